package cn.jingwei.platform.project.focus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.document.Documents;
import cn.jingwei.platform.identity.OrganisationId;
import cn.jingwei.platform.project.FocusId;

import org.springframework.stereotype.Component;

/** Reads situations: three queries, for one project or for fifty. Inside an open unit of work. */
@Component
public class Situations {

    private final Foci foci;
    private final Documents documents;

    Situations(Foci foci, Documents documents) {
        this.foci = foci;
        this.documents = documents;
    }

    /** What is known, not yet by whose dictionary it is understood. */
    public record Known(List<Focus> foci, Map<Long, Documents.Kinds> documents) {

        public Situation by(Dictionary dictionary) {
            return new Situation(dictionary, foci, documents);
        }

        public Focus get(FocusId id) {
            return foci.stream().filter(focus -> focus.id().equals(id)).findFirst().orElseThrow();
        }

        /** The same with these focuses as they are now. */
        public Known with(Collection<Focus> changed) {
            var all = new LinkedHashMap<FocusId, Focus>();
            foci.forEach(focus -> all.put(focus.id(), focus));
            changed.forEach(focus -> all.put(focus.id(), focus));
            return new Known(List.copyOf(all.values()), documents);
        }
    }

    /** All that bears on an act about the focus. */
    public Known around(Jurisdiction place, Focus focus) {
        var below = focus.project().map(project -> foci.ofProjects(place, List.of(project))).orElse(List.of());
        return known(below, foci.above(place, focus.organisation().map(List::of).orElse(List.of())));
    }

    /** What stands above projects: the place, its plans, all of its units. */
    public Known above(Jurisdiction place) {
        return known(List.of(), foci.above(place));
    }

    /** As {@link #around}, for each of these projects. */
    public Map<FocusId, Known> ofProjects(Jurisdiction place, Collection<FocusId> projects) {
        var below = foci.ofProjects(place, projects);
        var above = foci.above(place, below.stream().flatMap(focus -> focus.organisation().stream()).distinct().toList());
        var kinds = documents.kindsPresent(below.stream().map(focus -> focus.id().value()).collect(Collectors.toSet()));
        var byProject = below.stream().collect(Collectors.groupingBy(focus -> focus.project().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        var known = new LinkedHashMap<FocusId, Known>();
        byProject.forEach((project, own) -> known.put(project, new Known(both(above(above, own), own), kinds)));
        return known;
    }

    private static List<Focus> above(List<Focus> above, List<Focus> own) {
        Optional<OrganisationId> unit = own.getFirst().organisation();
        return above.stream().filter(focus -> focus.organisation().isEmpty() || focus.organisation().equals(unit)).toList();
    }

    private Known known(List<Focus> below, List<Focus> above) {
        return new Known(both(above, below), below.isEmpty() ? Map.of()
                : documents.kindsPresent(below.stream().map(focus -> focus.id().value()).collect(Collectors.toSet())));
    }

    private static List<Focus> both(List<Focus> above, List<Focus> below) {
        var both = new ArrayList<>(above);
        both.addAll(below);
        return both;
    }
}

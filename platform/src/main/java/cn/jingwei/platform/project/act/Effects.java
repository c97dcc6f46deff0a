package cn.jingwei.platform.project.act;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Values;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.identity.OrganisationId;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.focus.Foci;
import cn.jingwei.platform.project.focus.Focus;
import cn.jingwei.platform.project.focus.Kinds;
import cn.jingwei.platform.project.focus.Situations;
import cn.jingwei.platform.project.focus.Target;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What an act that was allowed changes in the state: the facts, a new focus, the stage. */
@Component
class Effects {

    private final Foci foci;

    Effects(Foci foci) {
        this.foci = foci;
    }

    /**
     * @param known as it is afterwards
     * @param kept  which facts were kept with which focus
     */
    record Changed(Focus focus, Situations.Known known, Map<FocusId, Map<Fact, Coded>> kept) {

        long version() {
            return focus.project().map(known::get).orElse(focus).version();
        }
    }

    Changed carryOut(Attempt attempt, long act) {
        var place = attempt.seat().place();
        var at = attempt.received().at();
        var target = attempt.target();
        var focus = target.isNew() ? open(attempt, place, at) : target.focus();
        var known = target.isNew() ? attempt.known().with(List.of(focus)) : attempt.known();
        var after = new ArrayList<Focus>();
        var kept = new LinkedHashMap<FocusId, Map<Fact, Coded>>();
        byFocus(attempt, known, focus).forEach((changed, values) -> {
            kept.put(changed.id(), values);
            after.add(state(place, changed, stated(values, act),
                !(attempt.act().conduct().focus().ends() && changed.id().equals(focus.id())), at));
        });
        known = known.with(after);
        var project = focus.project().map(known::get);
        if (project.isPresent()) {
            known = known.with(List.of(touch(attempt, place, project.get(), at)));
        }
        return new Changed(known.get(focus.id()), known, kept);
    }

    private Focus open(Attempt attempt, Jurisdiction place, Instant at) {
        var under = attempt.target().focus();
        var isProject = under.project().isEmpty() && attempt.target().kind().equals(Kinds.PROJECT);
        var instrument = isProject ? attempt.lawbook().pack().id() : null;
        var organisation = under.organisation().map(OrganisationId::value).orElse(null);
        var opening = new Foci.Opening(attempt.target().kind(), under.id(), under.project().orElse(null),
                organisation == null ? null : new OrganisationId(organisation), title(attempt), instrument, isProject);
        return foci.find(place, foci.open(place, opening, at)).orElseThrow();
    }

    /** As it was called, else the kind and its number within the project. */
    private static String title(Attempt attempt) {
        var given = attempt.submission().title();
        if (!Statement.isBlank(given)) {
            return given.strip();
        }
        var kind = attempt.target().kind();
        var before = attempt.known().foci().stream().filter(focus -> focus.kind().equals(kind)).count();
        return attempt.lawbook().pack().dictionary().kinds().get(kind).zh() + " " + (before + 1);
    }

    /** A fact is kept with the nearest focus of its own kind, else with the focus that the act is about. */
    private static Map<Focus, Map<Fact, Coded>> byFocus(Attempt attempt, Situations.Known known, Focus focus) {
        var byFocus = new LinkedHashMap<Focus, Map<Fact, Coded>>();
        byFocus.put(focus, new LinkedHashMap<>());
        var chain = known.by(attempt.lawbook().pack().dictionary()).chain(Target.of(focus)).reversed();
        attempt.effects().forEach((fact, value) -> {
            var own = chain.stream().filter(one -> one.kind().equals(fact.subject())).findFirst().orElse(focus);
            byFocus.computeIfAbsent(own, _ -> new LinkedHashMap<>()).put(fact, value);
        });
        return byFocus;
    }

    private static Map<String, Focus.Stated> stated(Map<Fact, Coded> values, long act) {
        var stated = new LinkedHashMap<String, Focus.Stated>();
        values.forEach((fact, value) -> stated.put(fact.id(), new Focus.Stated(Values.write(fact, value), act)));
        return stated;
    }

    private Focus state(Jurisdiction place, Focus focus, Map<String, Focus.Stated> stated, boolean live, Instant at) {
        foci.state(place, focus.id(), stated, live && focus.live(), at);
        var facts = new LinkedHashMap<>(focus.facts());
        facts.putAll(stated);
        return new Focus(focus.id(), focus.kind(), focus.within(), focus.project(), focus.organisation(), focus.title(), focus.instrument(),
                focus.stage(), facts, live && focus.live(), focus.version() + 1, focus.openedAt(), at);
    }

    /** The project itself is newer than before, whatever of it has changed, and may stand further on. */
    private Focus touch(Attempt attempt, Jurisdiction place, Focus project, Instant at) {
        var stage = furthest(attempt, project);
        foci.touch(place, project.id(), stage, at);
        return new Focus(project.id(), project.kind(), project.within(), project.project(), project.organisation(), project.title(),
                project.instrument(), Optional.ofNullable(stage), project.facts(), project.live(), project.version() + 1, project.openedAt(), at);
    }

    private static @Nullable String furthest(Attempt attempt, Focus project) {
        var present = project.stage().orElse(null);
        var labels = attempt.lawbook().pack().dictionary().labels().stages();
        var isStageHere = attempt.lawbook().pack().norms().stream().anyMatch(norm -> norm.nature().stage().equals(attempt.act().stage()));
        if (!attempt.act().conduct().focus().advances() || labels.getOrDefault(attempt.act().stage(), "").isEmpty() || !isStageHere) {
            return present;
        }
        var stages = List.copyOf(labels.keySet());
        return present == null || stages.indexOf(attempt.act().stage()) > stages.indexOf(present) ? attempt.act().stage() : present;
    }
}

package cn.jingwei.platform.project.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Values;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.platform.document.Documents;
import cn.jingwei.platform.identity.Organisations;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.duty.OwedDuties;
import cn.jingwei.platform.project.focus.FactJson;
import cn.jingwei.platform.project.focus.Focus;
import cn.jingwei.platform.project.focus.Labels;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Puts a project's file together; inside an open unit of work. */
@Component
class ProjectFiles {

    private final Looks looks;
    private final Documents documents;
    private final OwedDuties duties;
    private final Timeline timeline;
    private final FactJson json;

    ProjectFiles(Looks looks, Documents documents, OwedDuties duties, Timeline timeline, FactJson json) {
        this.looks = looks;
        this.documents = documents;
        this.duties = duties;
        this.timeline = timeline;
        this.json = json;
    }

    Optional<ProjectFile> read(Seat seat, FocusId id) {
        return looks.at(seat, id).map(look -> file(seat, look));
    }

    private ProjectFile file(Seat seat, Looks.Look look) {
        var project = look.project();
        var lines = timeline.of(seat.place(), project.id(), look.words());
        var byAct = lines.stream().collect(Collectors.toMap(Timeline.Line::id, Function.identity()));
        var own = look.known().foci().stream().filter(focus -> focus.project().isPresent()).toList();
        var ids = own.stream().map(focus -> focus.id().value()).collect(Collectors.toSet());
        return new ProjectFile(project.id().value(), project.title(), project.organisation().orElseThrow().value(), look.unitName(), project.live(),
                project.version(), look.ground(), phases(look.words(), project), own.stream().map(focus -> part(focus, look.words(), byAct)).toList(),
                documents.list(ids), duties.ofProject(seat, project.id()), lines);
    }

    private static List<ProjectFile.Phase> phases(Pack words, Focus project) {
        var stages = new Labels(words.dictionary()).stages();
        var order = List.copyOf(stages.keySet());
        var reached = order.indexOf(project.stage().orElse(order.getFirst()));
        return order.stream().filter(stage -> words.norms().stream().anyMatch(norm -> norm.nature().stage().equals(stage)))
                .map(stage -> new ProjectFile.Phase(stage, stages.get(stage), order.indexOf(stage) < reached ? "past"
                        : order.indexOf(stage) == reached ? "present" : "future")).toList();
    }

    static ProjectFile.Part part(Focus focus, Pack words, Map<Long, Timeline.Line> byAct) {
        var facts = focus.facts().entrySet().stream()
                .flatMap(entry -> fact(entry.getKey(), entry.getValue(), words.dictionary(), byAct).stream()).toList();
        return new ProjectFile.Part(focus.id().value(), focus.kind(), new Labels(words.dictionary()).kind(focus.kind()), focus.title(), focus.live(), facts);
    }

    private static Optional<ProjectFile.KnownFact> fact(String id, Focus.Stated stated, Dictionary dictionary, Map<Long, Timeline.Line> byAct) {
        return dictionary.facts().find(id).flatMap(fact -> Values.read(fact, stated.value()) instanceof Values.Reading.Good(var coded)
                ? Optional.of(Facts.of(dictionary.facts(), LocalDate.EPOCH, Map.of(fact, coded))) : Optional.<Facts>empty()).map(facts -> {
                    var fact = dictionary.facts().get(id);
                    var labels = new Labels(dictionary);
                    var line = byAct.get(stated.act());
                    return new ProjectFile.KnownFact(id, labels.fact(fact), ActForms.type(fact), fact.unit().orElse(null), labels.value(fact, facts), stated.value(), fact.judgement(), line == null ? null : line.label(),
                            line == null ? null : line.person(), line == null ? null : line.claimedOn(), line == null ? null : line.receivedAt(),
                            line == null || !fact.judgement() ? null : line.reason());
                });
    }

    /** The first amount that is known of a project, for lists. */
    @Nullable String amount(String facts) {
        var stated = json.read(facts);
        return List.of("assessed_amount_wan", "declared_budget_wan").stream().map(stated::get).filter(one -> one != null && one.value() != null)
                .map(one -> String.valueOf(one.value())).findFirst().orElse(null);
    }
}

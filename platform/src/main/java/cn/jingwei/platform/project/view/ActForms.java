package cn.jingwei.platform.project.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Values;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Effect;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.act.Attempts;
import cn.jingwei.platform.project.focus.FactRows;
import cn.jingwei.platform.project.focus.Labels;
import cn.jingwei.platform.project.focus.Situation;
import cn.jingwei.platform.project.focus.Target;
import cn.jingwei.platform.regulation.Lawbook;

import org.springframework.stereotype.Service;

/** The forms of acts, made of the dictionary and the norms alone. */
@Service
public class ActForms {

    private final UnitOfWork unitOfWork;
    private final Looks looks;

    ActForms(UnitOfWork unitOfWork, Looks looks) {
        this.unitOfWork = unitOfWork;
        this.looks = looks;
    }

    /** Empty if there is no such focus or act, if the seat may not see it, or if the act cannot be about it. */
    public Optional<ActForm> form(Seat seat, FocusId focus, String act) {
        return unitOfWork.reading(List.of(seat.place()), () -> looks.any(seat, focus).filter(look -> !look.lawbooks().isEmpty())
                .flatMap(look -> form(seat, look, look.words().dictionary().acts().get(act))));
    }

    private static Optional<ActForm> form(Seat seat, Looks.Look look, Dictionary.Act act) {
        if (act == null) {
            return Optional.empty();
        }
        var situation = look.known().by(look.words().dictionary());
        return Attempts.target(act, look.known().get(look.focus().id()), situation).map(target -> {
            var lawbook = look.lawbooks().getFirst();
            var row = new FactRows(situation, look.on()).of(target).getFirst().facts();
            var project = target.project().map(look.known()::get);
            var about = act.conduct().focus();
            return new ActForm(act.id(), new Labels(lawbook.pack().dictionary()).act(act.id()), target.focus().id().value(), target.focus().title(), project.map(one -> one.id().value()).orElse(null),
                    project.orElse(target.focus()).version(), about.opens() && project.isEmpty(), act.conduct().reason(),
                    seat.kind() == Seat.Kind.RECORDER, fields(act, lawbook.pack(), row, target.isNew()), documents(act, lawbook, row, situation, target));
        });
    }

    private static List<ActForm.Field> fields(Dictionary.Act act, Pack pack, Facts row, boolean isNew) {
        var asked = new LinkedHashMap<Fact, Set<String>>();
        pack.evaluated().stream().filter(norm -> norm.bindsActs() && norm.on().contains(act.id())).forEach(norm ->
                spoken(norm).forEach(fact -> asked.computeIfAbsent(fact, _ -> new LinkedHashSet<>()).add(norm.wording().cite())));
        var labels = new Labels(pack.dictionary());
        var elsewhere = new LinkedHashSet<Fact>();
        pack.evaluated().forEach(norm -> elsewhere.addAll(spoken(norm)));
        return act.conduct().fields().stream().filter(fact -> elsewhere.contains(fact) || isUsed(fact, pack)).map(fact -> new ActForm.Field(fact.id(),
                labels.fact(fact), fact.meaning(), type(fact), fact.unit().orElse(null), labels.options(fact), isNew || !row.isKnown(fact) ? null : Values.write(fact, row),
                fact.judgement(), fact.nullable(), List.copyOf(asked.getOrDefault(fact, Set.of())), elsewhere.contains(fact))).toList();
    }

    /** Facts of which this instrument never speaks are not asked for, unless something is reckoned or ordered by them. */
    private static boolean isUsed(Fact fact, Pack pack) {
        var dictionary = pack.dictionary();
        return dictionary.computations().all().values().stream().anyMatch(computation -> computation.reads().contains(fact))
                || dictionary.kinds().values().stream().anyMatch(kind -> kind.joinedBy().filter(fact::equals).isPresent())
                || dictionary.acts().values().stream().flatMap(act -> act.conduct().needs().stream()).anyMatch(need -> {
                    var spoken = new LinkedHashSet<Fact>();
                    need.requires().expression().facts(spoken);
                    return spoken.contains(fact);
                });
    }

    static Set<Fact> spoken(Norm norm) {
        var spoken = new LinkedHashSet<Fact>();
        norm.rule().when().ifPresent(condition -> condition.expression().facts(spoken));
        norm.rule().requires().ifPresent(condition -> condition.expression().facts(spoken));
        switch (norm.rule().effect()) {
            case Effect.Decide(_, var rows) -> rows.forEach(row -> row.when().ifPresent(when -> when.expression().facts(spoken)));
            case Effect.Duty(var due, var fulfilled) -> {
                due.ifPresent(one -> one.start().expression().facts(spoken));
                fulfilled.ifPresent(one -> one.expression().facts(spoken));
            }
            default -> { }
        }
        return spoken;
    }

    static String type(Fact fact) {
        return switch (fact.type()) {
            case FactType.Truth _ -> "truth";
            case FactType.Number(var whole) -> whole ? "integer" : "number";
            case FactType.Date _ -> "date";
            case FactType.Choice _ -> "choice";
            case FactType.ChoiceSet _ -> "choices";
            case FactType.Numbers _ -> "numbers";
        };
    }

    private static List<ActForm.DocumentNeed> documents(Dictionary.Act act, Lawbook lawbook, Facts row, Situation situation, Target target) {
        var materials = lawbook.rulebook().materials(act.id(), row);
        var chain = situation.chain(target);
        var attached = situation.attached(chain);
        var pending = situation.pending(chain);
        var needs = new ArrayList<ActForm.DocumentNeed>();
        var groups = new ArrayList<>(materials.documents().stream().map(List::of).toList());
        groups.addAll(materials.anyOf());
        for (var group : groups) {
            var labels = new LinkedHashMap<String, String>();
            group.forEach(kind -> labels.put(kind, lawbook.pack().document(kind)));
            var articles = materials.cites().stream().filter(norm -> norm.rule().documents().containsAll(group) || norm.rule().anyOf().contains(group))
                    .map(norm -> norm.wording().cite()).distinct().toList();
            needs.add(new ActForm.DocumentNeed(labels, group.stream().anyMatch(attached::contains), group.stream().anyMatch(pending::contains), articles));
        }
        return needs;
    }
}

package cn.jingwei.platform.project.ruling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.ruling.Explainer;
import cn.jingwei.norms.ruling.Explanation;
import cn.jingwei.norms.ruling.Ruling;
import cn.jingwei.platform.project.focus.Focus;
import cn.jingwei.platform.project.focus.Labels;
import cn.jingwei.platform.regulation.Lawbook;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentReferenceHashMap;

/** Puts a judgement into the words of the place: articles, labels, who supplies what. */
@Component
public class Verdicts {

    /** By the pack itself: to hash all that it holds would take longer than to look. */
    private final Map<Pack, Ways> ways = new ConcurrentReferenceHashMap<>() {

        @Override
        protected int getHash(@Nullable Object pack) {
            return System.identityHashCode(pack);
        }
    };

    public Ways ways(Pack pack) {
        return ways.computeIfAbsent(pack, Ways::new);
    }

    /** With the nearest cures, which take longer to find than the ruling itself. */
    public Verdict of(Judgement judgement, LocalDate on) {
        var lawbook = judgement.all().getFirst().lawbook();
        var deciding = judgement.deciding();
        var cures = judgement.ofNorms() == Ruling.Outcome.ALLOWED ? List.<List<Verdict.Cure>>of() : cures(deciding);
        return new Verdict(judgement.outcome().name(), on, ground(lawbook), cites(deciding, Ruling::cites, judgement),
                cites(judgement.all(), Ruling::warnings, judgement),
                judgement.ofNorms() == Ruling.Outcome.DENIED ? cites(judgement.all(), Ruling::undecided, judgement) : List.of(),
                preconditions(judgement), missing(judgement), cures);
    }

    public static Verdict.Ground ground(Lawbook lawbook) {
        return new Verdict.Ground(lawbook.pack().id(), lawbook.pack().instrument().title(), lawbook.hash().hex(), lawbook.adoption().isTrial(),
                lawbook.adoption().number());
    }

    private interface Part {

        List<Norm> of(Ruling ruling);
    }

    private static List<Verdict.Citation> cites(List<Judgement.One> rulings, Part part, Judgement judgement) {
        if (part.of(rulings.getFirst().ruling()).isEmpty() && rulings.stream().allMatch(one -> part.of(one.ruling()).isEmpty())) {
            return List.of();
        }
        var cites = new LinkedHashMap<String, Verdict.Citation>();
        for (var one : rulings) {
            var explanation = new Explainer(one.lawbook().rulebook()).deciding(one.ruling(), one.row().facts());
            for (var norm : part.of(one.ruling())) {
                var subject = one.row().child().map(Focus::title);
                cites.putIfAbsent(norm.id() + subject.orElse(""), citation(norm, subject, explanation.getOrDefault(norm.id(), Set.of()), one.lawbook().pack()));
            }
        }
        return List.copyOf(cites.values());
    }

    public static Verdict.Citation citation(Norm norm, Optional<String> subject, Set<Fact> facts, Pack pack) {
        return new Verdict.Citation(norm.id(), norm.wording().cite(), norm.wording().summaryZh(),
                norm.nature().source() == Norm.Source.INFERENCE, subject.orElse(null), facts.stream().map(new Labels(pack.dictionary())::fact).toList());
    }

    private static List<Verdict.Precondition> preconditions(Judgement judgement) {
        var preconditions = new ArrayList<Verdict.Precondition>();
        judgement.preconditions().violated().forEach(need -> preconditions.add(new Verdict.Precondition(need.id(), need.zh(), need.en(), false)));
        judgement.preconditions().undecided().forEach(need -> preconditions.add(new Verdict.Precondition(need.id(), need.zh(), need.en(), true)));
        return preconditions;
    }

    private List<Verdict.Missing> missing(Judgement judgement) {
        var missing = new LinkedHashSet<Fact>(judgement.preconditions().missing());
        judgement.all().forEach(one -> missing.addAll(one.ruling().missing()));
        var pack = judgement.all().getFirst().lawbook().pack();
        return missing.stream().map(fact -> missing(judgement.act(), fact, pack)).toList();
    }

    private Verdict.Missing missing(String act, Fact fact, Pack pack) {
        return missing(fact, pack.dictionary().acts().get(act).conduct().fields().contains(fact), pack);
    }

    public Verdict.Missing missing(Fact fact, boolean own, Pack pack) {
        return new Verdict.Missing(fact.id(), new Labels(pack.dictionary()).fact(fact), own, ways(pack).to(fact));
    }

    private List<List<Verdict.Cure>> cures(List<Judgement.One> deciding) {
        var one = deciding.getFirst();
        var explanation = new Explainer(one.lawbook().rulebook()).explain(one.ruling(), one.row().facts());
        return explanation.curable().stream().map(change -> change.steps().stream().map(step -> cure(step, one.lawbook().pack())).toList()).toList();
    }

    private Verdict.Cure cure(Explanation.Step step, Pack pack) {
        var labels = new Labels(pack.dictionary());
        return new Verdict.Cure(step.fact().id(), labels.fact(step.fact()), labels.written(step.fact(), step.to()), ways(pack).to(step.fact()));
    }
}

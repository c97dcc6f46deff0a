package cn.jingwei.norms.diff;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.feel.Condition;
import cn.jingwei.norms.law.Due;
import cn.jingwei.norms.law.Effect;
import cn.jingwei.norms.law.Norm;

/** How much two norms that do the same thing are alike: by what they speak of, by their words, by their place in the text. */
final class Likeness {

    private static final double ENOUGH = 0.3;
    private static final double ENOUGH_WORDS = 0.2;
    private static final double WORDS = 0.4;
    private static final double PLACE = 0.05;
    private static final double OTHER_EFFECT = 0.9;
    private static final Set<String> ON_ACTS = Set.of("block", "warn", "material");

    private Likeness() {
    }

    /** They do the same – deny, warn and ask for a document count as one – at a common act, event or route. */
    static boolean isComparable(Norm a, Norm b) {
        if (a.rule().effect() instanceof Effect.Decide(var route, _)) {
            return b.rule().effect() instanceof Effect.Decide(var other, _) && route.equals(other);
        }
        return (isSameEffect(a, b) || ON_ACTS.containsAll(Set.of(a.rule().effect().id(), b.rule().effect().id())))
                && a.on().stream().anyMatch(b.on()::contains);
    }

    private static boolean isSameEffect(Norm a, Norm b) {
        return a.rule().effect().id().equals(b.rule().effect().id());
    }

    /** Between 0 and 1; empty if the two only happen to speak to the same act. */
    static Optional<Double> of(Norm a, Norm b, int articlesOfA, int articlesOfB) {
        var onlyWords = isOnlyWords(a) && isOnlyWords(b);
        var words = share(pairs(a.wording().summaryZh()), pairs(b.wording().summaryZh()));
        var alike = (onlyWords ? words : (1 - WORDS) * share(speaksOf(a), speaksOf(b)) + WORDS * words)
                * (isSameEffect(a, b) ? 1 : OTHER_EFFECT);
        var distance = Math.abs((double) a.article() / articlesOfA - (double) b.article() / articlesOfB);
        return alike < (onlyWords ? ENOUGH_WORDS : ENOUGH) ? Optional.empty()
                : Optional.of((1 - PLACE) * alike + PLACE * (1 - Math.min(1, distance)));
    }

    /** Whether nothing in the norm is exact: no condition, document, value or date. */
    static boolean isOnlyWords(Norm norm) {
        return speaksOf(norm).isEmpty();
    }

    /** The facts of its conditions, its documents and the values that it gives. */
    private static Set<String> speaksOf(Norm norm) {
        var facts = new LinkedHashSet<Fact>();
        var rule = norm.rule();
        Stream.of(rule.when(), rule.requires()).flatMap(Optional::stream).forEach(condition -> condition.expression().facts(facts));
        var spoken = new HashSet<>(rule.documents());
        rule.anyOf().forEach(spoken::addAll);
        switch (rule.effect()) {
            case Effect.Decide(_, var rows) -> rows.forEach(row -> {
                spoken.add(row.value());
                row.when().ifPresent(when -> when.expression().facts(facts));
            });
            case Effect.Duty(var due, var fulfilled) -> Stream.concat(due.map(Due::start).stream(), fulfilled.stream())
                    .map(Condition::expression).forEach(expression -> expression.facts(facts));
            case Effect.Block _, Effect.Warn _, Effect.Material _, Effect.Other _ -> { }
        }
        facts.forEach(fact -> spoken.add(fact.id()));
        return spoken;
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (var i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    private static double share(Set<String> a, Set<String> b) {
        var common = a.stream().filter(b::contains).count();
        return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * common / (a.size() + b.size());
    }
}

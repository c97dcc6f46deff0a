package cn.jingwei.norms.feel;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.jingwei.norms.fact.Fact;

/**
 * An ordering of something that may be null must stand beside {@code != null}. Then FEEL, where such an ordering is null,
 * and the convention, where it is false, agree.
 */
final class Guards {

    private final Map<Expression, Integer> offsets;

    Guards(Map<Expression, Integer> offsets) {
        this.offsets = offsets;
    }

    void check(Expression expression, Set<Fact> known) {
        switch (expression) {
            case Logic.And(var parts) -> checkParts(parts, true, known);
            case Logic.Or(var parts) -> checkParts(parts, false, known);
            case Logic.Not(var part) -> check(part, known);
            case Logic.If(var condition, var then, var otherwise, _) -> {
                check(condition, known);
                check(then, union(known, notNull(condition, true)));
                check(otherwise, union(known, notNull(condition, false)));
            }
            case Test.Comparison(var operator, var left, var right) when operator.isOrdering() ->
                checkOrdering(expression, List.of(left, right), known);
            case Test.Linear(_, var operator, var source) when operator.isOrdering() ->
                checkOrdering(expression, List.of(source.left(), source.right()), known);
            case Test _, Term _ -> { }
        }
    }

    private void checkParts(List<Expression> parts, boolean truth, Set<Fact> known) {
        for (var part : parts) {
            var others = new HashSet<>(known);
            parts.stream().filter(other -> other != part).forEach(other -> others.addAll(notNull(other, truth)));
            check(part, others);
        }
    }

    private void checkOrdering(Expression ordering, List<Expression> sides, Set<Fact> known) {
        var facts = new LinkedHashSet<Fact>();
        sides.forEach(side -> side.facts(facts));
        for (var fact : facts) {
            if (fact.nullable() && !known.contains(fact)) {
                throw new FeelException(offsets.getOrDefault(ordering, 0), "feel.unguarded", fact.id(), ordering.toString());
            }
        }
    }

    /** The facts that cannot be null where the condition has the given truth. */
    private static Set<Fact> notNull(Expression condition, boolean truth) {
        return switch (condition) {
            case Logic.And(var parts) -> truth ? all(parts, true) : Set.of();
            case Logic.Or(var parts) -> truth ? Set.of() : all(parts, false);
            case Logic.Not(var part) -> notNull(part, !truth);
            case Test.Comparison(var operator, Term.Given given, var right) when right.kind() == Kind.NULL
                && operator == (truth ? Operator.NE : Operator.EQ) -> Set.of(given.fact());
            default -> Set.of();
        };
    }

    private static Set<Fact> all(List<Expression> parts, boolean truth) {
        var facts = new HashSet<Fact>();
        parts.forEach(part -> facts.addAll(notNull(part, truth)));
        return facts;
    }

    private static Set<Fact> union(Set<Fact> one, Set<Fact> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}

package cn.jingwei.norms.ruling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Kind;
import cn.jingwei.norms.feel.Logic;
import cn.jingwei.norms.feel.Test;

/** A test that has to get a truth that it does not have. */
record Literal(Expression test, boolean truth) {

    private static final int LIMIT = 48;

    boolean holds(Row row) {
        return test.value(row) == Expression.truth(truth);
    }

    Set<Fact> facts() {
        var facts = new LinkedHashSet<Fact>();
        test.facts(facts);
        return facts;
    }

    /** As a condition. */
    @Override
    public String toString() {
        if (truth) {
            return test.toString();
        }
        return switch (test) {
            case Test.Comparison(var operator, var left, var right) when right.kind() != Kind.NULL || !operator.isOrdering() ->
                left + " " + operator.opposite() + " " + right;
            case Test.Linear(_, var operator, var source) -> source.left() + " " + operator.opposite() + " " + source.right();
            default -> "not(" + test + ")";
        };
    }

    /** Alternative sets of tests that would give the condition the wanted truth; one empty set if it has it already. */
    static List<List<Literal>> turning(Expression condition, boolean truth, Row row) {
        if (condition.value(row) == Expression.truth(truth)) {
            return List.of(List.of());
        }
        return switch (condition) {
            case Logic.Not(var part) -> turning(part, !truth, row);
            case Logic.And(var parts) -> truth ? all(parts, true, row) : any(parts, false, row);
            case Logic.Or(var parts) -> truth ? any(parts, true, row) : all(parts, false, row);
            case Logic.If(var test, var then, var otherwise, _) -> {
                var both = new ArrayList<>(both(turning(test, true, row), turning(then, truth, row)));
                both.addAll(both(turning(test, false, row), turning(otherwise, truth, row)));
                yield both;
            }
            default -> condition.parts().isEmpty() && isConstant(condition) ? List.of() : List.of(List.of(new Literal(condition, truth)));
        };
    }

    private static boolean isConstant(Expression condition) {
        var facts = new LinkedHashSet<Fact>();
        condition.facts(facts);
        return facts.isEmpty();
    }

    private static List<List<Literal>> any(List<Expression> parts, boolean truth, Row row) {
        return parts.stream().flatMap(part -> turning(part, truth, row).stream()).limit(LIMIT).toList();
    }

    private static List<List<Literal>> all(List<Expression> parts, boolean truth, Row row) {
        List<List<Literal>> product = List.of(List.of());
        for (var part : parts) {
            product = both(product, turning(part, truth, row));
        }
        return product;
    }

    static List<List<Literal>> both(List<List<Literal>> some, List<List<Literal>> others) {
        var product = new ArrayList<List<Literal>>();
        for (var one : some) {
            for (var other : others) {
                var union = new LinkedHashSet<>(one);
                union.addAll(other);
                product.add(List.copyOf(union));
            }
        }
        product.sort((a, b) -> a.size() - b.size());
        return product.size() > LIMIT ? product.subList(0, LIMIT) : product;
    }
}

package cn.jingwei.norms.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Logic;

/**
 * Alternatives of literals. Kleene's connectives distribute, so the three-valued truth is that of the condition itself,
 * as long as no literal is simplified away.
 */
final class Dnf {

    private static final int LIMIT = 64;

    private final Clause clause;

    private Dnf(Clause clause) {
        this.clause = clause;
    }

    /** A test that has to be true, or false, where some of its facts are given. */
    record Literal(Expression test, boolean truth, Map<Fact, Long> given) {

        /** The fact of a test against constants only, if it is one. */
        Optional<Fact> simple() {
            return given.isEmpty() ? Cut.fact(test) : Optional.empty();
        }
    }

    /** The clause itself as only literal if it has too many alternatives to be worth it. */
    static List<List<Literal>> of(Clause clause) {
        var dnf = new Dnf(clause);
        var alternatives = dnf.alternatives(clause.condition(), true);
        return alternatives.size() > LIMIT ? dnf.one(clause.condition(), true) : alternatives;
    }

    private List<List<Literal>> one(Expression test, boolean truth) {
        return List.of(List.of(new Literal(test, truth, clause.given(test))));
    }

    private List<List<Literal>> alternatives(Expression condition, boolean truth) {
        return switch (condition) {
            case Logic.Not(var part) -> alternatives(part, !truth);
            case Logic.And(var parts) -> truth ? all(parts, true) : any(parts, false);
            case Logic.Or(var parts) -> truth ? any(parts, true) : all(parts, false);
            case Expression constant when constant.parts().isEmpty() && constant.toString().equals(String.valueOf(truth)) ->
                List.of(List.of());
            case Expression test -> one(test, truth);
        };
    }

    private List<List<Literal>> any(List<Expression> parts, boolean truth) {
        return parts.stream().flatMap(part -> alternatives(part, truth).stream()).limit(LIMIT + 1).toList();
    }

    private List<List<Literal>> all(List<Expression> parts, boolean truth) {
        List<List<Literal>> product = List.of(List.of());
        for (var part : parts) {
            var next = new ArrayList<List<Literal>>();
            for (var one : product) {
                for (var other : alternatives(part, truth)) {
                    var both = new ArrayList<>(one);
                    both.addAll(other);
                    next.add(both);
                }
            }
            if (next.size() > LIMIT) {
                return next;
            }
            product = next;
        }
        return product;
    }
}

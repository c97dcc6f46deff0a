package cn.jingwei.norms.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Logic;

/**
 * Alternatives of literals. Kleene's connectives distribute, so the three-valued truth is that of the condition itself,
 * as long as no literal is simplified away.
 */
record Dnf(List<List<Literal>> alternatives) {

    private static final int LIMIT = 64;

    /** A test that has to be true, or false. */
    record Literal(Expression test, boolean truth) {
    }

    /** Empty if the condition has too many alternatives to be worth it. */
    static Optional<Dnf> of(Expression condition) {
        var alternatives = alternatives(condition, true);
        return alternatives.size() > LIMIT ? Optional.empty() : Optional.of(new Dnf(alternatives));
    }

    private static List<List<Literal>> alternatives(Expression condition, boolean truth) {
        return switch (condition) {
            case Logic.Not(var part) -> alternatives(part, !truth);
            case Logic.And(var parts) -> truth ? all(parts, true) : any(parts, false);
            case Logic.Or(var parts) -> truth ? any(parts, true) : all(parts, false);
            case Expression constant when constant.parts().isEmpty() && constant.toString().equals(String.valueOf(truth)) ->
                List.of(List.of());
            case Expression test -> List.of(List.of(new Literal(test, truth)));
        };
    }

    private static List<List<Literal>> any(List<Expression> parts, boolean truth) {
        return parts.stream().flatMap(part -> alternatives(part, truth).stream()).limit(LIMIT + 1).toList();
    }

    private static List<List<Literal>> all(List<Expression> parts, boolean truth) {
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

package cn.jingwei.norms.dmn;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Logic;

/** Brings conditions on one input into the form of a cell: alternatives divided by commas. */
final class UnaryTests {

    private static final int LIMIT = 6;

    private UnaryTests() {
    }

    /** The cell in which all conditions hold; empty if there is no short one. */
    static Optional<String> cell(List<Expression> conditions) {
        return all(conditions, true).filter(alternatives -> alternatives.size() <= LIMIT).map(alternatives -> {
            var pieces = new LinkedHashSet<>(alternatives.stream().map(Piece::both).toList());
            return pieces.size() == 1 ? pieces.getFirst().alone()
                    : pieces.stream().map(Piece::listed).collect(Collectors.joining(", "));
        });
    }

    private static Optional<List<List<Piece>>> alternatives(Expression condition, boolean truth) {
        return switch (condition) {
            case Logic.Not(var part) -> alternatives(part, !truth);
            case Logic.And(var parts) -> truth ? all(parts, true) : any(parts, false);
            case Logic.Or(var parts) -> truth ? any(parts, true) : all(parts, false);
            case Expression test -> Piece.of(test, truth).map(piece -> List.of(List.of(piece)));
        };
    }

    private static Optional<List<List<Piece>>> any(List<Expression> parts, boolean truth) {
        var union = new ArrayList<List<Piece>>();
        for (var part : parts) {
            var alternatives = alternatives(part, truth);
            if (alternatives.isEmpty()) {
                return Optional.empty();
            }
            union.addAll(alternatives.get());
        }
        return Optional.of(union);
    }

    private static Optional<List<List<Piece>>> all(List<Expression> parts, boolean truth) {
        List<List<Piece>> product = List.of(List.of());
        for (var part : parts) {
            var alternatives = alternatives(part, truth);
            if (alternatives.isEmpty() || product.size() * alternatives.get().size() > LIMIT * LIMIT) {
                return Optional.empty();
            }
            product = joined(product, alternatives.get());
        }
        return Optional.of(product);
    }

    private static List<List<Piece>> joined(List<List<Piece>> some, List<List<Piece>> others) {
        var product = new ArrayList<List<Piece>>();
        for (var one : some) {
            for (var other : others) {
                var both = new ArrayList<>(one);
                both.addAll(other);
                product.add(both);
            }
        }
        return product;
    }
}

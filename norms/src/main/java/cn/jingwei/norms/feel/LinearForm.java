package cn.jingwei.norms.feel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.jingwei.norms.fact.Row;

import org.jspecify.annotations.Nullable;

/** Brings a comparison of sums to one {@link Sum} with whole factors. */
final class LinearForm {

    private final Map<Expression, BigDecimal> factors = new LinkedHashMap<>();
    private final int offset;
    private BigDecimal constant = BigDecimal.ZERO;

    private LinearForm(int offset) {
        this.offset = offset;
    }

    /** @throws FeelException if two facts are multiplied or a factor does not fit 63 bits */
    static Sum of(Test.Comparison comparison, int offset) {
        var form = new LinearForm(offset);
        form.add(comparison.left(), BigDecimal.ONE);
        form.add(comparison.right(), BigDecimal.ONE.negate());
        return form.whole();
    }

    private void add(Expression term, BigDecimal factor) {
        switch (term) {
            case Term.Constant c -> constant = constant.add(factor.multiply(BigDecimal.valueOf(c.raw(), Row.SCALE)));
            case Term.Computed(_, var function, var parts) when function == Term.Computed.Function.ADD -> {
                add(parts.get(0), factor);
                add(parts.get(1), factor);
            }
            case Term.Computed(_, var function, var parts) when function == Term.Computed.Function.SUBTRACT -> {
                add(parts.get(0), factor);
                add(parts.get(1), factor.negate());
            }
            case Term.Computed(_, var function, var parts) when function == Term.Computed.Function.MULTIPLY -> product(parts, factor);
            case Term.Computed(_, var function, _) when function == Term.Computed.Function.DIVIDE ->
                throw new FeelException(offset, "feel.quotient");
            default -> factors.merge(term, factor, BigDecimal::add);
        }
    }

    private void product(List<Expression> parts, BigDecimal factor) {
        var left = constant(parts.get(0));
        var right = constant(parts.get(1));
        if (left == null && right == null) {
            throw new FeelException(offset, "feel.product");
        }
        add(parts.get(left == null ? 0 : 1), factor.multiply(left == null ? right : left));
    }

    /** The value of a term in which there is no fact, as far as it is a factor. */
    private static @Nullable BigDecimal constant(Expression term) {
        if (term instanceof Term.Constant c) {
            return BigDecimal.valueOf(c.raw(), Row.SCALE);
        }
        if (!(term instanceof Term.Computed(_, var function, var parts)) || function == Term.Computed.Function.DIVIDE) {
            return null;
        }
        var left = constant(parts.getFirst());
        var right = constant(parts.getLast());
        return left == null || right == null ? null : switch (function) {
            case ADD -> left.add(right);
            case SUBTRACT -> left.subtract(right);
            case MULTIPLY -> left.multiply(right);
            default -> null;
        };
    }

    private Sum whole() {
        var places = factors.values().stream().mapToInt(f -> f.stripTrailingZeros().scale()).max().orElse(0);
        var up = BigDecimal.TEN.pow(Math.max(0, Math.max(places, constant.stripTrailingZeros().scale() - Row.SCALE)));
        var scaled = constant.multiply(up).movePointRight(Row.SCALE).toBigIntegerExact();
        var whole = factors.values().stream().map(f -> f.multiply(up).toBigIntegerExact()).toList();
        if (scaled.bitLength() > 120 || whole.stream().anyMatch(f -> f.bitLength() > 56)) {
            throw new FeelException(offset, "feel.factor");
        }
        return new Sum(List.copyOf(factors.keySet()), whole.stream().mapToLong(BigInteger::longValueExact).toArray(),
                scaled.shiftRight(64).longValueExact(), scaled.longValue());
    }
}

package cn.jingwei.norms.feel;

import java.util.List;

import cn.jingwei.norms.fact.Row;

/**
 * Terms with whole factors and a constant: {@code Σ factorᵢ · termᵢ + constant}, exact in 128 bits.
 * The scale is common to all parts, so only the sign has a meaning.
 */
record Sum(List<Expression> terms, long[] factors, long constantHigh, long constantLow) {

    /** How the sum compares with zero: 0, 1, or unknown; a null term stands in no order and equals nothing. */
    long compare(Row row, Operator operator) {
        var high = constantHigh;
        var low = constantLow;
        var isUnknown = false;
        for (var i = 0; i < factors.length; i++) {
            var value = terms.get(i).value(row);
            if (value == Row.NULL) {
                return Expression.truth(operator == Operator.NE);
            }
            if (value == Row.UNKNOWN) {
                isUnknown = true;
                continue;
            }
            var productLow = factors[i] * value;
            var sumLow = low + productLow;
            high += Math.multiplyHigh(factors[i], value) + (Long.compareUnsigned(sumLow, low) < 0 ? 1 : 0);
            low = sumLow;
        }
        return isUnknown ? Row.UNKNOWN : Expression.truth(operator.holds(high != 0 ? Long.signum(high) : low == 0 ? 0 : 1));
    }
}

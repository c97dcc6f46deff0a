package cn.jingwei.norms.feel;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;

import cn.jingwei.norms.fact.Fact;
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

    /** The value of one fact at which the sum is zero, rounded down. */
    OptionalLong balance(Fact fact, Row row) {
        var rest = BigInteger.valueOf(constantHigh).shiftLeft(64).add(new BigInteger(Long.toUnsignedString(constantLow)));
        var own = 0L;
        for (var i = 0; i < factors.length; i++) {
            if (terms.get(i) instanceof Term.Given(var given, _) && given.equals(fact)) {
                own = factors[i];
                continue;
            }
            var value = terms.get(i).value(row);
            if (value == Row.UNKNOWN || value == Row.NULL) {
                return OptionalLong.empty();
            }
            rest = rest.add(BigInteger.valueOf(factors[i]).multiply(BigInteger.valueOf(value)));
        }
        if (own == 0) {
            return OptionalLong.empty();
        }
        var parts = rest.negate().divideAndRemainder(BigInteger.valueOf(own));
        var floor = parts[1].signum() != 0 && parts[1].signum() != Long.signum(own) ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return floor.bitLength() < 62 ? OptionalLong.of(floor.longValueExact()) : OptionalLong.empty();
    }
}

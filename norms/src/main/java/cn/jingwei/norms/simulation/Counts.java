package cn.jingwei.norms.simulation;

import java.math.BigDecimal;

import cn.jingwei.norms.fact.Row;

/** Numbers of projects with the sums of their amounts, exact whatever the number. */
final class Counts {

    private final long[] number;
    private final long[] whole;
    private final long[] part;

    Counts(int cells) {
        number = new long[cells];
        whole = new long[cells];
        part = new long[cells];
    }

    /** Counts a project; an amount that is not known adds nothing. */
    void add(int cell, long amount) {
        number[cell]++;
        if (amount != Row.UNKNOWN && amount != Row.NULL) {
            whole[cell] += amount / Row.ONE;
            part[cell] += amount % Row.ONE;
        }
    }

    void add(Counts other) {
        for (var cell = 0; cell < number.length; cell++) {
            number[cell] += other.number[cell];
            whole[cell] += other.whole[cell];
            part[cell] += other.part[cell];
        }
    }

    long number(int cell) {
        return number[cell];
    }

    BigDecimal amount(int cell) {
        return BigDecimal.valueOf(whole[cell]).add(BigDecimal.valueOf(part[cell], Row.SCALE)).stripTrailingZeros();
    }
}

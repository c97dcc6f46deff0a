package cn.jingwei.norms.fact;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** A value in the coding of a {@link Row}: its slots and, for a list of numbers, its members. */
public record Coded(long[] slots, long[] list) {

    private static final long[] NONE = {};

    /** A value of slots only; they must be of the fact's type. */
    public static Coded of(long... slots) {
        return new Coded(slots, NONE);
    }

    /** Nobody has said. */
    public static Coded unknown(Fact fact) {
        var slots = new long[fact.width()];
        Arrays.fill(slots, Row.UNKNOWN);
        return of(slots);
    }

    public boolean isKnown() {
        return slots[0] != Row.UNKNOWN;
    }

    public boolean isNone() {
        return slots[0] == Row.NULL;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Coded coded && Arrays.equals(coded.slots, slots) && Arrays.equals(coded.list, list);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(slots) + Arrays.hashCode(list);
    }
}

package cn.jingwei.norms.fact;

/** A value in the coding of a {@link Row}: its slots and, for a list of numbers, its members. */
public record Coded(long[] slots, long[] list) {

    private static final long[] NONE = {};

    static Coded of(long... slots) {
        return new Coded(slots, NONE);
    }
}

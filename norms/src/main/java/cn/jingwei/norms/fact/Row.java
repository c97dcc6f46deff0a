package cn.jingwei.norms.fact;

/**
 * The values of all facts for one question, coded as longs: truth 0/1, numbers in units of 10⁻⁸, dates as epoch days,
 * choices as the position in their list, sets as bits over one or more slots.
 */
public interface Row {

    /** Nobody has said. Never false, never a default. */
    long UNKNOWN = Long.MIN_VALUE;

    /** Known to be none: no such date or value is recorded. */
    long NULL = Long.MIN_VALUE + 1;

    /** One, in the scale of numbers. */
    long ONE = 100_000_000L;

    /** Decimal places of a number. */
    int SCALE = 8;

    /** The value in a slot, or {@link #UNKNOWN} or {@link #NULL}. */
    long at(int slot);

    /** The members of a list of numbers, if its slot is neither unknown nor null. */
    long[] listAt(int slot);

    /** The date of the question as epoch day: what the regulation means by today. */
    long on();
}

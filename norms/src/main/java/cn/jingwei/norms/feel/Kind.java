package cn.jingwei.norms.feel;

/** The type of an expression. {@link #NULL} is the type of the literal null, which compares with anything. */
public enum Kind {
    TRUTH, NUMBER, DATE, CHOICE, SET, NUMBERS, DAYS, MONTHS, TEXT, NULL
}

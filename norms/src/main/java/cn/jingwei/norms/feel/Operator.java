package cn.jingwei.norms.feel;

/** A comparison. */
public enum Operator {

    EQ("="), NE("!="), LT("<"), LE("<="), GT(">"), GE(">=");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    public boolean isOrdering() {
        return this != EQ && this != NE;
    }

    /** Whether the comparison holds, given the sign of left minus right. */
    public boolean holds(int sign) {
        return switch (this) {
            case EQ -> sign == 0;
            case NE -> sign != 0;
            case LT -> sign < 0;
            case LE -> sign <= 0;
            case GT -> sign > 0;
            case GE -> sign >= 0;
        };
    }

    /** The comparison that holds exactly when this one does not, both sides being known. */
    public Operator opposite() {
        return switch (this) {
            case EQ -> NE;
            case NE -> EQ;
            case LT -> GE;
            case LE -> GT;
            case GT -> LE;
            case GE -> LT;
        };
    }

    Operator mirrored() {
        return switch (this) {
            case EQ, NE -> this;
            case LT -> GT;
            case LE -> GE;
            case GT -> LT;
            case GE -> LE;
        };
    }

    @Override
    public String toString() {
        return symbol;
    }
}

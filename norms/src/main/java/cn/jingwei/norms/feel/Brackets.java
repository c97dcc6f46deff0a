package cn.jingwei.norms.feel;

/** Writes a part of an expression, in brackets if it would otherwise be read as part of something else. */
final class Brackets {

    static final int CHOICE = 0;
    static final int DISJUNCTION = 1;
    static final int CONJUNCTION = 2;
    static final int COMPARISON = 3;
    static final int SUM = 4;
    static final int PRODUCT = 5;
    static final int ATOM = 6;

    private Brackets() {
    }

    /** The part as it stands where nothing that binds weaker than {@code rank} may stand. */
    static String around(Expression part, int rank) {
        return rank(part) < rank ? "(" + part + ")" : part.toString();
    }

    private static int rank(Expression part) {
        return switch (part) {
            case Logic.If _ -> CHOICE;
            case Logic.Or _ -> DISJUNCTION;
            case Logic.And _ -> CONJUNCTION;
            case Test.Comparison _, Test.Linear _, Test.Among _ -> COMPARISON;
            case Term.Computed computed -> rank(computed.function());
            case Logic.Not _, Test.Holds _, Test.Members _, Term.Constant _, Term.Given _, Term.Today _, Term.Total _ -> ATOM;
        };
    }

    static int rank(Term.Computed.Function function) {
        return switch (function) {
            case ADD, SUBTRACT, LATER, EARLIER, DAYS_BETWEEN -> SUM;
            case MULTIPLY, DIVIDE -> PRODUCT;
            case DATE, YEAR, MONTH, DAY, MIN, MAX -> ATOM;
        };
    }
}

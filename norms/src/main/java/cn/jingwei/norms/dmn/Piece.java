package cn.jingwei.norms.dmn;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Kind;
import cn.jingwei.norms.feel.Logic;
import cn.jingwei.norms.feel.Operator;
import cn.jingwei.norms.feel.Term;
import cn.jingwei.norms.feel.Test;

/**
 * What one test demands of its only input.
 *
 * @param alone as the only content of a cell
 * @param asked as a condition on {@code ?}
 */
record Piece(Sort sort, String alone, String asked) {

    /** What a piece leaves of the values of its input. */
    enum Sort {
        /** Some values, or null: a cell may list several. */
        VALUES, NULL,
        /** From or up to a value. */
        LOWER, UPPER,
        /** All but null. */
        PRESENT,
        /** Anything else. */
        OTHER;

        boolean excludesNull() {
            return this == VALUES || this == LOWER || this == UPPER;
        }
    }

    /** How it stands in a list of alternatives. */
    String listed() {
        return sort.excludesNull() || sort == Sort.NULL ? alone : asked;
    }

    /** Empty if the test is not one of an input against constants. */
    static Optional<Piece> of(Expression test, boolean truth) {
        return Optional.ofNullable(switch (test) {
            case Test.Holds(var fact) -> truth || !fact.nullable() ? values(String.valueOf(truth))
                    : new Piece(Sort.OTHER, "false, null", "? != true");
            case Test.Comparison(var operator, var left, Term.Constant constant) when isInput(left) ->
                comparison(truth ? operator : operator.opposite(), constant);
            case Test.Among(var term, _, var constants) when isInput(term) -> among(constants, truth);
            case Test.Members members -> members(FeelText.question(members).toString().replaceFirst("[(]" + members.fact(), "(?"), truth);
            case Test _, Logic _, Term _ -> null;
        });
    }

    private static boolean isInput(Expression term) {
        return term instanceof Term.Given || term instanceof Term.Today;
    }

    private static Piece values(String listed) {
        return new Piece(Sort.VALUES, listed, "? in (" + listed + ")");
    }

    private static Piece condition(String condition) {
        return new Piece(Sort.OTHER, condition, condition);
    }

    private static Piece members(String question, boolean truth) {
        return truth ? condition(question) : new Piece(Sort.OTHER, "not(" + question + ")", question + " = false");
    }

    private static Piece comparison(Operator operator, Term.Constant constant) {
        var isNull = constant.kind() == Kind.NULL;
        var asked = "? " + operator + " " + constant;
        return switch (operator) {
            case EQ -> isNull ? new Piece(Sort.NULL, "null", asked) : new Piece(Sort.VALUES, constant.toString(), asked);
            case NE -> new Piece(isNull ? Sort.PRESENT : Sort.OTHER, "not(" + constant + ")", asked);
            case LT, LE -> new Piece(Sort.UPPER, operator + " " + constant, asked);
            case GT, GE -> new Piece(Sort.LOWER, operator + " " + constant, asked);
        };
    }

    private static Piece among(List<Expression> constants, boolean truth) {
        var listed = constants.stream().map(Expression::toString).collect(Collectors.joining(", "));
        return truth ? values(listed) : new Piece(Sort.OTHER, "not(" + listed + ")", "(? in (" + listed + ")) = false");
    }

    /** What both demand. */
    static Piece both(List<Piece> pieces) {
        var excludesNull = pieces.stream().anyMatch(piece -> piece.sort.excludesNull());
        var needed = pieces.stream().filter(piece -> !excludesNull || piece.sort != Sort.PRESENT).distinct().toList();
        if (needed.size() == 1) {
            return needed.getFirst();
        }
        var lower = needed.stream().filter(piece -> piece.sort == Sort.LOWER).findFirst();
        var upper = needed.stream().filter(piece -> piece.sort == Sort.UPPER).findFirst();
        if (needed.size() == 2 && lower.isPresent() && upper.isPresent()) {
            return values(lower.get().edge("[", "(") + ".." + upper.get().edge("]", ")"));
        }
        return condition(needed.stream().map(Piece::asked).collect(Collectors.joining(" and ")));
    }

    private String edge(String closed, String open) {
        var value = alone.substring(alone.indexOf(' ') + 1);
        var bracket = alone.charAt(1) == '=' ? closed : open;
        return sort == Sort.LOWER ? bracket + value : value + bracket;
    }
}

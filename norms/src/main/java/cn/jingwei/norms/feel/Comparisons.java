package cn.jingwei.norms.feel;

import java.util.ArrayList;
import java.util.List;

import cn.jingwei.norms.fact.FactType;

import org.jspecify.annotations.Nullable;

/** Types comparisons and memberships; what is linear becomes a {@link Sum}. */
final class Comparisons {

    private final Typer typer;

    Comparisons(Typer typer) {
        this.typer = typer;
    }

    Expression compare(Syntax.Binary binary) {
        var operator = operator(binary.operator());
        return compare(operator, term(binary.left(), binary.right()), term(binary.right(), binary.left()), binary.offset());
    }

    private static Operator operator(String symbol) {
        for (var operator : Operator.values()) {
            if (operator.toString().equals(symbol)) {
                return operator;
            }
        }
        throw new IllegalStateException(symbol);
    }

    /** A side of a comparison; a text is a value of the choice on the other side. */
    private Expression term(Syntax syntax, Syntax other) {
        if (syntax instanceof Syntax.Text(String text, int offset)) {
            var fact = typer.fact(other);
            if (!(fact.type() instanceof FactType.Choice choice)) {
                throw new FeelException(offset, "feel.text", text);
            }
            var position = choice.ids().indexOf(text);
            if (position < 0) {
                throw new FeelException(offset, "feel.no-value", fact.id(), text, String.join(", ", choice.ids()));
            }
            return new Term.Constant(Kind.CHOICE, position, '"' + text + '"');
        }
        var typed = typer.type(syntax);
        return typed instanceof Test.Holds(var fact) ? Typer.given(fact) : typed;
    }

    private Expression compare(Operator operator, Expression left, Expression right, int offset) {
        var kind = left.kind() == Kind.NULL ? right.kind() : left.kind();
        var hasNull = left.kind() == Kind.NULL || right.kind() == Kind.NULL;
        var isOrdered = kind == Kind.NUMBER || kind == Kind.DATE || kind == Kind.DAYS;
        if (!hasNull && left.kind() != right.kind() || operator.isOrdering() && (hasNull || !isOrdered)
                || !hasNull && !isOrdered && kind != Kind.TRUTH && kind != Kind.CHOICE
                || kind == Kind.CHOICE && !hasNull && !(left instanceof Term.Constant) && !(right instanceof Term.Constant)) {
            throw new FeelException(offset, "feel.compare", operator, left.kind(), right.kind());
        }
        var comparison = new Test.Comparison(operator, left, right);
        var isLinear = kind == Kind.NUMBER && !hasNull && (isSum(left) || isSum(right));
        if (!isLinear && (hasProduct(left) || hasProduct(right))) {
            throw new FeelException(offset, "feel.product");
        }
        return typer.at(offset, isLinear ? linear(comparison, offset) : comparison);
    }

    private static boolean isSum(Expression term) {
        return term instanceof Term.Computed(_, var function, _) && switch (function) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE -> true;
            default -> false;
        };
    }

    static boolean hasProduct(Expression term) {
        return term instanceof Term.Computed(_, var function, var parts) && (function == Term.Computed.Function.MULTIPLY
                || function == Term.Computed.Function.DIVIDE || parts.stream().anyMatch(Comparisons::hasProduct));
    }

    private Expression linear(Test.Comparison comparison, int offset) {
        var divisor = divisor(comparison.left());
        if (divisor == null && divisor(comparison.right()) != null) {
            return linear(new Test.Comparison(comparison.operator().mirrored(), comparison.right(), comparison.left()), offset);
        }
        if (divisor == null) {
            return new Test.Linear(LinearForm.of(comparison, offset), comparison.operator(), comparison);
        }
        return crossMultiplied(comparison, divisor, offset);
    }

    private static @Nullable Expression divisor(Expression term) {
        return term instanceof Term.Computed(_, var function, var parts) && function == Term.Computed.Function.DIVIDE
                ? parts.get(1) : null;
    }

    /** {@code a / b op c} is {@code a op c · b} where b is positive; elsewhere the quotient is null. */
    private Expression crossMultiplied(Test.Comparison comparison, Expression divisor, int offset) {
        var product = new Term.Computed(Kind.NUMBER, Term.Computed.Function.MULTIPLY, List.of(comparison.right(), divisor));
        var cross = new Test.Comparison(comparison.operator(), comparison.left().parts().getFirst(), product);
        var test = typer.at(offset, new Test.Linear(LinearForm.of(cross, offset), comparison.operator(), cross));
        if (divisor instanceof Term.Constant constant) {
            if (constant.raw() <= 0) {
                throw new FeelException(offset, "feel.divisor");
            }
            return test;
        }
        var positive = compare(Operator.GT, divisor, Term.number(0), offset);
        return comparison.operator() == Operator.NE ? new Logic.Or(List.of(new Logic.Not(positive), test))
                : new Logic.And(List.of(positive, test));
    }

    Expression in(Syntax.In in) {
        var tests = new ArrayList<Expression>();
        var constants = new ArrayList<Expression>();
        for (var test : in.tests()) {
            if (test instanceof Syntax.Range range) {
                tests.add(range(in.of(), range));
                continue;
            }
            var constant = term(test, in.of());
            if (constant instanceof Term.Constant && constant.kind() != Kind.NULL) {
                constants.add(constant);
            } else {
                tests.add(compare(Operator.EQ, term(in.of(), test), constant, test.offset()));
            }
        }
        if (!constants.isEmpty()) {
            tests.addFirst(among(in, constants));
        }
        return tests.size() == 1 ? tests.getFirst() : new Logic.Or(tests);
    }

    private Expression among(Syntax.In in, List<Expression> constants) {
        var of = term(in.of(), in.tests().getFirst());
        for (var constant : constants) {
            if (constant.kind() != of.kind() || of.kind() == Kind.SET || isSum(of)) {
                throw new FeelException(in.offset(), "feel.compare", "in", of.kind(), constant.kind());
            }
        }
        return new Test.Among(of, constants.stream().mapToLong(c -> ((Term.Constant) c).raw()).toArray(), constants);
    }

    private Expression range(Syntax of, Syntax.Range range) {
        var parts = new ArrayList<Expression>();
        if (range.from() != null) {
            var operator = range.fromIncluded() ? Operator.GE : Operator.GT;
            parts.add(compare(operator, term(of, range.from()), term(range.from(), of), range.offset()));
        }
        if (range.to() != null) {
            var operator = range.toIncluded() ? Operator.LE : Operator.LT;
            parts.add(compare(operator, term(of, range.to()), term(range.to(), of), range.offset()));
        }
        return parts.size() == 1 ? parts.getFirst() : new Logic.And(parts);
    }
}

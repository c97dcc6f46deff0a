package cn.jingwei.norms.feel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import cn.jingwei.norms.fact.Coding;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactDictionary;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Row;

/** Gives names their facts and every part its kind. */
final class Typer {

    private final FactDictionary facts;
    private final Functions functions = new Functions(this);
    private final Comparisons comparisons = new Comparisons(this);
    private final Map<Expression, Integer> offsets = new IdentityHashMap<>();

    Typer(FactDictionary facts) {
        this.facts = facts;
    }

    /** Where each part begins, for errors found later. */
    Map<Expression, Integer> offsets() {
        return offsets;
    }

    Expression type(Syntax syntax) {
        var typed = switch (syntax) {
            case Syntax.Number number -> number(number);
            case Syntax.Text text -> throw new FeelException(text.offset(), "feel.text", text.text());
            case Syntax.Name name -> name(name);
            case Syntax.Call call -> functions.type(call);
            case Syntax.Members members -> throw new FeelException(members.offset(), "feel.list");
            case Syntax.Path path -> functions.part(path);
            case Syntax.Binary binary -> binary(binary);
            case Syntax.Conditional conditional -> conditional(conditional);
            case Syntax.In in -> comparisons.in(in);
            case Syntax.Range range -> throw new FeelException(range.offset(), "feel.unexpected", "..");
        };
        return at(syntax.offset(), typed);
    }

    /** Notes where a part begins that has no syntax of its own. */
    <T extends Expression> T at(int offset, T part) {
        offsets.putIfAbsent(part, offset);
        return part;
    }

    Expression type(Syntax syntax, Kind expected) {
        var typed = type(syntax);
        if (typed.kind() != expected) {
            throw new FeelException(syntax.offset(), "feel.kind", expected, typed.kind());
        }
        return typed;
    }

    private static Expression number(Syntax.Number number) {
        return Term.number(Coding.scaled(new BigDecimal(number.digits()), Row.SCALE)
                .orElseThrow(() -> new FeelException(number.offset(), "feel.number", number.digits())));
    }

    Fact fact(Syntax syntax) {
        if (!(syntax instanceof Syntax.Name(String name, int offset))) {
            throw new FeelException(syntax.offset(), "feel.fact-expected");
        }
        return facts.find(name)
                .orElseThrow(() -> new FeelException(offset, "feel.no-fact", name, String.join(", ", facts.near(name))));
    }

    private Expression name(Syntax.Name name) {
        return switch (name.name()) {
            case "true" -> new Term.Constant(Kind.TRUTH, 1, "true");
            case "false" -> new Term.Constant(Kind.TRUTH, 0, "false");
            case "null" -> Term.Constant.NONE;
            case "on" -> new Term.Today();
            default -> {
                var fact = fact(name);
                yield fact.type() instanceof FactType.Truth ? new Test.Holds(fact) : given(fact);
            }
        };
    }

    static Term.Given given(Fact fact) {
        return new Term.Given(fact, switch (fact.type()) {
            case FactType.Truth _ -> Kind.TRUTH;
            case FactType.Number _ -> Kind.NUMBER;
            case FactType.Date _ -> Kind.DATE;
            case FactType.Choice _ -> Kind.CHOICE;
            case FactType.ChoiceSet _ -> Kind.SET;
            case FactType.Numbers _ -> Kind.NUMBERS;
        });
    }

    private Expression binary(Syntax.Binary binary) {
        return switch (binary.operator()) {
            case "and" -> new Logic.And(flat(binary, "and"));
            case "or" -> new Logic.Or(flat(binary, "or"));
            case "+", "-", "*", "/" -> arithmetic(binary);
            default -> comparisons.compare(binary);
        };
    }

    private List<Expression> flat(Syntax syntax, String operator) {
        if (!(syntax instanceof Syntax.Binary binary) || !binary.operator().equals(operator)) {
            return List.of(type(syntax, Kind.TRUTH));
        }
        var parts = new ArrayList<>(flat(binary.left(), operator));
        parts.addAll(flat(binary.right(), operator));
        return parts;
    }

    private Expression arithmetic(Syntax.Binary binary) {
        var left = type(binary.left());
        var right = type(binary.right());
        var isDate = left.kind() == Kind.DATE;
        var function = switch (binary.operator()) {
            case "+" -> isDate ? Term.Computed.Function.LATER : Term.Computed.Function.ADD;
            case "-" -> !isDate ? Term.Computed.Function.SUBTRACT
                    : right.kind() == Kind.DATE ? Term.Computed.Function.DAYS_BETWEEN : Term.Computed.Function.EARLIER;
            case "*" -> Term.Computed.Function.MULTIPLY;
            default -> Term.Computed.Function.DIVIDE;
        };
        var kind = switch (function) {
            case LATER, EARLIER -> right.kind() == Kind.DAYS || right.kind() == Kind.MONTHS ? Kind.DATE : Kind.NULL;
            case DAYS_BETWEEN -> Kind.DAYS;
            default -> left.kind() == Kind.NUMBER && right.kind() == Kind.NUMBER ? Kind.NUMBER : Kind.NULL;
        };
        if (kind == Kind.NULL) {
            throw new FeelException(binary.offset(), "feel.arithmetic", binary.operator(), left.kind(), right.kind());
        }
        return new Term.Computed(kind, function, List.of(left, right));
    }

    private Expression conditional(Syntax.Conditional syntax) {
        var condition = type(syntax.condition(), Kind.TRUTH);
        var then = type(syntax.then());
        var otherwise = type(syntax.otherwise());
        var kind = then.kind() == Kind.NULL ? otherwise.kind() : then.kind();
        var hasNull = then.kind() == Kind.NULL || otherwise.kind() == Kind.NULL;
        if (otherwise.kind() != Kind.NULL && otherwise.kind() != kind || kind == Kind.TRUTH && hasNull) {
            throw new FeelException(syntax.offset(), "feel.kind", kind, otherwise.kind() == kind ? then.kind() : otherwise.kind());
        }
        if (Comparisons.hasProduct(then) || Comparisons.hasProduct(otherwise)) {
            throw new FeelException(syntax.offset(), "feel.product");
        }
        return new Logic.If(condition, then, otherwise, kind);
    }
}

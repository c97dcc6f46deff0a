package cn.jingwei.norms.feel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactType;

import org.jspecify.annotations.Nullable;

/** The functions of the subset. Three are not FEEL's own: docs/feel.md defines them, the DMN export carries the definitions. */
final class Functions {

    private static final Pattern PERIOD = Pattern.compile("P(?:(\\d{1,5})Y)?(?:(\\d{1,5})M)?(?:(\\d{1,5})D)?");

    private final Typer typer;

    Functions(Typer typer) {
        this.typer = typer;
    }

    Expression type(Syntax.Call call) {
        return switch (call.function()) {
            case "not" -> new Logic.Not(typer.type(one(call), Kind.TRUTH));
            case "list contains" -> members(call, Test.Members.Question.CONTAINS);
            case "contains_all" -> members(call, Test.Members.Question.ALL);
            case "intersects" -> members(call, Test.Members.Question.SOME);
            case "empty" -> empty(call);
            case "date" -> date(call);
            case "duration" -> duration(call);
            case "sum" -> total(call, Term.Total.Function.SUM);
            case "count" -> total(call, Term.Total.Function.COUNT);
            case "min", "max" -> extreme(call);
            default -> throw new FeelException(call.offset(), "feel.no-function", call.function());
        };
    }

    private static Syntax one(Syntax.Call call) {
        return take(call, 1).getFirst();
    }

    private static List<Syntax> take(Syntax.Call call, int number) {
        if (call.arguments().size() != number) {
            throw new FeelException(call.offset(), "feel.arguments", call.function(), number, call.arguments().size());
        }
        return call.arguments();
    }

    private Expression members(Syntax.Call call, Test.Members.Question question) {
        var arguments = take(call, 2);
        var set = typer.fact(arguments.getFirst());
        if (!(set.type() instanceof FactType.ChoiceSet choices)) {
            throw new FeelException(arguments.getFirst().offset(), "feel.set-expected", set.id());
        }
        var names = new ArrayList<String>();
        for (var member : question == Test.Members.Question.CONTAINS ? List.of(arguments.get(1)) : listOf(arguments.get(1))) {
            names.add(text(member));
        }
        var bits = new ArrayList<Fact.Bit>();
        for (var name : names) {
            bits.add(set.bit(name).orElseThrow(() -> new FeelException(arguments.get(1).offset(), "feel.no-value", set.id(),
                    name, String.join(", ", choices.ids()))));
        }
        return new Test.Members(question, set, bits, names);
    }

    private Expression empty(Syntax.Call call) {
        var set = typer.fact(one(call));
        if (!(set.type() instanceof FactType.ChoiceSet)) {
            throw new FeelException(call.offset(), "feel.set-expected", set.id());
        }
        return new Test.Members(Test.Members.Question.EMPTY, set, List.of(), List.of());
    }

    private static List<Syntax> listOf(Syntax syntax) {
        if (syntax instanceof Syntax.Members members) {
            return members.members();
        }
        throw new FeelException(syntax.offset(), "feel.list-expected");
    }

    private static String text(Syntax syntax) {
        if (syntax instanceof Syntax.Text text) {
            return text.text();
        }
        throw new FeelException(syntax.offset(), "feel.text-expected");
    }

    private Expression date(Syntax.Call call) {
        if (call.arguments().size() != 1) {
            var parts = take(call, 3).stream().map(argument -> inner(argument, Kind.NUMBER)).toList();
            return new Term.Computed(Kind.DATE, Term.Computed.Function.DATE, parts);
        }
        var written = text(one(call));
        try {
            return new Term.Constant(Kind.DATE, LocalDate.parse(written).toEpochDay(), "date(\"" + written + "\")");
        } catch (DateTimeException e) {
            throw new FeelException(call.offset(), "feel.date", written);
        }
    }

    private static Expression duration(Syntax.Call call) {
        var written = text(one(call));
        var matcher = PERIOD.matcher(written);
        var isDays = matcher.matches() && matcher.group(3) != null;
        if (!matcher.matches() || written.equals("P") || isDays && (matcher.group(1) != null || matcher.group(2) != null)) {
            throw new FeelException(call.offset(), "feel.duration", written);
        }
        var amount = isDays ? number(matcher.group(3)) : number(matcher.group(1)) * 12 + number(matcher.group(2));
        return new Term.Constant(isDays ? Kind.DAYS : Kind.MONTHS, amount, "duration(\"" + written + "\")");
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private Expression total(Syntax.Call call, Term.Total.Function function) {
        var list = typer.fact(one(call));
        var isSet = list.type() instanceof FactType.ChoiceSet && function == Term.Total.Function.COUNT;
        if (!isSet && !(list.type() instanceof FactType.Numbers)) {
            throw new FeelException(call.offset(), "feel.numbers-expected", list.id());
        }
        return new Term.Total(function, list);
    }

    private Expression extreme(Syntax.Call call) {
        var isMax = call.function().equals("max");
        if (call.arguments().size() == 1) {
            return total(call, isMax ? Term.Total.Function.MAX : Term.Total.Function.MIN);
        }
        var first = call.arguments().isEmpty() ? null : typer.type(call.arguments().getFirst());
        if (first == null || first.kind() != Kind.DATE && first.kind() != Kind.NUMBER) {
            throw new FeelException(call.offset(), "feel.arguments", call.function(), 2, call.arguments().size());
        }
        var parts = call.arguments().stream().map(argument -> inner(argument, first.kind())).toList();
        return new Term.Computed(first.kind(), isMax ? Term.Computed.Function.MAX : Term.Computed.Function.MIN, parts);
    }

    /** A term inside another one: products and quotients are exact only in comparisons. */
    private Expression inner(Syntax syntax, Kind kind) {
        var term = typer.type(syntax, kind);
        if (Comparisons.hasProduct(term)) {
            throw new FeelException(syntax.offset(), "feel.product");
        }
        return term;
    }

    Expression part(Syntax.Path path) {
        var date = typer.type(path.of(), Kind.DATE);
        var function = switch (path.name()) {
            case "year" -> Term.Computed.Function.YEAR;
            case "month" -> Term.Computed.Function.MONTH;
            case "day" -> Term.Computed.Function.DAY;
            default -> throw new FeelException(path.offset(), "feel.no-part", path.name());
        };
        return new Term.Computed(Kind.NUMBER, function, List.of(date));
    }
}

package cn.jingwei.norms.ruling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Coding;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Kind;
import cn.jingwei.norms.feel.Term;
import cn.jingwei.norms.feel.Test;

/** Values of a fact that might give a test another truth, the nearest to its present value first. */
final class Candidates {

    private static final long SMALLEST_AMOUNT = Row.ONE / 1_000_000;

    private final Facts facts;
    private final Fact fact;

    Candidates(Facts facts, Fact fact) {
        this.facts = facts;
        this.fact = fact;
    }

    /** Values that may give all the tests of this fact their wanted truth. */
    List<Coded> forAll(List<Literal> literals) {
        if (fact.type() instanceof FactType.ChoiceSet) {
            return List.of(members(literals));
        }
        var values = new ArrayList<Coded>();
        literals.forEach(literal -> values.addAll(forTest(literal.test())));
        return values;
    }

    private List<Coded> forTest(Expression test) {
        return switch (fact.type()) {
            case FactType.Truth _ -> coded(Set.of(0L, 1L));
            case FactType.Choice choice -> coded(LongStream.range(0, choice.values().size()).boxed().toList());
            case FactType.ChoiceSet _, FactType.Numbers _ -> List.of();
            case FactType.Number number -> around(test, number.whole() ? Row.ONE : SMALLEST_AMOUNT);
            case FactType.Date _ -> around(test, 1);
        };
    }

    private List<Coded> coded(Iterable<Long> values) {
        var coded = new ArrayList<Coded>();
        values.forEach(value -> coded.add(new Coded(new long[] {value}, new long[0])));
        return coded;
    }

    private List<Coded> around(Expression test, long step) {
        var points = new LinkedHashSet<Long>();
        switch (test) {
            case Test.Comparison(_, var left, var right) -> {
                balance(left, right, points);
                balance(right, left, points);
            }
            case Test.Among among -> LongStream.of(among.values()).forEach(points::add);
            case Test.Linear linear -> linear.balance(fact, facts).ifPresent(point -> points.add(Math.floorDiv(point, step) * step));
            default -> { }
        }
        var values = new LinkedHashSet<Long>();
        points.forEach(point -> values.addAll(List.of(point, point - step, point + step)));
        var present = facts.at(fact.slot());
        var sorted = new ArrayList<>(values);
        if (present != Row.UNKNOWN && present != Row.NULL) {
            sorted.sort((a, b) -> Long.compare(Math.abs(a - present), Math.abs(b - present)));
        }
        if (fact.nullable()) {
            sorted.add(Row.NULL);
        }
        return coded(sorted);
    }

    /** The value that makes the sides equal, if this fact stands on one side alone or is shifted by a period. */
    private void balance(Expression side, Expression other, Set<Long> points) {
        var value = other.value(facts);
        if (other.kind() == Kind.NULL && fact.type() instanceof FactType.Date) {
            points.add(facts.on());
        }
        if (value == Row.UNKNOWN || value == Row.NULL) {
            return;
        }
        if (side instanceof Term.Given(var given, _) && given.equals(fact)) {
            points.add(value);
        } else if (side instanceof Term.Computed computed && speaks(computed)) {
            balance(computed, other, value, points);
        }
    }

    private void balance(Term.Computed side, Expression other, long value, Set<Long> points) {
        var first = side.parts().getFirst();
        switch (side.function()) {
            case LATER -> balance(first, shifted(Term.Computed.Function.EARLIER, value, side.parts().get(1)), points);
            case EARLIER -> balance(first, shifted(Term.Computed.Function.LATER, value, side.parts().get(1)), points);
            case MIN, MAX -> side.parts().forEach(part -> balance(part, other, points));
            case YEAR -> points.add(LocalDate.of((int) (value / Row.ONE), 1, 1).toEpochDay());
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, DAYS_BETWEEN, DATE, MONTH, DAY -> { }
        }
    }

    private boolean speaks(Expression part) {
        var spoken = new LinkedHashSet<Fact>();
        part.facts(spoken);
        return spoken.contains(fact);
    }

    private static Expression shifted(Term.Computed.Function function, long date, Expression period) {
        return new Term.Computed(Kind.DATE, function, List.of(new Term.Constant(Kind.DATE, date, ""), period));
    }

    /** The present members with what the tests want in them, and without what they want out. */
    private Coded members(List<Literal> literals) {
        var members = new LinkedHashSet<>(facts.isKnown(fact) ? facts.words(fact) : List.<String>of());
        for (var literal : literals) {
            if (literal.test() instanceof Test.Members(var question, _, _, var names)) {
                change(members, question, names, literal.truth());
            }
        }
        return encode(List.copyOf(members));
    }

    private static void change(Set<String> members, Test.Members.Question question, List<String> names, boolean truth) {
        switch (question) {
            case CONTAINS, ALL -> {
                if (truth) {
                    members.addAll(names);
                } else if (!names.isEmpty()) {
                    members.remove(names.getFirst());
                }
            }
            case SOME -> {
                if (!truth) {
                    names.forEach(members::remove);
                } else if (names.stream().noneMatch(members::contains)) {
                    members.add(names.getFirst());
                }
            }
            case EMPTY -> {
                if (truth) {
                    members.clear();
                }
            }
        }
    }

    private Coded encode(List<String> members) {
        try {
            return Coding.encode(fact, members);
        } catch (Coding.BadValue e) {
            throw new IllegalStateException(e);
        }
    }
}

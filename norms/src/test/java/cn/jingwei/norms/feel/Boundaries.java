package cn.jingwei.norms.feel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

import cn.jingwei.norms.MutableRow;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Row;

/** The thresholds of some conditions: puts a row on one of them or just beside it, and tells which sides were met. */
public final class Boundaries {

    /** One fen is 100 of the smallest units, one yuan 10,000. */
    private static final long[] STEPS = {1, 100, 10_000, Row.ONE};
    private static final long LARGEST = 900_000_000_000_000_000L;

    private final List<Test> tests;
    private final Map<Fact, List<Test>> testsOf = new HashMap<>();
    private final Set<Long> numbers = new TreeSet<>();
    private final Set<Long> dates = new TreeSet<>();

    public Boundaries(Iterable<? extends Expression> conditions) {
        var found = new LinkedHashMap<String, Test>();
        conditions.forEach(condition -> collect(condition, found));
        tests = List.copyOf(found.values());
        for (var test : tests) {
            var facts = new LinkedHashSet<Fact>();
            test.facts(facts);
            facts.forEach(fact -> testsOf.computeIfAbsent(fact, _ -> new ArrayList<>()).add(test));
        }
    }

    private void collect(Expression part, Map<String, Test> found) {
        if (part instanceof Test.Linear || part instanceof Test.Comparison(_, var left, _)
                && (left.kind() == Kind.NUMBER || left.kind() == Kind.DATE)) {
            found.putIfAbsent(part.toString(), (Test) part);
        }
        if (part instanceof Term.Constant(var kind, var raw, _) && kind != Kind.TRUTH && kind != Kind.CHOICE) {
            (kind == Kind.NUMBER ? numbers : dates).addAll(raw == Row.NULL || kind == Kind.MONTHS || kind == Kind.DAYS ? Set.of() : Set.of(raw));
        }
        part.parts().forEach(inner -> collect(inner, found));
    }

    /** All comparisons of numbers and dates. */
    public List<Test> tests() {
        return tests;
    }

    /** Number constants of comparisons. */
    public List<Long> numbers() {
        return List.copyOf(numbers);
    }

    /** Date constants, as epoch days. */
    public List<Long> dates() {
        return List.copyOf(dates);
    }

    /** Moves one fact, or the date of the question, to a random threshold or one step to either side of it. */
    public void approach(MutableRow row, RandomGenerator random) {
        if (tests.isEmpty()) {
            return;
        }
        var side = random.nextInt(3) - 1;
        switch (tests.get(random.nextInt(tests.size()))) {
            case Test.Linear linear -> approach(linear, row, side, random);
            case Test.Comparison(_, Term.Given(var fact, _), var other) -> move(row, fact, other.value(row), side, random);
            case Test.Comparison(_, var other, Term.Given(var fact, _)) -> move(row, fact, other.value(row), side, random);
            case Test.Comparison(_, Term.Today _, var other) when isKnown(other.value(row)) -> row.on(other.value(row) + side);
            case Test _ -> { }
        }
    }

    private static boolean isKnown(long value) {
        return value != Row.UNKNOWN && value != Row.NULL;
    }

    private static void approach(Test.Linear linear, MutableRow row, int side, RandomGenerator random) {
        var facts = new LinkedHashSet<Fact>();
        linear.parts().stream().filter(Term.Given.class::isInstance).forEach(part -> part.facts(facts));
        var fact = List.copyOf(facts).get(random.nextInt(facts.size()));
        linear.balance(fact, row).ifPresent(value -> move(row, fact, value, side, random));
    }

    private static void move(MutableRow row, Fact fact, long to, int side, RandomGenerator random) {
        if (isKnown(to) && Math.abs(to) < LARGEST) {
            row.set(fact, switch (fact.type()) {
                case FactType.Number(var whole) when whole -> Math.floorDiv(to, Row.ONE) * Row.ONE + side * Row.ONE;
                case FactType.Number _ -> to + side * STEPS[random.nextInt(STEPS.length)];
                default -> to + side;
            });
        }
    }

    /** The values of one fact between which a comparison of it turns, where the other facts of it are known. */
    public Set<Long> turns(Fact fact, MutableRow row) {
        var turns = new TreeSet<Long>();
        var moved = row.copy();
        testsOf.getOrDefault(fact, List.of()).forEach(test -> turn(test, fact, moved).ifPresent(turns::add));
        return turns;
    }

    /** The first value from which left is more than right, or less, if there is one: every comparison turns once. */
    private static OptionalLong turn(Test test, Fact fact, MutableRow row) {
        var low = least(test, fact);
        var high = greatest(test, fact);
        var atLow = isLess(test, row.set(fact, low));
        if (atLow == Row.UNKNOWN || atLow == isLess(test, row.set(fact, high))) {
            return OptionalLong.empty();
        }
        while (high - low > 1) {
            var middle = low + (high - low) / 2;
            if (isLess(test, row.set(fact, middle)) == atLow) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalLong.of(high);
    }

    private static long least(Test test, Fact fact) {
        return fact.type() instanceof FactType.Date ? LocalDate.of(-9999, 1, 1).toEpochDay() : isYear(test, fact) ? -9990 * Row.ONE : -LARGEST;
    }

    private static long greatest(Test test, Fact fact) {
        return fact.type() instanceof FactType.Date ? LocalDate.of(9999, 1, 1).toEpochDay() : isYear(test, fact) ? 9990 * Row.ONE : LARGEST;
    }

    /** A number that makes a date does so in a few thousand years only. */
    private static boolean isYear(Test test, Fact fact) {
        return fact.type() instanceof FactType.Number(var whole) && whole
                && test instanceof Test.Comparison(_, var left, _) && left.kind() == Kind.DATE;
    }

    private static long isLess(Test test, Row row) {
        return switch (test) {
            case Test.Comparison(_, var left, var right) -> new Test.Comparison(Operator.LT, left, right).value(row);
            case Test.Linear(var sum, _, _) -> sum.compare(row, Operator.LT);
            case Test _ -> Row.UNKNOWN;
        };
    }

    /** The distances that have to be met: none, and each step to either side. */
    public static Set<Long> distances(Test test) {
        var distances = new TreeSet<>(Set.of(0L));
        for (var step : steps(test)) {
            distances.add(step);
            distances.add(-step);
        }
        return distances;
    }

    private static long[] steps(Test test) {
        return switch (test) {
            case Test.Comparison(_, Term.Given(var fact, _), _) when fact.type() instanceof FactType.Number(var whole) ->
                whole ? new long[] {Row.ONE} : STEPS;
            case Test.Comparison(_, var left, _) when left.kind() == Kind.NUMBER -> STEPS;
            case Test _ -> new long[] {1};
        };
    }

    /** Left minus right; for a sum its sign if one step of one fact turns it, else something far. */
    public static long distance(Test test, Row row) {
        return switch (test) {
            case Test.Comparison(_, var left, var right) when isKnown(left.value(row)) && isKnown(right.value(row)) ->
                left.value(row) - right.value(row);
            case Test.Linear(var sum, _, _) -> distance(sum, row);
            case Test _ -> Long.MAX_VALUE;
        };
    }

    private static long distance(Sum sum, Row row) {
        if (sum.compare(row, Operator.EQ) != 0) {
            return sum.compare(row, Operator.EQ) == 1 ? 0 : Long.MAX_VALUE;
        }
        for (var term : sum.terms()) {
            if (term instanceof Term.Given(var fact, _) && isNear(sum, fact, row)) {
                return sum.compare(row, Operator.GT) == 1 ? 1 : -1;
            }
        }
        return Long.MAX_VALUE;
    }

    private static boolean isNear(Sum sum, Fact fact, Row row) {
        var step = fact.type() instanceof FactType.Number(var whole) && whole ? Row.ONE : 1;
        return sum.balance(fact, row).stream().anyMatch(balance -> Math.abs(row.at(fact.slot()) - balance) <= step);
    }
}

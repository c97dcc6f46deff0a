package cn.jingwei.norms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactDictionary;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Boundaries;
import cn.jingwei.norms.feel.Expression;

/** Random rows that crowd around the thresholds of some conditions. The same seed gives the same rows. */
public final class RandomRows {

    private static final int APPROACHES = 12;
    private static final int[] MONTHS = {1, 3, 6, 12, 60};
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2020, 2, 29), LocalDate.of(2022, 3, 31), LocalDate.of(2023, 1, 1),
            LocalDate.of(2024, 2, 29), LocalDate.of(2024, 12, 31), LocalDate.of(2025, 1, 31), LocalDate.of(2025, 8, 31));

    private final FactDictionary dictionary;
    private final Boundaries boundaries;
    private final RandomGenerator random;

    public RandomRows(FactDictionary dictionary, Iterable<? extends Expression> conditions, long seed) {
        this.dictionary = dictionary;
        this.boundaries = new Boundaries(conditions);
        this.random = new SplittableRandom(seed);
    }

    /** A row in which every fact is known; null only where the dictionary allows it. */
    public MutableRow full() {
        var row = new MutableRow(dictionary).on(day());
        var other = day();
        dictionary.all().forEach(fact -> draw(row, fact, other));
        for (var i = 0; i < APPROACHES; i++) {
            boundaries.approach(row, random);
        }
        return row;
    }

    /** A row in which some of these facts are not known; in half of the rows only a few. Facts with a default always are. */
    public MutableRow partial(Collection<Fact> facts) {
        var row = full();
        var share = random.nextBoolean() ? 0.05 : random.nextDouble();
        facts.stream().filter(fact -> fact.initial() == null && random.nextDouble() < share).forEach(row::forget);
        return row;
    }

    /** The same with a random value for every unknown fact of these. */
    public MutableRow completed(MutableRow partial, Collection<Fact> facts) {
        var row = partial.copy();
        var other = day();
        facts.stream().filter(row::isUnknown).forEach(fact -> draw(row, fact, other));
        return row;
    }

    private long day() {
        var constants = boundaries.dates();
        var days = DAYS.size() + constants.size();
        var pick = random.nextInt(days);
        return (pick < DAYS.size() ? DAYS.get(pick).toEpochDay() : constants.get(pick - DAYS.size())) + random.nextInt(-1, 2);
    }

    private void draw(MutableRow row, Fact fact, long other) {
        switch (fact.type()) {
            case FactType.Truth _ -> row.set(fact, random.nextInt(2));
            case FactType.Choice choice -> row.set(fact, random.nextInt(choice.values().size()));
            case FactType.Number(var whole) -> row.set(fact, whole ? whole(row.on()) : amount());
            case FactType.Date _ -> row.set(fact, date(row.on(), other));
            case FactType.ChoiceSet set -> row.set(fact, members(fact, set));
            case FactType.Numbers _ -> row.setList(fact, random.longs(random.nextInt(4), 0, 100).map(n -> n * Row.ONE).toArray());
        }
        if (fact.nullable() && random.nextInt(5) == 0) {
            row.set(fact, Row.NULL);
        }
    }

    private long whole(long on) {
        var numbers = boundaries.numbers().stream().filter(number -> number % Row.ONE == 0).toList();
        return switch (random.nextInt(3)) {
            case 0 -> random.nextInt(6) * Row.ONE;
            case 1 -> (LocalDate.ofEpochDay(on).getYear() + random.nextInt(-1, 3)) * Row.ONE;
            default -> numbers.isEmpty() ? 0 : numbers.get(random.nextInt(numbers.size())) + random.nextInt(-1, 2) * Row.ONE;
        };
    }

    private long amount() {
        var numbers = boundaries.numbers();
        return switch (random.nextInt(4)) {
            case 0 -> random.nextLong(20) * 50 * Row.ONE;
            case 1 -> random.nextLong(900_000_000_000_000_000L);
            default -> numbers.isEmpty() ? 0 : numbers.get(random.nextInt(numbers.size()));
        };
    }

    private long date(long on, long other) {
        var anchor = LocalDate.ofEpochDay(random.nextBoolean() ? on : other);
        var months = random.nextBoolean() ? 0 : MONTHS[random.nextInt(MONTHS.length)] * (random.nextBoolean() ? 1 : -1);
        return anchor.plusMonths(months).toEpochDay() + random.nextInt(-1, 2);
    }

    private long[] members(Fact fact, FactType.ChoiceSet set) {
        var share = List.of(0.0, 0.2, 0.5, 0.97, 1.0).get(random.nextInt(5));
        var slots = new long[fact.width()];
        for (var id : set.values().keySet()) {
            var bit = fact.bit(id).orElseThrow();
            slots[bit.slot() - fact.slot()] |= random.nextDouble() < share ? bit.mask() : 0;
        }
        return slots;
    }
}

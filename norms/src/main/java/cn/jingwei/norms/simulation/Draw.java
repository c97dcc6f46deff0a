package cn.jingwei.norms.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Coding;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.kernel.Columns;

/** Draws values of one fact: mostly orderly projects, some of them on the very edge, a few with gaps. */
final class Draw {

    static final String MONEY = "wan_yuan";
    private static final String YEAR = "year";
    private static final double UNKNOWN = 0.03;
    private static final double NONE = 0.12;
    private static final double AS_DEFAULT = 0.97;
    private static final double DONE = 0.97;
    private static final double OFTEN = 0.93;
    private static final double LEAST_PAST = 0.3;
    private static final String SPECIAL = "is_";
    private static final double AT_THRESHOLD = 0.15;
    private static final double SAME_AMOUNT = 0.4;
    private static final double USUAL = 0.6;
    private static final int LONG_AGO = 400;
    private static final int MOST = 100;
    private static final double DAYS_OF_YEAR = 365.2425;
    private static final int EPOCH = 1970;
    private static final long FEN = Row.ONE / 1_000_000;

    private final Fact fact;
    private final long[] thresholds;
    private final long today;
    private final SplittableRandom random;
    private final double share;
    private final double past;
    private final List<Fact.Bit> members;

    Draw(Fact fact, long[] thresholds, long today, SplittableRandom random) {
        this.fact = fact;
        this.thresholds = thresholds;
        this.today = today;
        this.random = random;
        past = LEAST_PAST + (1 - LEAST_PAST) * new SplittableRandom(fact.id().hashCode()).nextDouble();
        share = fact.curable() || fact.judgement() ? DONE : fact.id().startsWith(SPECIAL) ? 1 - OFTEN : OFTEN;
        members = fact.type() instanceof FactType.ChoiceSet set
                ? set.ids().stream().map(member -> fact.bit(member).orElseThrow()).toList() : List.of();
    }

    void put(Columns columns, int row, long amount) {
        if (random.nextDouble() < (fact.initial() == null ? UNKNOWN : AS_DEFAULT)) {
            return;
        }
        if (fact.nullable() && random.nextDouble() < NONE) {
            columns.put(row, fact, Coding.none(fact));
            return;
        }
        switch (fact.type()) {
            case FactType.Truth _ -> columns.put(row, fact.slot(), random.nextDouble() < share ? 1 : 0);
            case FactType.Choice(var values) -> columns.put(row, fact.slot(), choice(values.size()));
            case FactType.Date _ -> columns.put(row, fact.slot(), day());
            case FactType.Number(var whole) -> columns.put(row, fact.slot(), number(whole, amount));
            case FactType.Numbers _ -> columns.put(row, fact, new Coded(new long[] {0}, parts(amount)));
            case FactType.ChoiceSet _ -> columns.put(row, fact, set());
        }
    }

    /** A dictionary names the usual value first. */
    private int choice(int values) {
        var position = 0;
        while (position < values - 1 && random.nextDouble() > USUAL) {
            position++;
        }
        return position;
    }

    private long day() {
        return random.nextDouble() < past ? today - random.nextInt(LONG_AGO) : today + random.nextInt(LONG_AGO);
    }

    private long number(boolean whole, long amount) {
        if (thresholds.length > 0 && random.nextDouble() < AT_THRESHOLD) {
            return thresholds[random.nextInt(thresholds.length)] + (random.nextInt(3) - 1) * (whole ? Row.ONE : FEN);
        }
        return switch (fact.unit().orElse("")) {
            case MONEY -> random.nextDouble() < SAME_AMOUNT ? amount : Math.max(FEN, amount / MOST * random.nextInt(MOST / 2, MOST * 3 / 2));
            case YEAR -> (EPOCH + (long) (today / DAYS_OF_YEAR) + random.nextInt(3) - 1) * Row.ONE;
            default -> random.nextInt(MOST) * Row.ONE;
        };
    }

    private long[] parts(long amount) {
        var parts = new ArrayList<Long>();
        var rest = amount;
        while (rest > 0 && parts.size() < random.nextInt(1, 4)) {
            parts.add(rest / 2);
            rest -= rest / 2;
        }
        parts.add(rest);
        return parts.stream().mapToLong(Long::longValue).toArray();
    }

    private Coded set() {
        var slots = new long[fact.width()];
        for (var bit : members) {
            if (random.nextDouble() < (share == DONE || bit == members.getFirst() ? share : USUAL)) {
                slots[bit.slot() - fact.slot()] |= bit.mask();
            }
        }
        return new Coded(slots, new long[0]);
    }
}

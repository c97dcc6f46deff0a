package cn.jingwei.norms.simulation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.kernel.Columns;

/**
 * Invents projects from the dictionary alone. Every fact of every portion has its own random numbers, so the same seed gives the
 * same projects however many threads work and whichever other facts are in use.
 */
public final class Synthetic {

    private static final double LARGEST_LOG_AMOUNT = 4;

    private final List<Fact> facts;
    private final Function<Fact, long[]> thresholds;
    private final LocalDate on;
    private final long seed;

    /**
     * @param thresholds the constants with which the norms compare a fact: some values lie on them and just beside
     * @param on         the date around which all dates lie
     */
    public Synthetic(Collection<Fact> facts, Function<Fact, long[]> thresholds, LocalDate on, long seed) {
        this.facts = List.copyOf(facts);
        this.thresholds = thresholds;
        this.on = on;
        this.seed = seed;
    }

    /** Writes the first {@code n} rows of columns that hold nothing but defaults. */
    public void fill(Columns columns, long portion, int n) {
        var amounts = random(portion, "").doubles(n, 0, LARGEST_LOG_AMOUNT).mapToLong(log -> Math.round(Math.pow(10, log)) * Row.ONE).toArray();
        for (var fact : facts) {
            var draw = new Draw(fact, thresholds.apply(fact), on.toEpochDay(), random(portion, fact.id()));
            for (var i = 0; i < n; i++) {
                draw.put(columns, i, amounts[i]);
            }
        }
    }

    private SplittableRandom random(long portion, String fact) {
        return new SplittableRandom(new SplittableRandom(seed * 31 + fact.hashCode()).nextLong() ^ portion);
    }
}

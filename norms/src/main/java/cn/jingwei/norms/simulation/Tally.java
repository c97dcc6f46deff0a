package cn.jingwei.norms.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was counted of some projects. Tallies add up, in any order, to the same. */
final class Tally {

    /** Answers of a norm: in the coding of a block, and that the pack does not have it. */
    static final int STATES = 4;
    static final int ABSENT = 3;

    /** What is counted of each unit and each band. */
    enum Measure {
        PROJECTS, CHANGED, DENIED_BEFORE, DENIED_AFTER, REFERRED_BEFORE, REFERRED_AFTER
    }

    private final Comparison comparison;
    private final List<Counts> outcomes = new ArrayList<>();
    private final long[][] norms;
    private final long[][] overlaps;
    private final List<Counts> bands = new ArrayList<>();
    private final Map<String, Counts> units = new TreeMap<>();
    private long projects;

    Tally(Comparison comparison, Bands bands) {
        this.comparison = comparison;
        comparison.asks().forEach(ask -> outcomes.add(new Counts(ask.answers().size() * ask.answers().size())));
        norms = new long[comparison.norms().size()][STATES * STATES];
        overlaps = new long[comparison.asks().size()][2];
        for (var i = 0; i < bands.number(); i++) {
            this.bands.add(counts());
        }
    }

    private static Counts counts() {
        return new Counts(Measure.values().length);
    }

    /** Counts by answer before times number of answers plus answer after. */
    Counts outcomes(int ask) {
        return outcomes.get(ask);
    }

    /** Numbers by state before times {@link #STATES} plus state after. */
    long[] norm(int position) {
        return norms[position];
    }

    /** Numbers of projects to which a route gives more than one value, before and after. */
    long[] overlaps(int ask) {
        return overlaps[ask];
    }

    Counts band(int band) {
        return bands.get(band);
    }

    Counts unit(String unit) {
        return units.computeIfAbsent(unit, _ -> counts());
    }

    Map<String, Counts> units() {
        return units;
    }

    Comparison comparison() {
        return comparison;
    }

    long projects() {
        return projects;
    }

    void count(int more) {
        projects += more;
    }

    void add(Tally other) {
        projects += other.projects;
        for (var i = 0; i < outcomes.size(); i++) {
            outcomes.get(i).add(other.outcomes.get(i));
        }
        add(norms, other.norms);
        add(overlaps, other.overlaps);
        for (var i = 0; i < bands.size(); i++) {
            bands.get(i).add(other.bands.get(i));
        }
        other.units.forEach((unit, counts) -> unit(unit).add(counts));
    }

    private static void add(long[][] into, long[][] more) {
        for (var i = 0; i < into.length; i++) {
            for (var j = 0; j < into[i].length; j++) {
                into[i][j] += more[i][j];
            }
        }
    }
}

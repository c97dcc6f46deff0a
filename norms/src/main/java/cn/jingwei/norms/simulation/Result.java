package cn.jingwei.norms.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import cn.jingwei.norms.ruling.Ask;

/**
 * What a simulation found.
 *
 * @param changed projects of which at least one answer changed
 * @param denied  projects to which at least one act was denied
 * @param told    lines written on single projects
 */
public record Result(long projects, long changed, Pair denied, Pair referred, long told, List<Line> lines, List<Route> routes) {

    /** A number under the first and under the second pack. */
    public record Pair(long before, long after) {
    }

    /** How many projects went from one answer to another, or stayed. */
    public record Line(Ask ask, String from, String to, long projects, BigDecimal amount) {

        public boolean isChange() {
            return !from.equals(to);
        }
    }

    /** How often a route gives no value though nothing is missing, and how often several at once. */
    public record Route(String id, Pair without, Pair several) {

        /** Whether the second pack leaves projects without a value that had one. */
        public boolean hasNewGap() {
            return without.after() > without.before();
        }

        /** Whether the second pack gives several values where the first gave one. */
        public boolean hasNewOverlap() {
            return several.after() > several.before();
        }
    }

    static Result of(Tally tally, long told) {
        return new Result(tally.projects(), sum(tally, Tally.Measure.CHANGED),
                new Pair(sum(tally, Tally.Measure.DENIED_BEFORE), sum(tally, Tally.Measure.DENIED_AFTER)),
                new Pair(sum(tally, Tally.Measure.REFERRED_BEFORE), sum(tally, Tally.Measure.REFERRED_AFTER)),
                told, lines(tally), routes(tally));
    }

    private static long sum(Tally tally, Tally.Measure measure) {
        return tally.units().values().stream().mapToLong(counts -> counts.number(measure.ordinal())).sum();
    }

    static List<Line> lines(Tally tally) {
        var lines = new ArrayList<Line>();
        for (var i = 0; i < tally.comparison().asks().size(); i++) {
            var ask = tally.comparison().asks().get(i);
            var size = ask.answers().size();
            var counts = tally.outcomes(i);
            for (var cell = 0; cell < size * size; cell++) {
                if (counts.number(cell) > 0) {
                    lines.add(new Line(ask, ask.answers().get(cell / size), ask.answers().get(cell % size), counts.number(cell), counts.amount(cell)));
                }
            }
        }
        return lines;
    }

    private static List<Route> routes(Tally tally) {
        var lines = lines(tally);
        var routes = new ArrayList<Route>();
        for (var i = 0; i < tally.comparison().asks().size(); i++) {
            var ask = tally.comparison().asks().get(i);
            if (ask.kind() == Ask.Kind.ROUTE) {
                var own = lines.stream().filter(line -> line.ask().equals(ask)).toList();
                routes.add(new Route(ask.id(), new Pair(
                        own.stream().filter(line -> line.from().equals(Ask.NONE)).mapToLong(Line::projects).sum(),
                        own.stream().filter(line -> line.to().equals(Ask.NONE)).mapToLong(Line::projects).sum()),
                        new Pair(tally.overlaps(i)[0], tally.overlaps(i)[1])));
            }
        }
        return routes;
    }
}

package cn.jingwei.norms.simulation;

import java.time.LocalDate;
import java.util.Arrays;

import cn.jingwei.norms.kernel.Block;
import cn.jingwei.norms.kernel.Columns;
import cn.jingwei.norms.ruling.Ask;
import cn.jingwei.norms.ruling.Ruling;
import cn.jingwei.norms.ruling.Sheet;

/** Answers portions of projects under both packs and counts; for one thread at a time. */
final class Worker {

    private static final int DENIED = Ruling.Outcome.DENIED.ordinal();
    private static final int REFERRED = Ruling.Outcome.REFERRED.ordinal();

    private final Comparison comparison;
    private final Bands bands;
    private final Chunk chunk;
    private final Columns.Cursor cursor;
    private final Sheet before;
    private final Sheet after;
    private final NormStates states;
    private final long[] amounts = new long[Block.ROWS];
    private final int[] flags = new int[Block.ROWS];

    Worker(Comparison comparison, LocalDate on) {
        this.comparison = comparison;
        bands = Bands.of(comparison);
        chunk = new Chunk(comparison.facts(), on);
        cursor = chunk.columns().cursor();
        before = comparison.before().sheet();
        after = comparison.after().sheet();
        states = new NormStates(comparison, before, after);
    }

    /** What came of one portion. */
    record Yield(Tally tally, Changes changes) {
    }

    Yield run(Projects.Portion portion, boolean withChanges) {
        chunk.columns().clear();
        var rows = portion.fill(chunk);
        var result = new Yield(new Tally(comparison, bands), new Changes());
        result.tally.count(rows);
        for (var from = 0; from < rows; from += Block.ROWS) {
            var n = Math.min(Block.ROWS, rows - from);
            before.run(chunk.columns(), from, n);
            after.run(chunk.columns(), from, n);
            count(from, n, result.tally);
            states.count(result.tally);
            if (withChanges) {
                tell(from, n, result.changes);
            }
        }
        return result;
    }

    private void count(int from, int n, Tally tally) {
        Arrays.fill(flags, 0);
        for (var i = 0; i < n; i++) {
            amounts[i] = bands.amountOf(cursor.to(from + i));
        }
        for (var ask = 0; ask < comparison.asks().size(); ask++) {
            var size = comparison.asks().get(ask).answers().size();
            count(before.answers(ask), after.answers(ask), size, n, tally.outcomes(ask));
            if (comparison.asks().get(ask).kind() == Ask.Kind.ACT) {
                flag(before.answers(ask), n, Tally.Measure.DENIED_BEFORE, Tally.Measure.REFERRED_BEFORE);
                flag(after.answers(ask), n, Tally.Measure.DENIED_AFTER, Tally.Measure.REFERRED_AFTER);
            }
        }
        for (var i = 0; i < n; i++) {
            total(tally.band(bands.band(amounts[i])), flags[i], amounts[i]);
            total(tally.unit(chunk.unit(from + i)), flags[i], amounts[i]);
        }
    }

    private void count(byte[] old, byte[] now, int size, int n, Counts counts) {
        for (var i = 0; i < n; i++) {
            counts.add(old[i] * size + now[i], amounts[i]);
            flags[i] |= old[i] == now[i] ? 0 : 1 << Tally.Measure.CHANGED.ordinal();
        }
    }

    private void flag(byte[] outcomes, int n, Tally.Measure denied, Tally.Measure referred) {
        for (var i = 0; i < n; i++) {
            flags[i] |= outcomes[i] == DENIED ? 1 << denied.ordinal() : outcomes[i] == REFERRED ? 1 << referred.ordinal() : 0;
        }
    }

    private static void total(Counts counts, int flags, long amount) {
        counts.add(Tally.Measure.PROJECTS.ordinal(), amount);
        for (var rest = flags; rest != 0; rest &= rest - 1) {
            counts.add(Integer.numberOfTrailingZeros(rest), amount);
        }
    }

    private void tell(int from, int n, Changes changes) {
        for (var i = 0; i < n; i++) {
            if ((flags[i] & 1 << Tally.Measure.CHANGED.ordinal()) == 0) {
                continue;
            }
            var project = new Changes.Project(chunk.id(from + i), chunk.unit(from + i), amounts[i]);
            for (var ask = 0; ask < comparison.asks().size(); ask++) {
                var old = before.answers(ask)[i];
                var now = after.answers(ask)[i];
                if (old != now) {
                    changes.add(project, comparison.asks().get(ask), new Changes.Answer(old, before.reasons(ask, i)),
                            new Changes.Answer(now, after.reasons(ask, i)));
                }
            }
        }
    }
}

package cn.jingwei.norms.simulation;

import java.util.Arrays;
import java.util.List;

import cn.jingwei.norms.kernel.Bits;
import cn.jingwei.norms.kernel.Block;
import cn.jingwei.norms.ruling.Sheet;

import org.jspecify.annotations.Nullable;

/** Counts, for the rows that two sheets answered last, how every norm stood before and after, and which routes got several values. */
final class NormStates {

    private final Comparison comparison;
    private final Sheet before;
    private final Sheet after;
    private final byte[] old = new byte[Block.ROWS];
    private final byte[] now = new byte[Block.ROWS];
    private final byte[] hits = new byte[Block.ROWS];

    NormStates(Comparison comparison, Sheet before, Sheet after) {
        this.comparison = comparison;
        this.before = before;
        this.after = after;
    }

    void count(Tally tally) {
        for (var i = 0; i < comparison.norms().size(); i++) {
            var norm = comparison.norms().get(i);
            truth(before, norm.before(), old);
            if (!norm.isSame()) {
                truth(after, norm.after(), now);
            }
            count(old, norm.isSame() ? old : now, tally.norm(i));
        }
        for (var ask = 0; ask < comparison.asks().size(); ask++) {
            tally.overlaps(ask)[0] += overlaps(before, comparison.before().values(ask));
            tally.overlaps(ask)[1] += overlaps(after, comparison.after().values(ask));
        }
    }

    private static void truth(Sheet sheet, @Nullable Bits norm, byte[] into) {
        if (norm == null) {
            Arrays.fill(into, (byte) Tally.ABSENT);
        } else {
            sheet.truth(norm, into);
        }
    }

    private void count(byte[] from, byte[] to, long[] cells) {
        for (var i = 0; i < before.rows(); i++) {
            cells[from[i] * Tally.STATES + to[i]]++;
        }
    }

    private int overlaps(Sheet sheet, List<Bits> values) {
        if (values.size() < 2) {
            return 0;
        }
        Arrays.fill(hits, (byte) 0);
        for (var value : values) {
            sheet.truth(value, now);
            for (var i = 0; i < sheet.rows(); i++) {
                hits[i] += now[i] == Block.TRUE ? 1 : 0;
            }
        }
        var several = 0;
        for (var i = 0; i < sheet.rows(); i++) {
            several += hits[i] > 1 ? 1 : 0;
        }
        return several;
    }
}

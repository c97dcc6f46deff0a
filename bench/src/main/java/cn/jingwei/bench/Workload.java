package cn.jingwei.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

import cn.jingwei.norms.kernel.Block;
import cn.jingwei.norms.kernel.Columns;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.law.Regulations;
import cn.jingwei.norms.ruling.Ask;
import cn.jingwei.norms.ruling.Batch;
import cn.jingwei.norms.ruling.Sheet;
import cn.jingwei.norms.simulation.Synthetic;

/** What all benchmarks work on. */
final class Workload {

    static final LocalDate ON = LocalDate.parse("2026-11-20");
    static final int THREADS = 2;
    static final String LARGEST_ACT = "declaration.submit";
    private static final String PACK = "taizhou-2025";
    private static final long SEED = 1;

    private Workload() {
    }

    static Pack pack() {
        return Regulations.load(Path.of("regulations"), List.of()).pack(PACK);
    }

    static Batch everything(Pack pack) {
        return new Batch(pack, Ask.all(pack.dictionary()));
    }

    static Batch largestAct(Pack pack) {
        return new Batch(pack, Ask.of(pack).stream().filter(ask -> ask.id().equals(LARGEST_ACT)).toList());
    }

    static Columns projects(Batch batch, int rows) {
        var columns = new Columns(batch.facts(), ON, rows);
        new Synthetic(batch.facts(), batch.program()::points, ON, SEED).fill(columns, 0, rows);
        return columns;
    }

    /** Answers all rows, every thread its share, and counts the answers: so no answer can be left out. */
    static long[] answer(Batch batch, int rows, ExecutorService threads, Step step) {
        var shares = new ArrayList<Future<long[]>>();
        for (var thread = 0; thread < THREADS; thread++) {
            var first = thread * Block.ROWS;
            shares.add(threads.submit(() -> {
                var sheet = batch.sheet();
                var counts = new long[batch.asks().size() * Byte.SIZE];
                for (var from = first; from < rows; from += THREADS * Block.ROWS) {
                    step.run(sheet, from, Math.min(Block.ROWS, rows - from));
                    count(sheet, batch.asks().size(), counts);
                }
                return counts;
            }));
        }
        return sum(shares);
    }

    /** Answers one block. */
    interface Step {

        void run(Sheet sheet, int from, int rows);
    }

    static void count(Sheet sheet, int asks, long[] counts) {
        for (var ask = 0; ask < asks; ask++) {
            var answers = sheet.answers(ask);
            for (var i = 0; i < sheet.rows(); i++) {
                counts[ask * Byte.SIZE + answers[i]]++;
            }
        }
    }

    private static long[] sum(List<Future<long[]>> shares) {
        long[] sum = null;
        for (var share : shares) {
            try {
                var counts = share.get();
                for (var i = 0; sum != null && i < sum.length; i++) {
                    counts[i] += sum[i];
                }
                sum = counts;
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return sum == null ? new long[0] : sum;
    }
}

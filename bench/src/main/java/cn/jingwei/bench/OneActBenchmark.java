package cn.jingwei.bench;

import java.util.concurrent.TimeUnit;

import cn.jingwei.norms.kernel.Block;
import cn.jingwei.norms.kernel.Columns;
import cn.jingwei.norms.ruling.Ruling;
import cn.jingwei.norms.ruling.Sheet;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One act for a million projects on one thread: the kernel beside Java written by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(1)
public class OneActBenchmark {

    private static final int ROWS = 1_000_000;

    private Columns columns;
    private Sheet sheet;
    private HandWritten byHand;

    /** Refuses to measure two programs that do not decide alike. */
    @Setup
    public void prepare() {
        var pack = Workload.pack();
        var batch = Workload.largestAct(pack);
        columns = Workload.projects(batch, ROWS);
        sheet = batch.sheet();
        byHand = new HandWritten(columns, pack.dictionary().facts());
        for (var from = 0; from < ROWS; from += Block.ROWS) {
            sheet.run(columns, from, Math.min(Block.ROWS, ROWS - from));
            for (var i = 0; i < sheet.rows(); i++) {
                if (sheet.answers(0)[i] != byHand.outcome(from + i)) {
                    throw new IllegalStateException("row " + (from + i));
                }
            }
        }
    }

    @Benchmark
    public long[] kernel() {
        var counts = new long[Byte.SIZE];
        for (var from = 0; from < ROWS; from += Block.ROWS) {
            sheet.run(columns, from, Math.min(Block.ROWS, ROWS - from));
            Workload.count(sheet, 1, counts);
        }
        return counts;
    }

    @Benchmark
    public long[] writtenByHand() {
        var counts = new long[Ruling.Outcome.values().length];
        for (var row = 0; row < ROWS; row++) {
            counts[byHand.outcome(row)]++;
        }
        return counts;
    }
}

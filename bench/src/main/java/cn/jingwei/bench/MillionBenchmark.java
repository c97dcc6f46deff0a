package cn.jingwei.bench;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import cn.jingwei.norms.kernel.Codes;
import cn.jingwei.norms.kernel.Columns;
import cn.jingwei.norms.ruling.Batch;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** All acts and routes of the pack for a million projects on two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx1500m")
public class MillionBenchmark {

    private static final int ROWS = 1_000_000;

    private Batch batch;
    private Columns columns;
    private Codes codes;
    private ExecutorService threads;

    @Setup
    public void prepare() {
        batch = Workload.everything(Workload.pack());
        columns = Workload.projects(batch, ROWS);
        codes = new Codes(batch.program(), ROWS);
        codes.classify(columns, 0, ROWS, 0);
        threads = Executors.newFixedThreadPool(Workload.THREADS);
    }

    @TearDown
    public void close() {
        threads.shutdown();
    }

    @Benchmark
    public long[] rawColumns() {
        return Workload.answer(batch, ROWS, threads, (sheet, from, rows) -> sheet.run(columns, from, rows));
    }

    @Benchmark
    public long[] cachedCodes() {
        return Workload.answer(batch, ROWS, threads, (sheet, from, rows) -> sheet.run(codes, from, rows));
    }
}

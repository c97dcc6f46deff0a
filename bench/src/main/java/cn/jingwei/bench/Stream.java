package cn.jingwei.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import cn.jingwei.norms.kernel.Block;
import cn.jingwei.norms.kernel.Columns;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.ruling.Batch;
import cn.jingwei.norms.simulation.Synthetic;

/** Ten million projects, invented, answered and dropped portion by portion: memory stays flat. */
final class Stream {

    private static final int PROJECTS = 10_000_000;
    private static final int PORTION = 8 * Block.ROWS;
    private static final int REPORTS = 5;
    private static final long MEGA = 1 << 20;
    private static final double SECOND = 1e9;

    private final Pack pack = Workload.pack();
    private final Batch batch = Workload.everything(pack);
    private final AtomicLong portions = new AtomicLong();
    private final AtomicLong answering = new AtomicLong();

    private Stream() {
    }

    public static void main(String[] arguments) throws InterruptedException, ExecutionException, IOException {
        new Stream().run();
    }

    private void run() throws InterruptedException, ExecutionException, IOException {
        var started = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(Workload.THREADS)) {
            var work = new ArrayList<Future<?>>();
            for (var thread = 0; thread < Workload.THREADS; thread++) {
                work.add(threads.submit(this::work));
            }
            for (var one : work) {
                one.get();
            }
        }
        System.out.printf("%,d projects in %.1f s, of which answering %.2f s; peak heap %d MB%n", PROJECTS,
                (System.nanoTime() - started) / SECOND, answering.get() / SECOND / Workload.THREADS, peak() / MEGA);
    }

    private void work() {
        var columns = new Columns(batch.facts(), Workload.ON, PORTION);
        var synthetic = new Synthetic(batch.facts(), batch.program()::points, Workload.ON, 1);
        var sheet = batch.sheet();
        var counts = new long[batch.asks().size() * Byte.SIZE];
        for (var portion = portions.getAndIncrement(); portion * PORTION < PROJECTS; portion = portions.getAndIncrement()) {
            var rows = (int) Math.min(PORTION, PROJECTS - portion * PORTION);
            columns.clear();
            synthetic.fill(columns, portion, rows);
            var started = System.nanoTime();
            for (var from = 0; from < rows; from += Block.ROWS) {
                sheet.run(columns, from, Math.min(Block.ROWS, rows - from));
                Workload.count(sheet, batch.asks().size(), counts);
            }
            answering.addAndGet(System.nanoTime() - started);
            report(portion);
        }
    }

    private static void report(long portion) {
        var step = PROJECTS / PORTION / REPORTS;
        if (portion % step == step - 1) {
            System.out.printf("  after %,d projects: resident %s%n", (portion + 1) * PORTION, resident());
        }
    }

    private static String resident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS")).findFirst()
                    .map(line -> line.replaceAll("\\s+", " ")).orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }
}

package cn.jingwei.norms.simulation;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

import de.siegmar.fastcsv.writer.CsvWriter;

/** One run: portions are answered by several threads and taken in their order, a few at a time. */
final class Run implements AutoCloseable {

    private final Simulation.Effort effort;
    private final Tally tally;
    private final ExecutorService threads;
    private final BlockingQueue<Worker> workers = new LinkedBlockingQueue<>();
    private final Deque<Future<Worker.Yield>> waiting = new ArrayDeque<>();
    private long told;

    Run(Comparison comparison, LocalDate on, Simulation.Effort effort) {
        this.effort = effort;
        tally = new Tally(comparison, Bands.of(comparison));
        threads = Executors.newFixedThreadPool(effort.threads());
        for (var i = 0; i < effort.threads(); i++) {
            workers.add(new Worker(comparison, on));
        }
    }

    Result over(Projects projects, Path folder) throws IOException {
        try (var changes = Files.newBufferedWriter(folder.resolve("changed.csv"))) {
            CsvWriter.builder().bufferSize(0).build(changes).writeRecord(Changes.HEADER);
            var portion = projects.next();
            while (portion.isPresent() || !waiting.isEmpty()) {
                if (portion.isPresent() && waiting.size() < 2 * effort.threads()) {
                    start(portion.get());
                    portion = projects.next();
                } else {
                    take(changes);
                    effort.progress().at(tally.projects(), projects.progress());
                }
            }
        }
        new Tables(folder, tally).write();
        return Result.of(tally, told);
    }

    private void start(Projects.Portion portion) {
        var withChanges = told < effort.mostChanges();
        waiting.add(threads.submit(() -> {
            var worker = workers.take();
            try {
                return worker.run(portion, withChanges);
            } finally {
                workers.add(worker);
            }
        }));
    }

    private void take(Writer changes) throws IOException {
        var done = result(waiting.remove());
        tally.add(done.tally());
        var room = effort.mostChanges() - told;
        changes.write(done.changes().first(room));
        told += Math.min(room, done.changes().size());
    }

    private static Worker.Yield result(Future<Worker.Yield> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

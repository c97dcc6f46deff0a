package cn.jingwei.norms.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

import cn.jingwei.norms.law.Pack;

/**
 * Answers every act and route for every project under two packs and writes what differs. Memory does not grow with the number of
 * projects, and the result does not depend on the number of threads.
 */
public final class Simulation {

    private final Comparison comparison;
    private final LocalDate on;

    /** How far a run has come. */
    public interface Progress {

        /** @param done from 0 to 1 */
        void at(long projects, double done);
    }

    /** How a run is done. {@code mostChanges}: lines in {@code changed.csv}. */
    public record Effort(int threads, long mostChanges, Progress progress) {
    }

    /** @throws IllegalArgumentException if each pack adds facts of its own to the dictionary */
    public Simulation(Pack before, Pack after, LocalDate on) {
        comparison = new Comparison(before, after);
        this.on = on;
    }

    /** The projects of a CSV file; its header is read at once. */
    public Projects projects(Path file) throws IOException {
        return new CsvProjects(file, comparison.dictionary());
    }

    /** Invented projects. */
    public Projects projects(long number, long seed) {
        return new SyntheticProjects(new Synthetic(comparison.facts(), comparison::thresholds, on, seed), number);
    }

    /** Writes {@code transitions.csv}, {@code outcomes.csv}, {@code changed.csv} and {@code totals.csv} into the folder. */
    public Result run(Projects projects, Path folder, Effort effort) throws IOException {
        try (var run = new Run(comparison, on, effort)) {
            return run.over(projects, folder);
        }
    }
}

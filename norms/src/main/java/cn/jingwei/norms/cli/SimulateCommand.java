package cn.jingwei.norms.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;

import cn.jingwei.norms.law.Amendment;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.simulation.Projects;
import cn.jingwei.norms.simulation.Result;
import cn.jingwei.norms.simulation.Simulation;
import cn.jingwei.norms.source.YamlFile;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks every act and route of every project under two packs, and writes what differs. */
@Command(name = "simulate", resourceBundle = Messages.BUNDLE)
final class SimulateCommand implements Callable<Integer> {

    private static final int MOST_THREADS = 64;
    private static final long MOST_PROJECTS = 1_000_000_000;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Mixin
    private Shared shared;

    @Option(names = "--pack", required = true, paramLabel = "INSTRUMENT", descriptionKey = "simulate.pack")
    private String pack;

    @Option(names = "--against", required = true, paramLabel = "INSTRUMENT|PATCH.yaml", descriptionKey = "simulate.against")
    private String against;

    @ArgGroup(multiplicity = "1")
    private Source source;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "simulate.out")
    private Path out;

    @Option(names = "--on", paramLabel = "YYYY-MM-DD", descriptionKey = "simulate.on")
    private LocalDate on = LocalDate.now(CHINA);

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "simulate.seed")
    private long seed = 1;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "simulate.threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--max-changed", paramLabel = "N", descriptionKey = "simulate.max-changed")
    private long mostChanges = Long.MAX_VALUE;

    @Option(names = "--progress", descriptionKey = "simulate.progress")
    private boolean progress;

    @Option(names = "--force", descriptionKey = "simulate.force")
    private boolean force;

    /** A file or invented projects. */
    static final class Source {

        @Option(names = "--projects", paramLabel = "FILE.csv", descriptionKey = "simulate.projects")
        private @Nullable Path file;

        @Option(names = "--synthetic", paramLabel = "N", descriptionKey = "simulate.synthetic")
        private long synthetic;
    }

    @Override
    public Integer call() throws IOException {
        var before = shared.pack(pack);
        var after = other(before);
        check(before, after);
        var simulation = new Simulation(before, after, on);
        try (var projects = projects(simulation); var bar = new ProgressBar(progress)) {
            prepare();
            var result = run(simulation, projects, bar);
            bar.close();
            tell(new SimulationReport(before, against, on, result));
        }
        return 0;
    }

    /** A run that fails leaves a folder that was empty as empty as before. */
    private Result run(Simulation simulation, Projects projects, ProgressBar bar) throws IOException {
        try {
            return simulation.run(projects, out, new Simulation.Effort(threads, mostChanges, bar::at));
        } catch (RuntimeException | IOException e) {
            if (!force) {
                empty();
            }
            throw e;
        }
    }

    private void empty() throws IOException {
        try (var files = Files.list(out)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private void check(Pack before, Pack after) {
        if (threads < 1 || threads > MOST_THREADS || mostChanges < 0 || source.synthetic < 0 || source.synthetic > MOST_PROJECTS) {
            throw new Failures.BadUse("simulate.negative", MOST_THREADS, MOST_PROJECTS);
        }
        if (!before.ownFacts().equals(after.ownFacts()) && !before.ownFacts().isEmpty() && !after.ownFacts().isEmpty()) {
            throw new Failures.BadUse("simulate.vocabularies", String.join(", ", before.ownFacts()), String.join(", ", after.ownFacts()));
        }
    }

    private void tell(SimulationReport report) throws IOException {
        Files.writeString(out.resolve("summary.txt"), report.text());
        if (shared.isJson()) {
            shared.print(report.json());
        } else {
            System.out.print(report.text());
            System.out.println(Messages.text("simulate.written", out));
        }
    }

    private Pack other(Pack before) {
        if (shared.regulations().ids().contains(against)) {
            return shared.pack(against);
        }
        var patch = Path.of(against);
        if (!Files.exists(patch)) {
            throw new Failures.BadUse("simulate.no-against", against, String.join(", ", shared.regulations().ids()));
        }
        return Amendment.apply(before, YamlFile.read(patch));
    }

    private Projects projects(Simulation simulation) throws IOException {
        return source.file != null ? simulation.projects(source.file) : simulation.projects(source.synthetic, seed);
    }

    private void prepare() throws IOException {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new Failures.BadUse("simulate.no-folder", out);
        }
        Files.createDirectories(out);
        try (var files = Files.list(out)) {
            if (!force && files.findAny().isPresent()) {
                throw new Failures.BadUse("simulate.not-empty", out);
            }
        }
    }
}

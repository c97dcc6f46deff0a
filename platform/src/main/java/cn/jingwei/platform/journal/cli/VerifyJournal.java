package cn.jingwei.platform.journal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.journal.Journal;
import cn.jingwei.platform.journal.export.JournalVerifier;
import cn.jingwei.platform.journal.export.Verification;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Verifies an export of the journal with nothing but the export, or the journal as it lies in the database. Exit 0: sound; 1: a defect;
 * 2: bad use, or a file or database that cannot be read.
 */
@Command(name = "verify-journal", resourceBundle = Messages.BUNDLE)
public final class VerifyJournal implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "export")
    private @Nullable Path export;

    @Option(names = "--database", descriptionKey = "database")
    private boolean isDatabase;

    @Option(names = "--place", paramLabel = "CODE", descriptionKey = "place")
    private List<String> places = new ArrayList<>();

    @Option(names = "--replay", descriptionKey = "replay")
    private boolean isReplay;

    @Option(names = "--state", descriptionKey = "state")
    private boolean isState;

    @Option(names = "--head", paramLabel = "FILE", arity = "1..*", descriptionKey = "head")
    private List<Path> kept = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "json")
    private boolean isJson;

    /** Read before the command is made; here for its help only. */
    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private @Nullable String language;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
    private boolean isHelp;

    private final Messages messages;

    private VerifyJournal(Messages messages) {
        this.messages = messages;
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** As {@link #main}, without ending the process. */
    static int run(String... arguments) {
        return CommandProcess.run(VerifyJournal::new, arguments);
    }

    @Override
    public Integer call() throws IOException {
        var report = new Report(messages, isJson, !kept.isEmpty());
        if (export == null) {
            verifyDatabase(report);
        } else {
            verifyFile(export, report);
        }
        return report.finish();
    }

    private void verifyFile(Path file, Report report) throws IOException {
        if (isDatabase || isReplay || isState || !places.isEmpty()) {
            throw messages.badUse("failure.file-or-database");
        }
        for (var witness : kept) {
            if (Files.isSameFile(witness, file)) {
                throw messages.badUse("failure.same", witness);
            }
        }
        report.begin();
        report.end(JournalVerifier.verify(file, kept, report::defect));
    }

    private void verifyDatabase(Report report) {
        try (var live = LiveJournal.open()) {
            var asked = live.places(places, messages);
            if (!kept.isEmpty() && asked.size() != 1) {
                throw messages.badUse("failure.head-of-which");
            }
            for (var place : asked) {
                report.begin();
                report.end(live.reading(place, journal -> verified(journal, place, report)));
                if (isReplay) {
                    report.replayed(live.reading(place, journal -> new Replayed(live.jdbc(), place).all(journal, report::difference)));
                }
                if (isState) {
                    report.folded(live.reading(place, journal -> new Folded(live.jdbc(), place).all(journal)));
                }
            }
        }
    }

    private Verification verified(Journal journal, Jurisdiction place, Report report) {
        return journal.chain(place, chain -> {
            try {
                return JournalVerifier.verify(chain, kept, defect -> report.defect(defect.stored()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}

package cn.jingwei.platform.journal.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;

import cn.jingwei.platform.journal.StoredChain;
import cn.jingwei.platform.journal.Unfit;
import cn.jingwei.platform.journal.export.JournalExport;
import cn.jingwei.platform.journal.export.JournalVerifier;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Writes the journal of a place to a new file that only its owner can read, and verifies what was written. Exit 0: sound; 1: written, but with
 * a defect; 2: bad use, or a file or database that cannot be used.
 */
@Command(name = "export-journal", resourceBundle = Messages.BUNDLE)
public final class ExportJournal implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "export.file")
    private Path file = Path.of("");

    @Option(names = "--place", paramLabel = "CODE", required = true, descriptionKey = "export.place")
    private String place = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean isJson;

    /** Read before the command is made; here for its help only. */
    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private @Nullable String language;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
    private boolean isHelp;

    private final Messages messages;

    private ExportJournal(Messages messages) {
        this.messages = messages;
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** As {@link #main}, without ending the process. */
    static int run(String... arguments) {
        return CommandProcess.run(ExportJournal::new, arguments);
    }

    @Override
    public Integer call() throws IOException {
        try (var live = LiveJournal.open()) {
            var jurisdiction = live.places(List.of(place), messages).getFirst();
            live.reading(jurisdiction, journal -> journal.chain(jurisdiction, this::write));
        }
        var report = new Report(messages, isJson, false);
        report.begin();
        report.end(JournalVerifier.verify(file, List.of(), report::defect));
        return report.finish();
    }

    private Path write(StoredChain chain) {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                JournalExport.write(chain, out);
            }
            return file;
        } catch (FileAlreadyExistsException e) {
            throw messages.badUse("failure.exists", file);
        } catch (Unfit e) {
            throw messages.badUse("failure.unfit", e.field());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

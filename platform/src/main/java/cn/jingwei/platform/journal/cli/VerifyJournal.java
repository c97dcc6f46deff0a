package cn.jingwei.platform.journal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import cn.jingwei.platform.journal.export.Defect;
import cn.jingwei.platform.journal.export.JournalVerifier;
import cn.jingwei.platform.journal.export.Verification;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies an export of the journal. Exit 0: sound; 1: a defect; 2: bad use or a file that cannot be read. */
@Command(name = "verify-journal", resourceBundle = Messages.BUNDLE)
public final class VerifyJournal implements Callable<Integer> {

    private static final int BAD_USE = 2;

    @Parameters(paramLabel = "FILE", descriptionKey = "export")
    private Path export = Path.of("");

    @Option(names = "--head", paramLabel = "FILE", arity = "1..*", descriptionKey = "head")
    private List<Path> kept = new ArrayList<>();

    /** Read before the command is made, because its help is in that language. */
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
        var messages = Messages.chosenBy(List.of(arguments));
        return new CommandLine(new VerifyJournal(messages))
                .setResourceBundle(messages.bundle())
                .setParameterExceptionHandler((_, _) -> tell(messages.text("failure.use")))
                .setExecutionExceptionHandler((e, _, _) -> tell(messages.text("failure.io", e.getClass().getSimpleName() + " " + firstLine(e))))
                .execute(arguments);
    }

    private static int tell(String line) {
        System.err.println(line);
        return BAD_USE;
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public Integer call() throws IOException {
        for (var file : kept) {
            if (Files.isSameFile(file, export)) {
                return tell(messages.text("failure.same", file));
            }
        }
        var result = JournalVerifier.verify(export, kept, this::print);
        print(result);
        return result.exitCode();
    }

    private void print(Defect defect) {
        var reason = messages.text("defect." + defect.kind().name(), defect.details().toArray());
        var place = defect.line() > 0 ? "at.line" : defect.seq() > 0 ? "at.entry" : "at.end";
        System.out.println(messages.text(defect.line() > 0 && defect.seq() > 0 ? "at.both" : place, reason, defect.line(), defect.seq()));
    }

    private void print(Verification result) {
        if (!result.erased().isEmpty()) {
            System.out.println(messages.text("erased", result.erased().size(), Sequences.text(result.erased())));
        }
        var head = result.head();
        if (head != null) {
            System.out.println(messages.text("last", head.jurisdiction(), head.seq(), head.hash()));
        }
        System.out.println(messages.text(result.isSound() ? "sound" : "unsound", result.entries(), result.defects()));
        if (result.isSound() && kept.isEmpty()) {
            System.out.println(messages.text("alone"));
        }
    }
}

package cn.jingwei.norms.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import cn.jingwei.norms.lint.Finding;
import cn.jingwei.norms.lint.PackLint;
import cn.jingwei.norms.lint.TextLint;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds defects of a pack and, if there is one, of its official text. */
@Command(name = "lint", resourceBundle = Messages.BUNDLE)
final class LintCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "INSTRUMENT", descriptionKey = "ask.instrument")
    private String instrument;

    @Option(names = "--text", paramLabel = "FILE", descriptionKey = "lint.text")
    private @Nullable Path file;

    @Override
    public Integer call() {
        var book = shared.rulebook(instrument);
        var findings = new ArrayList<>(PackLint.of(book));
        var imported = ImportTextCommand.imported(instrument);
        if (file != null) {
            findings.addAll(TextLint.of(book.pack(), ImportTextCommand.read(file)));
        } else if (Files.exists(imported)) {
            findings.addAll(TextLint.of(book.pack(), ImportTextCommand.read(imported)));
        }
        var defects = findings.stream().filter(finding -> !finding.kind().isNote()).count();
        if (shared.isJson()) {
            json(findings, defects);
        } else {
            findings.forEach(LintCommand::print);
            System.out.println(Messages.text("lint.sum", defects, findings.size() - defects));
            if (file == null && !Files.exists(imported)) {
                System.out.println(Messages.text("lint.without-text"));
            }
        }
        return defects == 0 ? 0 : 1;
    }

    private static void print(Finding finding) {
        System.out.println(Messages.text(finding.kind().isNote() ? "lint.note" : "lint.defect", finding.at(), message(finding)));
    }

    private static String message(Finding finding) {
        var key = "lint." + finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var details = finding.kind() == Finding.Kind.TEXT_DEFECT ? textDefect(finding.details()) : finding.details();
        return Messages.text(key, details.toArray());
    }

    private static List<String> textDefect(List<String> details) {
        return List.of(Messages.text(details.getFirst()), details.get(1), details.get(2));
    }

    private void json(List<Finding> findings, long defects) {
        var json = Shared.object();
        json.put("instrument", instrument);
        json.put("defects", defects);
        json.put("notes", findings.size() - defects);
        json.put("findings", findings.stream().map(finding -> Map.of("kind", finding.kind().name().toLowerCase(Locale.ROOT),
                "at", finding.at(), "note", finding.kind().isNote(), "message", message(finding), "details", finding.details())).toList());
        shared.print(json);
    }
}

package cn.jingwei.norms.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.text.Article;
import cn.jingwei.norms.text.OfficialText;
import cn.jingwei.norms.text.file.TextException;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads an official text, splits it by article, aligns it with the pack, and keeps it for lint. */
@Command(name = "import-text", resourceBundle = Messages.BUNDLE)
final class ImportTextCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Parameters(index = "0", paramLabel = "INSTRUMENT", descriptionKey = "ask.instrument")
    private String instrument;

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "import.file")
    private Path file;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "import.out")
    private @Nullable Path out;

    @Option(names = "--dry-run", descriptionKey = "import.dry-run")
    private boolean dryRun;

    @Option(names = "--force", descriptionKey = "import.force")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        var pack = shared.pack(instrument);
        var text = read(file);
        var target = out == null ? imported(instrument) : out;
        if (!dryRun && !force && out != null && Files.exists(out)) {
            throw new Failures.BadUse("import.exists", out);
        }
        var numbers = pack.articles().stream().map(Pack.Article::number).toList();
        var unknown = text.articles().stream().filter(article -> !numbers.contains(article.number())).map(Article::label).toList();
        var printed = text.articles().stream().map(Article::number).toList();
        var absent = numbers.stream().filter(number -> !printed.contains(number)).toList();
        var isAligned = unknown.isEmpty() && absent.isEmpty();
        var isKept = !dryRun && (isAligned || force);
        if (isKept) {
            keep(text, target);
        }
        if (shared.isJson()) {
            json(pack, text, unknown, absent);
        } else {
            print(pack, text, unknown, absent);
            System.out.println(isKept ? Messages.text("import.kept", target) : Messages.text(dryRun ? "import.not-kept" : "import.not-aligned"));
        }
        return isAligned ? 0 : 1;
    }

    /** Where an imported text is kept. */
    static Path imported(String instrument) {
        return Path.of(System.getProperty("jingwei.home", "."), "data", "texts", instrument + ".txt");
    }

    static OfficialText read(Path file) {
        try {
            return OfficialText.read(file);
        } catch (TextException e) {
            throw new Failures.BadUse(e.key(), e.arguments());
        }
    }

    private static void keep(OfficialText text, Path target) throws IOException {
        var lines = new StringBuilder(text.title()).append('\n');
        for (var article : text.articles()) {
            text.chapters().stream().filter(chapter -> chapter.firstArticle() == article.number())
                    .forEach(chapter -> lines.append('\n').append(chapter.label()).append("  ").append(chapter.heading()).append('\n'));
            lines.append('\n').append(article.label()).append("  ").append(article.text()).append('\n');
        }
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.writeString(target, lines);
    }

    private static void print(Pack pack, OfficialText text, List<String> unknown, List<Integer> absent) {
        System.out.println(Messages.text("import.head", text.title().isEmpty() ? pack.instrument().title() : text.title(), text.chapters().size(), text.articles().size()));
        text.repairs().forEach(repair -> System.out.println("  " + Messages.text("import.repair", repair.line(),
                Messages.text(repair.kind().key(), repair.detail()))));
        for (var article : text.articles()) {
            System.out.println("  " + Messages.text("import.article", article.label(), article.line(), article.text().length(), norms(pack, article)));
        }
        if (!unknown.isEmpty()) {
            System.out.println(Messages.text("import.unknown", String.join(", ", unknown)));
        }
        if (!absent.isEmpty()) {
            System.out.println(Messages.text("import.absent", absent));
        }
    }

    private static String norms(Pack pack, Article article) {
        return pack.norms().stream().filter(norm -> norm.article() == article.number()).map(Norm::localId).collect(Collectors.joining(" "));
    }

    private void json(Pack pack, OfficialText text, List<String> unknown, List<Integer> absent) {
        var json = Shared.object();
        json.put("instrument", instrument);
        json.put("title", text.title());
        json.put("chapters", text.chapters().size());
        json.put("articles", text.articles().stream().map(article -> Map.of("number", article.number(), "label", article.label(),
                "line", article.line(), "norms", pack.norms().stream().filter(n -> n.article() == article.number()).map(Norm::id).toList())).toList());
        json.put("repairs", text.repairs().stream().map(r -> Map.of("line", r.line(), "kind", r.kind().name(), "detail", r.detail())).toList());
        json.put("unknown_articles", unknown);
        json.put("absent_articles", absent);
        shared.print(json);
    }
}

package cn.jingwei.norms.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import cn.jingwei.norms.cases.Case;
import cn.jingwei.norms.cases.CaseFile;
import cn.jingwei.norms.coverage.Coverage;
import cn.jingwei.norms.coverage.CoveragePage;
import cn.jingwei.norms.coverage.CoverageWords;
import cn.jingwei.norms.law.Norm;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accounts for every article of an instrument. Exit 1 if one is unaccounted for. */
@Command(name = "coverage", resourceBundle = Messages.BUNDLE)
final class CoverageCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "INSTRUMENT", descriptionKey = "ask.instrument")
    private String instrument;

    @Option(names = "--html", paramLabel = "FILE", descriptionKey = "coverage.html")
    private @Nullable Path html;

    @Override
    public Integer call() throws IOException {
        var book = shared.rulebook(instrument);
        var coverage = Coverage.of(book, CaseFile.beside(book.pack(), shared.regulations()));
        if (html != null) {
            Files.writeString(html, new CoveragePage(coverage, Messages.bundle()).html());
        }
        if (shared.isJson()) {
            shared.print(json(coverage));
        } else {
            System.out.print(new CoverageText(coverage).text());
        }
        return coverage.unaccounted().isEmpty() ? 0 : 1;
    }

    private static Map<String, Object> json(Coverage coverage) {
        var json = Shared.object();
        json.put("instrument", coverage.pack().id());
        json.put("articles_of_text", coverage.pack().instrument().articles());
        json.put("unaccounted", coverage.unaccounted().stream().map(Coverage.Article::number).toList());
        json.put("norms", coverage.entries().size());
        json.put("cases", coverage.cases().size());
        var classes = Shared.object();
        coverage.byEnforcement().forEach((enforcement, count) -> classes.put(id(enforcement), count));
        json.put("by_enforcement", classes);
        json.put("by_effect", coverage.byEffect());
        for (var exercise : Coverage.Exercise.values()) {
            json.put(id(exercise), coverage.entries(exercise).stream().map(entry -> entry.norm().id()).toList());
        }
        json.put("articles", coverage.articles().stream().map(CoverageCommand::article).toList());
        return json;
    }

    private static Map<String, Object> article(Coverage.Article article) {
        var json = Shared.object();
        json.put("article", article.number());
        json.put("accounted", article.isAccounted());
        article.noNorm().ifPresent(reason -> json.put("no_norm", reason));
        json.put("norms", article.norms().stream().map(CoverageCommand::norm).toList());
        return json;
    }

    private static Map<String, Object> norm(Coverage.Entry entry) {
        var json = Shared.object();
        json.put("norm", entry.norm().id());
        json.put("cite", entry.norm().wording().cite());
        json.put("effect", entry.norm().rule().effect().id());
        json.put("enforcement", id(entry.norm().nature().enforcement()));
        if (entry.norm().nature().enforcement() == Norm.Enforcement.OUTSIDE) {
            json.put("reason", entry.norm().wording().enforcementNote());
            json.put("reason_zh", entry.norm().wording().enforcementNoteZh());
        }
        json.put("exercise", id(entry.exercise()));
        json.put("cases", entry.cases().stream().map(Case::id).toList());
        return json;
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

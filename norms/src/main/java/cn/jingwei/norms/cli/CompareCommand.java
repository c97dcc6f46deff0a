package cn.jingwei.norms.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;

import cn.jingwei.norms.comparison.Comparison;
import cn.jingwei.norms.comparison.PackAnswers;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.ruling.DutiesAnswer;
import cn.jingwei.norms.source.YamlFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks every instrument about the same project. Exit 0: the answers are no finding. */
@Command(name = "compare", resourceBundle = Messages.BUNDLE)
final class CompareCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Option(names = "--facts", required = true, paramLabel = "FILE.yaml", descriptionKey = "ask.facts")
    private Path file;

    @Option(names = "--on", required = true, paramLabel = "YYYY-MM-DD", descriptionKey = "ask.on")
    private LocalDate on;

    @Override
    public Integer call() {
        var given = YamlFile.read(file);
        var comparison = new Comparison(on, shared.regulations().ids().stream().map(shared::rulebook)
                .map(book -> new PackAnswers(book, Facts.read(book.pack().dictionary().facts(), on, given))).toList());
        if (shared.isJson()) {
            shared.print(json(comparison));
        } else {
            System.out.print(new CompareText(comparison).text());
        }
        return 0;
    }

    private static Map<String, Object> json(Comparison comparison) {
        var json = Shared.object();
        json.put("on", comparison.on().toString());
        json.put("acts", questions(comparison.acts(), (answer, one) -> {
            one.put("outcome", answer.ruling().outcome().name().toLowerCase(Locale.ROOT));
            one.put("cites", norms(answer.cites()));
            one.put("warnings", norms(answer.ruling().warnings()));
            one.put("missing", facts(answer.ruling().missing()));
        }));
        json.put("routes", questions(comparison.routes(), (answer, one) -> {
            one.put("value", answer.value().orElse("unknown"));
            one.put("cites", norms(answer.cites()));
            one.put("missing", facts(answer.missing()));
        }));
        json.put("duties", questions(comparison.duties(), CompareCommand::duties));
        json.put("materials", questions(comparison.materials(), (answer, one) -> {
            one.put("documents", answer.documents());
            one.put("any_of", answer.anyOf());
            one.put("cites", norms(answer.cites()));
            one.put("missing", facts(answer.missing()));
        }));
        return json;
    }

    /** An instrument that does not speak to the question answers null. */
    private static <T> List<Map<String, Object>> questions(List<Comparison.Question<T>> questions, BiConsumer<T, Map<String, Object>> fill) {
        return questions.stream().map(question -> {
            var json = Shared.object();
            json.put("id", question.id());
            json.put("stage", question.stage());
            var answers = Shared.object();
            question.answers().forEach((pack, answer) -> answers.put(pack, answer.map(given -> {
                var one = Shared.object();
                fill.accept(given, one);
                return one;
            }).orElse(null)));
            json.put("answers", answers);
            return json;
        }).toList();
    }

    private static void duties(DutiesAnswer answer, Map<String, Object> json) {
        json.put("duties", answer.duties().stream().map(CompareCommand::duty).toList());
        json.put("missing", answer.missing());
    }

    private static Map<String, Object> duty(DutiesAnswer.Opened duty) {
        var json = Shared.object();
        json.put("norm", duty.norm().id());
        json.put("due", AnswerJson.when(duty.due()));
        duty.rolled().ifPresent(rolled -> json.put("due_rolled", AnswerJson.when(rolled)));
        return json;
    }

    private static List<String> norms(Collection<Norm> norms) {
        return norms.stream().map(Norm::id).toList();
    }

    private static List<String> facts(Collection<Fact> facts) {
        return facts.stream().map(Fact::id).toList();
    }
}

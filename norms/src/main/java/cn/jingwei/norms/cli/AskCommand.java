package cn.jingwei.norms.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;

import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.ruling.Explainer;
import cn.jingwei.norms.ruling.Explanation;
import cn.jingwei.norms.ruling.RouteAnswer;
import cn.jingwei.norms.ruling.Rulebook;
import cn.jingwei.norms.ruling.Ruling;
import cn.jingwei.norms.source.YamlFile;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks one question of one instrument. Exit 1 if the act is denied or the answer lacks a fact. */
@Command(name = "ask", resourceBundle = Messages.BUNDLE)
final class AskCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "INSTRUMENT", descriptionKey = "ask.instrument")
    private String instrument;

    @ArgGroup(multiplicity = "1")
    private Question question;

    @Option(names = "--on", required = true, paramLabel = "YYYY-MM-DD", descriptionKey = "ask.on")
    private LocalDate on;

    @Option(names = "--facts", paramLabel = "FILE.yaml", descriptionKey = "ask.facts")
    private @Nullable Path file;

    /** Exactly one of the four. */
    static final class Question {

        @Option(names = "--act", paramLabel = "ID", descriptionKey = "ask.act")
        private @Nullable String act;

        @Option(names = "--route", paramLabel = "ID", descriptionKey = "ask.route")
        private @Nullable String route;

        @Option(names = "--duties", paramLabel = "EVENT", descriptionKey = "ask.duties")
        private @Nullable String event;

        @Option(names = "--materials", paramLabel = "ACT", descriptionKey = "ask.materials")
        private @Nullable String materials;
    }

    @Override
    public Integer call() {
        var book = shared.rulebook(instrument);
        var dictionary = book.pack().dictionary();
        var facts = file == null ? Facts.none(dictionary.facts(), on) : Facts.read(dictionary.facts(), on, YamlFile.read(file));
        if (question.act != null) {
            var ruling = book.act(known(question.act, dictionary.acts().keySet()), facts);
            show(book, facts, ruling);
            return ruling.outcome() == Ruling.Outcome.ALLOWED ? 0 : 1;
        }
        if (question.route != null) {
            var route = book.route(known(question.route, dictionary.routes().keySet()), facts);
            show(book, facts, route);
            return route.value().isPresent() ? 0 : 1;
        }
        if (question.event != null) {
            var duties = book.duties(known(question.event, dictionary.events().keySet()), facts);
            show(book, facts, duties);
            return duties.missing().isEmpty() ? 0 : 1;
        }
        var materials = book.materials(known(String.valueOf(question.materials), dictionary.acts().keySet()), facts);
        show(book, facts, materials);
        var asksForNone = materials.documents().isEmpty() && materials.anyOf().isEmpty();
        return materials.missing().isEmpty() && (asksForNone || materials.lacking().map(List::isEmpty).orElse(false)) ? 0 : 1;
    }

    private void show(Rulebook book, Facts facts, Record answer) {
        var explainer = new Explainer(book);
        var explanation = switch (answer) {
            case Ruling ruling -> explainer.explain(ruling, facts);
            case RouteAnswer route -> explainer.explain(route, facts);
            default -> Explanation.NONE;
        };
        if (shared.isJson()) {
            shared.print(new AnswerJson(book.pack(), facts, explanation).of(answer));
        } else {
            System.out.print(new AnswerText(book.pack(), facts, explanation).of(answer));
        }
    }

    private static String known(String id, Collection<String> ids) {
        if (!ids.contains(id)) {
            throw new Failures.BadUse("ask.unknown", id, String.join(", ", ids));
        }
        return id;
    }
}

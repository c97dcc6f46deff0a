package cn.jingwei.norms.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.jingwei.norms.comparison.Comparison;
import cn.jingwei.norms.comparison.PackAnswers;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.ruling.DutiesAnswer;
import cn.jingwei.norms.ruling.MaterialsAnswer;
import cn.jingwei.norms.ruling.RouteAnswer;

/** A project under several instruments: a block for each question, a line for each instrument. */
final class CompareText {

    private static final int ANSWER = 12;

    private final Comparison comparison;
    private final int names;
    private final StringBuilder text = new StringBuilder();

    CompareText(Comparison comparison) {
        this.comparison = comparison;
        this.names = comparison.packs().stream().mapToInt(pack -> pack.pack().id().length()).max().orElse(0) + 2;
    }

    String text() {
        line("", Messages.text("compare.title", comparison.on()));
        for (var pack : comparison.packs()) {
            line(lead(pack), pack.pack().instrument().title() + "  [" + Words.phase("status.instrument", pack.pack(), comparison.on()) + "]");
        }
        section("compare.acts", comparison.acts(), this::act);
        section("compare.routes", comparison.routes(), this::route);
        section("compare.duties", comparison.duties(), this::duties);
        section("compare.materials", comparison.materials(), this::materials);
        return text.toString();
    }

    /** On the date of the question: the status of the pack tells how the text stands today. */

    private <T> void section(String title, List<Comparison.Question<T>> questions, BiConsumer<PackAnswers, T> show) {
        text.append('\n');
        line("# ", Messages.text(title));
        var stage = "";
        for (var question : questions) {
            if (!question.stage().equals(stage)) {
                stage = question.stage();
                text.append('\n');
                line("== ", Words.stage(dictionary(), stage));
            }
            text.append('\n');
            line("", named(question.id()));
            for (var pack : comparison.packs()) {
                Optional.ofNullable(question.answers().get(pack.pack().id())).flatMap(answer -> answer)
                        .ifPresentOrElse(answer -> show.accept(pack, answer), () -> answer(pack, Messages.text("compare.no-norm"), ""));
            }
        }
    }

    private Dictionary dictionary() {
        return comparison.packs().getFirst().pack().dictionary();
    }

    private String named(String id) {
        return comparison.packs().stream().map(pack -> Words.named(pack.pack().dictionary(), id)).filter(name -> !name.equals(id)).findFirst().orElse(id);
    }

    private void act(PackAnswers pack, PackAnswers.ActAnswer answer) {
        var ruling = answer.ruling();
        var words = new ArrayList<String>();
        words.add(Words.cites(answer.cites()));
        if (!ruling.warnings().isEmpty()) {
            words.add(Messages.text("compare.warnings", Words.cites(ruling.warnings())));
        }
        missing(ruling.missing().stream()).ifPresent(words::add);
        answer(pack, Messages.text("compare." + ruling.outcome().name().toLowerCase(Locale.ROOT)), join(words));
    }

    private void route(PackAnswers pack, RouteAnswer route) {
        var values = pack.pack().dictionary().routes().get(route.route()).values();
        var value = route.value().map(v -> Messages.isEnglish() ? v : values.get(v) + " " + v)
                .orElse(Messages.text(route.missing().isEmpty() ? "route.none" : "route.unknown"));
        var words = new ArrayList<>(List.of(value, Words.cites(route.cites())));
        missing(route.missing().stream()).ifPresent(words::add);
        line(lead(pack), join(words));
    }

    private void duties(PackAnswers pack, DutiesAnswer answer) {
        var terms = new Terms(pack.pack().dictionary());
        for (var duty : answer.duties()) {
            var date = duty.rolled().orElse(duty.due()) instanceof DutiesAnswer.When.Day(var day) ? Messages.text("compare.until", day) : "";
            line(lead(pack), join(List.of(terms.of(duty.norm()) + date, Words.cites(List.of(duty.norm())), Words.norm(duty.norm()))));
        }
        var undecided = missing(answer.missing().stream().flatMap(id -> pack.pack().dictionary().facts().find(id).stream()));
        if (answer.duties().isEmpty() || undecided.isPresent()) {
            line(lead(pack), undecided.orElse(Messages.text("compare.no-duty")));
        }
    }

    private void materials(PackAnswers pack, MaterialsAnswer answer) {
        var documents = Stream.concat(answer.documents().stream().map(id -> document(pack, id)), answer.anyOf().stream()
                .map(group -> group.stream().map(id -> document(pack, id)).collect(Collectors.joining(Messages.text("materials.or")))))
                .collect(Collectors.joining(Messages.text("list.comma")));
        var words = new ArrayList<>(List.of(documents.isEmpty() ? Messages.text("compare.no-document") : documents, Words.cites(answer.cites())));
        missing(answer.missing().stream()).ifPresent(words::add);
        line(lead(pack), join(words));
    }

    private static String document(PackAnswers pack, String id) {
        return Messages.isEnglish() ? id : pack.pack().document(id);
    }

    private Optional<String> missing(Stream<Fact> facts) {
        var names = facts.map(fact -> Messages.isEnglish() ? fact.id() : fact.zh()).collect(Collectors.joining(Messages.text("list.comma")));
        return names.isEmpty() ? Optional.empty() : Optional.of(Messages.text("compare.missing", names));
    }

    private static String join(List<String> words) {
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(Messages.text("compare.and")));
    }

    private String lead(PackAnswers pack) {
        return "  " + Columns.pad(pack.pack().id(), names);
    }

    private void answer(PackAnswers pack, String answer, String words) {
        line(lead(pack) + Columns.pad(answer, ANSWER), words);
    }

    private void line(String lead, String words) {
        text.append(Columns.hanging(lead, words));
    }
}

package cn.jingwei.norms.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.law.Instrument;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.ruling.DutiesAnswer;
import cn.jingwei.norms.ruling.DutiesAnswer.When;
import cn.jingwei.norms.ruling.Explanation;
import cn.jingwei.norms.ruling.MaterialsAnswer;
import cn.jingwei.norms.ruling.RouteAnswer;
import cn.jingwei.norms.ruling.Ruling;

/** An answer for people: what, by which article, which fact made it so, what would change it. */
final class AnswerText {

    private final Pack pack;
    private final Facts facts;
    private final Explanation explanation;
    private final StringBuilder text = new StringBuilder();

    AnswerText(Pack pack, Facts facts, Explanation explanation) {
        this.pack = pack;
        this.facts = facts;
        this.explanation = explanation;
    }

    String of(Record answer) {
        line(0, pack.instrument().title() + "  " + facts.date());
        if (pack.instrument().standing().on(facts.date()) != Instrument.Phase.IN_FORCE) {
            line(0, Words.phase("standing", pack, facts.date()));
        }
        switch (answer) {
            case Ruling ruling -> act(ruling);
            case RouteAnswer route -> route(route);
            case DutiesAnswer duties -> duties(duties);
            case MaterialsAnswer materials -> materials(materials);
            default -> throw new IllegalArgumentException(answer.toString());
        }
        return text.toString();
    }

    private void act(Ruling ruling) {
        var outcome = ruling.outcome().name().toLowerCase(Locale.ROOT);
        var isOutside = ruling.outcome() == Ruling.Outcome.REFERRED && ruling.missing().isEmpty();
        line(0, Messages.text("answer.line", named(ruling.act()), Messages.text(isOutside ? "outcome.outside" : "outcome." + outcome)));
        norms(isOutside ? "norms.route" : "norms." + outcome, ruling.outcome() == Ruling.Outcome.ALLOWED ? List.of() : ruling.cites());
        examined(ruling);
        norms("norms.warnings", ruling.warnings());
        if (ruling.outcome() == Ruling.Outcome.DENIED) {
            norms("norms.undecided", ruling.undecided());
        }
        missing(ruling.missing());
        changes("changes.curable");
    }

    /** What an allowed act was held against. */
    private void examined(Ruling ruling) {
        if (ruling.outcome() == Ruling.Outcome.ALLOWED) {
            line(1, ruling.examined().isEmpty() ? Messages.text("norms.none") : Messages.text("norms.examined", ruling.examined().stream()
                    .map(norm -> norm.wording().cite() + " " + norm.localId()).collect(Collectors.joining("; "))));
        }
    }

    private void route(RouteAnswer route) {
        var values = pack.dictionary().routes().get(route.route()).values();
        var value = route.value().map(v -> Messages.isEnglish() ? v : values.get(v) + " " + v)
                .orElse(Messages.text(route.missing().isEmpty() ? "route.none" : "route.unknown"));
        line(0, Messages.text("answer.line", named(route.route()), value));
        norms("norms.route", route.cites());
        missing(route.missing());
        changes("changes.route-curable");
    }

    private void duties(DutiesAnswer answer) {
        line(0, Messages.text("answer.line", named(answer.event()), Messages.text("duties.number", answer.duties().size())));
        for (var duty : answer.duties()) {
            var status = duty.status().map(s -> "  [" + Messages.text("status." + s.name().toLowerCase(Locale.ROOT)) + "]").orElse("");
            line(1, Messages.text("duties.due", when(duty.due()))
                    + duty.rolled().map(rolled -> Messages.text("duties.rolled", when(rolled))).orElse("")
                    + duty.opens().map(opens -> Messages.text("duties.opens", opens)).orElse("") + status);
            norm(duty.norm());
        }
        if (!answer.missing().isEmpty()) {
            line(1, Messages.text("missing.title"));
            answer.missing().forEach(name -> pack.dictionary().facts().find(name).ifPresentOrElse(this::missing,
                    () -> line(2, Messages.text("missing.calendar", name.substring(name.indexOf(':') + 1)))));
        }
    }

    private static String when(When when) {
        return switch (when) {
            case When.Day(var date) -> date.toString();
            case When.None _ -> Messages.text("duties.none");
            case When.Unknown _ -> Messages.text("duties.unknown");
        };
    }

    private void materials(MaterialsAnswer answer) {
        line(0, Messages.text("answer.line", named(answer.act()),
                Messages.text("materials.number", answer.documents().size() + answer.anyOf().size())));
        if (answer.documents().isEmpty() && answer.anyOf().isEmpty() && answer.missing().isEmpty()) {
            line(1, Messages.text("materials.none"));
        }
        var lacking = answer.lacking().orElse(List.of());
        answer.documents().forEach(document -> line(1, mark(answer, lacking.contains(document)) + document(document)));
        answer.anyOf().forEach(group -> line(1, mark(answer, lacking.contains(String.join("|", group.stream().sorted().toList())))
                + group.stream().map(this::document).collect(Collectors.joining(Messages.text("materials.or")))));
        norms("norms.materials", answer.cites());
        missing(answer.missing());
    }

    private static String mark(MaterialsAnswer answer, boolean isLacking) {
        return answer.lacking().isEmpty() ? "- " : Messages.text(isLacking ? "materials.lacking" : "materials.attached");
    }

    private String document(String id) {
        return Messages.isEnglish() ? id : pack.document(id) + " " + id;
    }

    private void norms(String title, List<Norm> norms) {
        if (!norms.isEmpty()) {
            line(1, Messages.text(title));
            norms.forEach(this::norm);
        }
    }

    private void norm(Norm norm) {
        var reading = switch (norm.nature().source()) {
            case TEXT -> "";
            case INFERENCE -> "  " + Messages.text("norm.inference");
        };
        line(2, norm.wording().cite() + "  " + norm.id() + reading);
        line(3, Words.norm(norm));
        var deciding = explanation.deciding().getOrDefault(norm.id(), Set.of());
        if (!deciding.isEmpty()) {
            line(3, Messages.text("norm.deciding", deciding.stream().map(fact -> named(fact.id()) + " = " + facts.show(fact))
                    .collect(Collectors.joining("; "))));
        }
    }

    private void missing(List<Fact> missing) {
        if (!missing.isEmpty()) {
            line(1, Messages.text("missing.title"));
            missing.forEach(this::missing);
            explanation.next().ifPresent(next -> line(1, Messages.text("missing.next", named(next.id()))));
        }
    }

    private void missing(Fact fact) {
        line(2, Messages.text(fact.judgement() ? "missing.judgement" : "missing.fact", named(fact.id()),
                named(Words.establisher(pack, fact)), named(fact.establishedBy())));
    }

    private void changes(String curable) {
        changes(curable, explanation.curable());
        changes("changes.all", explanation.changes());
    }

    private void changes(String title, List<Explanation.Change> changes) {
        if (!changes.isEmpty()) {
            line(1, Messages.text(title, outcome(changes.getFirst().answer())));
            changes.forEach(change -> line(2, "- " + change.steps().stream()
                    .map(step -> Messages.text("changes.step", named(step.fact().id()), step.from(), step.to(), step.condition()))
                    .collect(Collectors.joining("; "))));
        }
    }

    private String outcome(String answer) {
        var outcome = Messages.word("outcome", answer.toLowerCase(Locale.ROOT));
        return pack.dictionary().routes().values().stream().map(route -> route.values().get(answer))
                .filter(label -> label != null && !Messages.isEnglish()).findFirst().orElse(outcome);
    }

    private String named(String id) {
        return Words.named(pack.dictionary(), id);
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }
}

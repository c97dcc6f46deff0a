package cn.jingwei.norms.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.ruling.Ask;
import cn.jingwei.norms.simulation.Result;

/** What a simulation found, for people and for machines. */
final class SimulationReport {

    private final Pack pack;
    private final String against;
    private final LocalDate on;
    private final Result result;

    SimulationReport(Pack pack, String against, LocalDate on, Result result) {
        this.pack = pack;
        this.against = against;
        this.on = on;
        this.result = result;
    }

    String text() {
        var text = new StringBuilder();
        line(text, "simulate.title", pack.instrument().title(), pack.id(), against, on);
        line(text, "simulate.changed", result.projects(), result.changed(), percent(result.changed()));
        line(text, "simulate.denied", result.denied().before(), result.denied().after());
        line(text, "simulate.referred", result.referred().before(), result.referred().after());
        for (var route : result.routes()) {
            if (route.hasNewGap()) {
                line(text, "simulate.gap", named(route.id()), route.without().before(), route.without().after());
            }
            if (route.hasNewOverlap()) {
                line(text, "simulate.overlap", named(route.id()), route.several().before(), route.several().after());
            }
        }
        for (var change : result.lines().stream().filter(Result.Line::isChange).toList()) {
            line(text, "simulate.line", named(change.ask().id()), answer(change.ask(), change.from()), answer(change.ask(), change.to()),
                    change.projects(), change.amount().toPlainString());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String key, Object... arguments) {
        text.append(Messages.text(key, arguments)).append('\n');
    }

    private String percent(long number) {
        return String.format(Locale.ROOT, "%.2f", result.projects() == 0 ? 0 : 100.0 * number / result.projects());
    }

    private String named(String id) {
        return Words.named(pack.dictionary(), id);
    }

    private String answer(Ask ask, String answer) {
        return switch (ask.kind()) {
            case ACT -> Messages.word("outcome", answer);
            case ROUTE -> answer.equals(Ask.UNKNOWN) || answer.equals(Ask.NONE) ? Messages.word("route", answer)
                    : Messages.isEnglish() ? answer : pack.dictionary().routes().get(ask.id()).values().getOrDefault(answer, answer);
        };
    }

    Map<String, Object> json() {
        var json = Shared.object();
        json.put("pack", pack.id());
        json.put("against", against);
        json.put("on", on.toString());
        json.put("projects", result.projects());
        json.put("changed", result.changed());
        json.put("denied", pair(result.denied()));
        json.put("referred", pair(result.referred()));
        json.put("changed_lines", result.told());
        json.put("routes", result.routes().stream().map(SimulationReport::route).toList());
        json.put("transitions", changes());
        return json;
    }

    private List<Map<String, Object>> changes() {
        return result.lines().stream().filter(Result.Line::isChange).map(line -> {
            var one = Shared.object();
            one.put("kind", line.ask().kind().name().toLowerCase(Locale.ROOT));
            one.put("ask", line.ask().id());
            one.put("from", line.from());
            one.put("to", line.to());
            one.put("projects", line.projects());
            one.put("amount", line.amount().toPlainString());
            return one;
        }).toList();
    }

    private static Map<String, Object> route(Result.Route route) {
        var json = Shared.object();
        json.put("route", route.id());
        json.put("without_value", pair(route.without()));
        json.put("several_values", pair(route.several()));
        return json;
    }

    private static Map<String, Object> pair(Result.Pair pair) {
        var json = Shared.object();
        json.put("before", pair.before());
        json.put("after", pair.after());
        return json;
    }
}

package cn.jingwei.norms.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.ruling.DutiesAnswer;
import cn.jingwei.norms.ruling.DutiesAnswer.When;
import cn.jingwei.norms.ruling.Explanation;
import cn.jingwei.norms.ruling.MaterialsAnswer;
import cn.jingwei.norms.ruling.RouteAnswer;
import cn.jingwei.norms.ruling.Ruling;

/** An answer for machines, in the words of case files; what explains it stands beside. */
final class AnswerJson {

    private final Pack pack;
    private final Facts facts;
    private final Explanation explanation;

    AnswerJson(Pack pack, Facts facts, Explanation explanation) {
        this.pack = pack;
        this.facts = facts;
        this.explanation = explanation;
    }

    Map<String, Object> of(Record answer) {
        var json = Shared.object();
        json.put("instrument", pack.id());
        json.put("status", pack.instrument().standing().status());
        json.put("standing_on_date", pack.instrument().standing().on(facts.date()).name().toLowerCase(Locale.ROOT));
        json.put("on", facts.date().toString());
        switch (answer) {
            case Ruling ruling -> act(ruling, json);
            case RouteAnswer route -> route(route, json);
            case DutiesAnswer duties -> duties(duties, json);
            case MaterialsAnswer materials -> materials(materials, json);
            default -> throw new IllegalArgumentException(answer.toString());
        }
        return json;
    }

    private void act(Ruling ruling, Map<String, Object> json) {
        json.put("act", ruling.act());
        json.put("outcome", ruling.outcome().name().toLowerCase(Locale.ROOT));
        json.put("cites", ids(ruling.cites()));
        json.put("warnings", ids(ruling.warnings()));
        json.put("missing", names(ruling.missing()));
        json.put("undecided", ids(ruling.undecided()));
        json.put("examined", ids(ruling.examined()));
        json.put("citations", ruling.cites().stream().map(this::citation).toList());
        json.put("warning_citations", ruling.warnings().stream().map(this::citation).toList());
        explain(ruling.missing(), json);
    }

    private void route(RouteAnswer route, Map<String, Object> json) {
        json.put("route", route.route());
        json.put("value", route.value().orElse("unknown"));
        json.put("cites", ids(route.cites()));
        json.put("missing", names(route.missing()));
        json.put("citations", route.cites().stream().map(this::citation).toList());
        explain(route.missing(), json);
    }

    private void duties(DutiesAnswer answer, Map<String, Object> json) {
        json.put("event", answer.event());
        json.put("duties", answer.duties().stream().map(duty -> {
            var one = Shared.object();
            one.put("norm", duty.norm().id());
            one.put("due", when(duty.due()));
            duty.rolled().ifPresent(rolled -> one.put("due_rolled", when(rolled)));
            duty.opens().ifPresent(opens -> one.put("opens", opens.toString()));
            duty.status().ifPresent(status -> one.put("status", status.name().toLowerCase(Locale.ROOT)));
            one.putAll(citation(duty.norm()));
            return one;
        }).toList());
        json.put("missing", answer.missing());
    }

    private void materials(MaterialsAnswer answer, Map<String, Object> json) {
        json.put("act", answer.act());
        json.put("documents", answer.documents());
        json.put("any_of", answer.anyOf());
        answer.lacking().ifPresent(lacking -> json.put("lacking", lacking));
        json.put("missing", names(answer.missing()));
        json.put("citations", answer.cites().stream().map(this::citation).toList());
    }

    private void explain(List<Fact> missing, Map<String, Object> json) {
        json.put("missing_facts", missing.stream().map(fact -> {
            var one = Shared.object();
            one.put("fact", fact.id());
            one.put("zh", fact.zh());
            one.put("established_by", fact.establishedBy());
            one.put("actor", Words.establisher(pack, fact));
            one.put("judgement", fact.judgement());
            return one;
        }).toList());
        json.put("changes", explanation.changes().stream().map(AnswerJson::change).toList());
        json.put("curable_changes", explanation.curable().stream().map(AnswerJson::change).toList());
        explanation.next().ifPresent(next -> json.put("next", next.id()));
    }

    private static Map<String, Object> change(Explanation.Change change) {
        var json = Shared.object();
        json.put("answer", change.answer().toLowerCase(Locale.ROOT));
        json.put("steps", change.steps().stream().map(step -> Map.of("fact", step.fact().id(), "from", step.from(),
                "to", step.to(), "condition", step.condition(), "curable", step.fact().curable())).toList());
        return json;
    }

    private Map<String, Object> citation(Norm norm) {
        var json = Shared.object();
        json.put("norm", norm.id());
        json.put("article", norm.wording().cite());
        json.put("source", norm.nature().source().name().toLowerCase(Locale.ROOT));
        json.put("summary_zh", norm.wording().summaryZh());
        json.put("requires_text", norm.wording().requiresText());
        var deciding = Shared.object();
        explanation.deciding().getOrDefault(norm.id(), Set.of()).forEach(fact -> deciding.put(fact.id(), facts.show(fact)));
        json.put("deciding", deciding);
        return json;
    }

    static String when(When when) {
        return switch (when) {
            case When.Day(var date) -> date.toString();
            case When.None _ -> "none";
            case When.Unknown _ -> "unknown";
        };
    }

    private static List<String> ids(Collection<Norm> norms) {
        return norms.stream().map(Norm::id).toList();
    }

    private static List<String> names(Collection<Fact> facts) {
        return facts.stream().map(Fact::id).toList();
    }
}

package cn.jingwei.norms.dmn;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.norms.feel.Condition;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Kind;
import cn.jingwei.norms.feel.Term;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Due;
import cn.jingwei.norms.law.Effect;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;

/** For each event the duties that it opens, with the date on which they are due as far as FEEL can reckon it. */
record DutyDecisions(Pack pack, Texts texts) {

    static final String DUTIES = "t_duties";

    private static final FeelText FEEL = new FeelText(Map.of());
    private static final List<Table.Output> OUTPUTS = List.of(new Table.Output("norm", "string", ""),
            new Table.Output("due", "date", ""), new Table.Output("term", "string", ""));

    List<Decision> all() {
        return pack.dictionary().events().values().stream().flatMap(event -> of(event).stream()).toList();
    }

    private Optional<Decision> of(Dictionary.Event event) {
        var needs = new Needs();
        var rows = new ArrayList<Table.Row>();
        for (var norm : pack.evaluated()) {
            if (norm.rule().effect() instanceof Effect.Duty duty && norm.on().contains(event.id())) {
                row(norm, duty, needs).ifPresent(rows::add);
            }
        }
        var about = new Decision.About(event.zh(), texts.text("dmn.duties"));
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Decision(event.id() + " duties", about, needs, FEEL,
                new Decision.Logic.ByTable(new Table("COLLECT", DUTIES, OUTPUTS, rows))));
    }

    private static Optional<Table.Row> row(Norm norm, Effect.Duty duty, Needs needs) {
        var when = norm.rule().when().map(Condition::expression).orElse(new Term.Constant(Kind.TRUTH, 1, "true"));
        var due = duty.due().filter(clock -> !clock.working());
        return RuleCells.of(when, FEEL).map(cells -> {
            needs.add(when);
            due.ifPresent(clock -> {
                needs.add(clock.start().expression());
                clock.window().extendedTo().ifPresent(to -> needs.add(to.expression()));
            });
            return new Table.Row(cells, List.of('"' + norm.id() + '"', due.map(DutyDecisions::date).orElse("null"),
                    '"' + duty.due().map(DutyDecisions::term).orElse("none").replace("\"", "\\\"") + '"'), norm);
        });
    }

    /** The last day as a FEEL expression; a later day to which it was put off stands instead. */
    private static String date(Due clock) {
        var start = clock.start().expression();
        var due = FEEL.of(clock.period().map(period -> later(start, period)).orElse(start));
        return clock.window().extendedTo().map(Condition::expression).map(FEEL::of).map(to ->
                "if " + to + " != null and " + due + " != null and " + to + " > " + due + " then " + to + " else " + due).orElse(due);
    }

    private static Expression later(Expression start, Period period) {
        var months = period.toTotalMonths();
        var moved = months == 0 ? start : later(start, Kind.MONTHS, months, Period.ofMonths(Math.toIntExact(months)));
        return period.getDays() == 0 ? moved : later(moved, Kind.DAYS, period.getDays(), Period.ofDays(period.getDays()));
    }

    private static Expression later(Expression start, Kind unit, long amount, Period period) {
        return new Term.Computed(Kind.DATE, Term.Computed.Function.LATER,
                List.of(start, new Term.Constant(unit, amount, "duration(\"" + period + "\")")));
    }

    /** The term in words of a pack, with what FEEL cannot reckon. */
    private static String term(Due clock) {
        var term = new StringBuilder(clock.period().map(period -> period + (clock.working() ? " working" : " calendar") + " after ").orElse("on "));
        term.append(clock.start().line());
        clock.window().extendedTo().ifPresent(to -> term.append("; extended to ").append(to.line()));
        clock.window().opensAfter().ifPresent(period -> term.append("; opens ").append(period).append(" after ").append(clock.start().line()));
        clock.window().opensAt().ifPresent(at -> term.append("; opens ").append(at.line()));
        return term.append(clock.roll() ? "; rolls to the next working day" : "").toString();
    }
}

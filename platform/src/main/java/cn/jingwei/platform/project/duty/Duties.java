package cn.jingwei.platform.project.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Effect;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.ruling.DutiesAnswer;
import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.focus.FactRows;
import cn.jingwei.platform.project.focus.Focus;
import cn.jingwei.platform.project.focus.Situations;
import cn.jingwei.platform.project.focus.Target;
import cn.jingwei.platform.project.ruling.Rights;
import cn.jingwei.platform.regulation.Lawbook;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Opens what events make somebody owe, and looks after every change whether it is fulfilled or put off. */
@Component
public class Duties {

    private final DutyRows rows;

    Duties(DutyRows rows) {
        this.rows = rows;
    }

    /**
     * That an event happened to a focus.
     *
     * @param occurrence the act that raised it, or the period of a clock event: each opens a duty once
     * @param since      the first day of the period; the day itself otherwise: what was done before does not fulfil what it opens
     * @param told       what the event itself tells, as the quarter that has ended
     */
    public record Event(String id, String occurrence, Focus focus, LocalDate on, LocalDate since, Map<Fact, Coded> told) {

        /** Raised by an act. */
        public static Event of(String id, long act, Focus focus, LocalDate on) {
            return new Event(id, Long.toString(act), focus, on, on, Map.of());
        }
    }

    /** @return what is owed newly */
    public List<DutyRows.Duty> raise(Jurisdiction place, Event event, Situations.Known known, List<Lawbook> lawbooks) {
        var opened = new ArrayList<DutyRows.Duty>();
        for (var lawbook : lawbooks) {
            if (lawbook.pack().dictionary().events().containsKey(event.id())) {
                facts(known, lawbook, event.focus(), event.on(), event.told()).forEach(facts -> {
                    var answer = lawbook.rulebook().duties(event.id(), facts);
                    answer.duties().forEach(duty -> rows.open(place, row(event, duty, lawbook, since(event, lawbook, facts), answer.missing()))
                            .ifPresent(opened::add));
                });
            }
        }
        return opened;
    }

    private static List<Facts> facts(Situations.Known known, Lawbook lawbook, Focus focus, LocalDate on, Map<Fact, Coded> told) {
        return new FactRows(known.by(lawbook.pack().dictionary()), on).of(Target.of(focus), told, Set.of()).stream().map(FactRows.Row::facts).toList();
    }

    /** The day of the event itself, if it is earlier than the day on which it was told. */
    private static LocalDate since(Event event, Lawbook lawbook, Facts facts) {
        return lawbook.pack().dictionary().events().get(event.id()).date().flatMap(fact -> day(facts.at(fact.slot())))
                .filter(event.since()::isAfter).orElse(event.since());
    }

    private static Optional<LocalDate> day(long value) {
        return value == Row.UNKNOWN || value == Row.NULL ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(value));
    }

    private static DutyRows.Duty row(Event event, DutiesAnswer.Opened duty, Lawbook lawbook, LocalDate since, List<String> missing) {
        var role = duty.norm().nature().localRole().orElse(duty.norm().nature().actor());
        var isParty = Rights.side(lawbook.pack(), role) == Dictionary.Side.PARTY;
        return new DutyRows.Duty(0, duty.norm().id(), event.id(), event.focus().id(), event.focus().project(), event.occurrence(), role,
                isParty ? event.focus().organisation() : Optional.empty(), event.on(), since, terms(duty, missing), "open", Optional.empty(), Optional.empty());
    }

    private static DutyRows.Terms terms(DutiesAnswer.Opened duty, List<String> missing) {
        var isOpen = duty.due() instanceof DutiesAnswer.When.Unknown || duty.rolled().filter(DutiesAnswer.When.Unknown.class::isInstance).isPresent();
        return new DutyRows.Terms(duty.opens(), day(duty.due()), duty.rolled().flatMap(Duties::day), isOpen ? missing : List.of());
    }

    private static Optional<LocalDate> day(DutiesAnswer.When when) {
        return when instanceof DutiesAnswer.When.Day(var date) ? Optional.of(date) : Optional.empty();
    }

    /**
     * An act after which duties are looked at again.
     *
     * @param on     the day on which it was received, which counts as the day of fulfilment
     * @param byBody whoever received it states the day on which it came in, on paper: that day counts
     */
    public record Occasion(long act, LocalDate on, boolean byBody) {

        LocalDate counts(LocalDate stated) {
            return byBody && stated.isBefore(on) ? stated : on;
        }
    }

    /** Looks again at everything open of the project, or of the focus above projects, after an act. */
    public void review(Jurisdiction place, Focus focus, Situations.Known known, List<Lawbook> lawbooks, Occasion occasion) {
        var memo = new HashMap<String, List<Facts>>();
        for (var duty : rows.open(place, focus)) {
            for (var lawbook : lawbooks) {
                var norm = lawbook.pack().byId().get(duty.norm());
                if (norm != null) {
                    memo.computeIfAbsent(duty.focus() + "/" + lawbook.pack().id(), _ -> facts(known, lawbook, known.get(duty.focus()), occasion.on(), Map.of()))
                            .stream().flatMap(facts -> now(lawbook, duty, norm, facts, occasion).stream()).findFirst()
                            .ifPresent(now -> renew(place, duty, now, occasion));
                }
            }
        }
    }

    private record Now(DutyRows.Terms terms, String state, @Nullable LocalDate fulfilledOn) {
    }

    /** What has become of a duty, if its norm still applies. What was done before the event does not fulfil it. */
    private static Optional<Now> now(Lawbook lawbook, DutyRows.Duty duty, Norm norm, Facts facts, Occasion occasion) {
        var answer = lawbook.rulebook().duties(duty.event(), facts);
        return answer.duties().stream().filter(opened -> opened.norm().equals(norm)).findFirst().map(opened -> {
            var terms = terms(opened, answer.missing());
            var fulfilled = fulfilled(norm, facts).filter(day -> !day.isBefore(duty.since())).map(occasion::counts);
            return new Now(terms, fulfilled.map(day -> onTime(terms, day)).orElse("open"), fulfilled.orElse(null));
        });
    }

    private static Optional<LocalDate> fulfilled(Norm norm, Facts facts) {
        return norm.rule().effect() instanceof Effect.Duty(_, var fulfilledOn)
                ? fulfilledOn.flatMap(condition -> day(condition.expression().value(facts))) : Optional.empty();
    }

    private static String onTime(DutyRows.Terms terms, LocalDate received) {
        return terms.last().filter(received::isAfter).isPresent() ? "late" : "done";
    }

    private void renew(Jurisdiction place, DutyRows.Duty duty, Now now, Occasion occasion) {
        if (!now.terms().equals(duty.terms()) || !now.state().equals(duty.state())) {
            rows.renew(place, duty.id(), now.terms(), now.state(), now.fulfilledOn(), now.fulfilledOn() == null ? null : occasion.act());
        }
    }

    /** Of a part of a project that has ended, as a returned request, nothing is owed any more; an archived project still runs. */
    public void lapse(Jurisdiction place, FocusId ended, Occasion occasion) {
        rows.lapse(place, ended, occasion.act(), occasion.on());
    }

    /** An open duty of the project that people report as fulfilled, because no fact tells so. */
    public Optional<DutyRows.Duty> reportable(Jurisdiction place, long id, Focus focus, List<Lawbook> lawbooks) {
        return rows.find(place, id).filter(duty -> duty.state().equals("open") && duty.project().orElse(duty.focus()).equals(focus.project().orElse(focus.id())))
                .filter(duty -> lawbooks.stream().map(lawbook -> lawbook.pack().byId().get(duty.norm())).anyMatch(norm -> norm != null && isReportable(norm, duty)));
    }

    /** That it was fulfilled, told on that day. */
    public void report(Jurisdiction place, DutyRows.Duty duty, long act, LocalDate on) {
        rows.renew(place, duty.id(), duty.terms(), onTime(duty.terms(), on), on, act);
    }

    /** Above projects the facts that would tell are those of its projects. */
    static boolean isReportable(Norm norm, DutyRows.Duty duty) {
        return duty.project().isEmpty() || !(norm.rule().effect() instanceof Effect.Duty(_, var fulfilledOn)) || fulfilledOn.isEmpty();
    }
}

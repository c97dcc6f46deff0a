package cn.jingwei.platform.project.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.norms.fact.Facts;
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
     */
    public record Event(String id, String occurrence, Focus focus, LocalDate on) {
    }

    /** @return what is owed newly */
    public List<DutyRows.Duty> raise(Jurisdiction place, Event event, Situations.Known known, List<Lawbook> lawbooks) {
        var opened = new ArrayList<DutyRows.Duty>();
        for (var lawbook : lawbooks) {
            if (lawbook.pack().dictionary().events().containsKey(event.id())) {
                var answer = lawbook.rulebook().duties(event.id(), facts(known, lawbook, event.focus(), event.on()));
                answer.duties().forEach(duty -> rows.open(place, row(event, duty, lawbook, answer.missing())).ifPresent(opened::add));
            }
        }
        return opened;
    }

    public static Facts facts(Situations.Known known, Lawbook lawbook, Focus focus, LocalDate on) {
        return new FactRows(known.by(lawbook.pack().dictionary()), on).of(Target.of(focus), Map.of()).getFirst().facts();
    }

    private static DutyRows.Duty row(Event event, DutiesAnswer.Opened duty, Lawbook lawbook, List<String> missing) {
        var role = duty.norm().nature().localRole().orElse(duty.norm().nature().actor());
        var isParty = Rights.side(lawbook.pack(), role) == Dictionary.Side.PARTY;
        var project = event.focus().project();
        return new DutyRows.Duty(0, duty.norm().id(), event.id(), event.focus().id(), project, event.occurrence(), role,
                isParty ? event.focus().organisation() : Optional.empty(), event.on(), terms(duty, missing), state(duty.status()),
                Optional.empty(), Optional.empty());
    }

    private static DutyRows.Terms terms(DutiesAnswer.Opened duty, List<String> missing) {
        var isOpen = duty.due() instanceof DutiesAnswer.When.Unknown || duty.rolled().filter(DutiesAnswer.When.Unknown.class::isInstance).isPresent();
        return new DutyRows.Terms(duty.opens(), day(duty.due()), duty.rolled().flatMap(Duties::day), isOpen ? missing : List.of());
    }

    private static Optional<LocalDate> day(DutiesAnswer.When when) {
        return when instanceof DutiesAnswer.When.Day(var date) ? Optional.of(date) : Optional.empty();
    }

    private static String state(Optional<DutiesAnswer.Status> status) {
        return switch (status.orElse(DutiesAnswer.Status.OPEN)) {
            case OPEN, OVERDUE -> "open";
            case DONE -> "done";
            case LATE -> "late";
        };
    }

    /** Looks again at everything open of the project, after an act. */
    public void review(Jurisdiction place, FocusId project, Situations.Known known, List<Lawbook> lawbooks, long act, LocalDate on) {
        var memo = new LinkedHashMap<String, DutiesAnswer>();
        for (var duty : rows.open(place, project)) {
            for (var lawbook : lawbooks) {
                var norm = lawbook.pack().byId().get(duty.norm());
                if (norm != null) {
                    var answer = memo.computeIfAbsent(duty.event() + "/" + duty.focus() + "/" + lawbook.pack().id(), _ ->
                            lawbook.rulebook().duties(duty.event(), facts(known, lawbook, known.get(duty.focus()), on)));
                    answer.duties().stream().filter(opened -> opened.norm().equals(norm)).findFirst()
                            .ifPresent(opened -> renew(place, duty, opened, answer.missing(), act, on));
                }
            }
        }
    }

    private void renew(Jurisdiction place, DutyRows.Duty duty, DutiesAnswer.Opened now, List<String> missing, long act, LocalDate on) {
        var terms = terms(now, missing);
        var state = state(now.status());
        if (!terms.equals(duty.terms()) || !state.equals(duty.state())) {
            var isFulfilled = !state.equals("open");
            rows.renew(place, duty.id(), terms, state, isFulfilled ? on : null, isFulfilled ? act : null);
        }
    }

    /** Whether a fact tells that the norm is fulfilled; otherwise whoever owes it reports so. */
    public static boolean isReportable(Norm norm) {
        return !(norm.rule().effect() instanceof Effect.Duty(_, var fulfilledOn)) || fulfilledOn.isEmpty();
    }
}

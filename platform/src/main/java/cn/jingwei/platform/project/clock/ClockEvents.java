package cn.jingwei.platform.project.clock;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Values;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.duty.Duties;
import cn.jingwei.platform.project.focus.Focus;
import cn.jingwei.platform.project.focus.Situations;
import cn.jingwei.platform.project.ruling.Governing;

import org.springframework.stereotype.Component;

/** Raises the events of the dictionary that have a clock, for every live focus of their kind. Inside an open unit of work. */
@Component
class ClockEvents {

    private final Situations situations;
    private final Governing governing;
    private final Duties duties;

    ClockEvents(Situations situations, Governing governing, Duties duties) {
        this.situations = situations;
        this.governing = governing;
        this.duties = duties;
    }

    /** Of plans and whatever else does not belong to a project. @return how many duties were opened */
    int aboveProjects(Jurisdiction place, LocalDate today) {
        var known = situations.above(place);
        return known.foci().stream().filter(focus -> focus.project().isEmpty()).mapToInt(focus -> raise(place, focus, known, today)).sum();
    }

    /** Of these projects and what stands within them. @return how many duties were opened */
    int ofProjects(Jurisdiction place, Collection<FocusId> projects, LocalDate today) {
        return situations.ofProjects(place, projects).values().stream().mapToInt(known -> known.foci().stream()
                .filter(focus -> focus.project().isPresent() && focus.live()).mapToInt(focus -> raise(place, focus, known, today)).sum()).sum();
    }

    private int raise(Jurisdiction place, Focus focus, Situations.Known known, LocalDate today) {
        if (!(governing.of(place, project(focus, known), today) instanceof Governing.Law.Ruled(var lawbooks))) {
            return 0;
        }
        var opened = 0;
        for (var event : lawbooks.getFirst().pack().dictionary().events().values()) {
            var occurrence = event.clock().filter(clock -> clock.kind().equals(focus.kind())).flatMap(clock -> occurrence(clock, event, focus, known, today)).filter(one -> had(one, focus, today));
            if (occurrence.isPresent()) {
                opened += duties.raise(place, new Duties.Event(event.id(), occurrence.get().name(), focus, today, occurrence.get().since(), told(event, occurrence.get())), known, lawbooks).size();
            }
        }
        return opened;
    }

    private static Focus project(Focus focus, Situations.Known known) {
        return focus.project().map(known::get).orElse(focus);
    }

    /**
     * @param name  by which it opens a duty once
     * @param since its first day
     * @param last  its last day
     */
    private record Occurrence(String name, LocalDate since, LocalDate last) {
    }

    /** What a daily look finds is owed once; if it goes on after it was fulfilled, again in the next quarter. */
    private static Optional<Occurrence> occurrence(Dictionary.Clock clock, Dictionary.Event event, Focus focus, Situations.Known known, LocalDate today) {
        return switch (clock.tick()) {
            case DAILY -> Optional.of(new Occurrence("daily:" + today.with(IsoFields.DAY_OF_QUARTER, 1), today, today));
            case QUARTERLY -> {
                var first = today.minusMonths(3).with(IsoFields.DAY_OF_QUARTER, 1);
                yield Optional.of(new Occurrence("quarter:" + first, first, first.plusMonths(3).minusDays(1)));
            }
            case YEARLY -> {
                var first = LocalDate.of(today.getYear() - 1, 1, 1);
                yield Optional.of(new Occurrence("year:" + first.getYear(), first, first.plusYears(1).minusDays(1)));
            }
            case REACHED -> reached(event, focus, known).filter(today::isAfter).map(day -> new Occurrence(day.toString(), day, day));
        };
    }

    /** Only what was open already when the period ended has had that period. */
    private boolean had(Occurrence occurrence, Focus focus, LocalDate today) {
        return !governing.day(focus.openedAt()).isAfter(occurrence.last()) || occurrence.last().equals(today);
    }

    /** The last day, or the year of a period, as the fact of the clock holds it. */
    private static Map<Fact, Coded> told(Dictionary.Event event, Occurrence occurrence) {
        return event.clock().flatMap(clock -> clock.tells()).flatMap(fact -> {
            var value = fact.type() instanceof FactType.Date ? occurrence.last().toString() : Integer.valueOf(occurrence.last().getYear());
            return Values.read(fact, value) instanceof Values.Reading.Good(var coded) ? Optional.of(Map.of(fact, coded)) : Optional.<Map<Fact, Coded>>empty();
        }).orElse(Map.of());
    }

    private static Optional<LocalDate> reached(Dictionary.Event event, Focus focus, Situations.Known known) {
        return event.date().flatMap(fact -> List.of(focus, project(focus, known)).stream().map(one -> one.facts().get(fact.id()))
                .filter(stated -> stated != null && stated.value() != null).map(stated -> LocalDate.parse(String.valueOf(stated.value()))).findFirst());
    }
}

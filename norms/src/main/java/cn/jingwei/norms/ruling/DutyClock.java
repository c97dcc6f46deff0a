package cn.jingwei.norms.ruling;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import cn.jingwei.norms.calendar.DateAnswer;
import cn.jingwei.norms.calendar.StatutoryCalendar;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Condition;
import cn.jingwei.norms.law.Due;
import cn.jingwei.norms.law.Effect;
import cn.jingwei.norms.law.Norm;

/** Reckons when one duty is due and how it stands; notes what it lacks. */
final class DutyClock {

    private final StatutoryCalendar calendar;
    private final Row row;
    private final Set<String> missing;

    DutyClock(StatutoryCalendar calendar, Row row, Set<String> missing) {
        this.calendar = calendar;
        this.row = row;
        this.missing = missing;
    }

    DutiesAnswer.Opened open(Norm norm, Effect.Duty duty) {
        if (duty.due().isEmpty()) {
            var none = new DutiesAnswer.When.None();
            return new DutiesAnswer.Opened(norm, none, Optional.empty(), Optional.empty(), status(duty, none, Optional.empty()));
        }
        var terms = duty.due().get();
        var due = due(terms);
        var rolled = terms.roll() && due instanceof DutiesAnswer.When.Day(var date) ? Optional.of(known(calendar.roll(date), false))
                : Optional.<DutiesAnswer.When>empty();
        return new DutiesAnswer.Opened(norm, due, rolled, opens(terms), status(duty, due, rolled));
    }

    private DutiesAnswer.When due(Due due) {
        return switch (date(due.start(), true)) {
            case DutiesAnswer.When.Day(var start) -> extended(due, due.period().map(period -> due.working()
                    ? known(calendar.addWorkingDays(start, period.getDays()), true)
                    : known(calendar.addPeriod(start, period), true)).orElse(new DutiesAnswer.When.Day(start)));
            case DutiesAnswer.When other -> other;
        };
    }

    private DutiesAnswer.When extended(Due due, DutiesAnswer.When reckoned) {
        var until = due.window().extendedTo().map(to -> date(to, false));
        return until.isPresent() && until.get() instanceof DutiesAnswer.When.Day(var later)
                && reckoned instanceof DutiesAnswer.When.Day(var date) && later.isAfter(date) ? until.get() : reckoned;
    }

    private Optional<LocalDate> opens(Due due) {
        var at = due.window().opensAt();
        if (at.isPresent()) {
            return day(date(at.get(), true));
        }
        return due.window().opensAfter().flatMap(period -> day(date(due.start(), false)).map(start -> plus(start, period)));
    }

    private LocalDate plus(LocalDate start, Period period) {
        return calendar.addPeriod(start, period).date();
    }

    private static Optional<LocalDate> day(DutiesAnswer.When when) {
        return when instanceof DutiesAnswer.When.Day(var date) ? Optional.of(date) : Optional.empty();
    }

    private DutiesAnswer.When known(DateAnswer answer, boolean named) {
        return switch (answer) {
            case DateAnswer.Known(var date) -> new DutiesAnswer.When.Day(date);
            case DateAnswer.YearNotPublished(var year) -> {
                if (named) {
                    missing.add("calendar:" + year);
                }
                yield new DutiesAnswer.When.Unknown();
            }
        };
    }

    private DutiesAnswer.When date(Condition condition, boolean named) {
        var value = condition.expression().value(row);
        if (value == Row.UNKNOWN) {
            if (named) {
                var facts = new LinkedHashSet<Fact>();
                condition.expression().unknowns(row, facts);
                facts.forEach(fact -> missing.add(fact.id()));
            }
            return new DutiesAnswer.When.Unknown();
        }
        return value == Row.NULL ? new DutiesAnswer.When.None() : new DutiesAnswer.When.Day(LocalDate.ofEpochDay(value));
    }

    private Optional<DutiesAnswer.Status> status(Effect.Duty duty, DutiesAnswer.When due, Optional<DutiesAnswer.When> rolled) {
        if (duty.fulfilledOn().isEmpty() || due instanceof DutiesAnswer.When.Unknown) {
            return Optional.empty();
        }
        return switch (date(duty.fulfilledOn().get(), false)) {
            case DutiesAnswer.When.Unknown _ -> Optional.empty();
            case DutiesAnswer.When.None _ -> standing(LocalDate.ofEpochDay(row.on()), due, rolled, DutiesAnswer.Status.OPEN, DutiesAnswer.Status.OVERDUE);
            case DutiesAnswer.When.Day(var done) -> standing(done, due, rolled, DutiesAnswer.Status.DONE, DutiesAnswer.Status.LATE);
        };
    }

    /** In time until the last day; between the nominal day and a rolled one that cannot be told nothing is said. */
    private static Optional<DutiesAnswer.Status> standing(LocalDate date, DutiesAnswer.When due, Optional<DutiesAnswer.When> rolled,
            DutiesAnswer.Status inTime, DutiesAnswer.Status after) {
        if (!(due instanceof DutiesAnswer.When.Day(var nominal)) || !date.isAfter(nominal)) {
            return Optional.of(inTime);
        }
        if (rolled.isEmpty()) {
            return Optional.of(after);
        }
        return day(rolled.get()).map(last -> date.isAfter(last) ? after : inTime);
    }
}

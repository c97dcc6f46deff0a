package cn.jingwei.platform.project.clock;

import java.time.LocalDate;

import cn.jingwei.platform.database.Jurisdiction;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those who owe before a duty is due and when it is overdue, and those who lead and supervise when it stays so. Each once. */
@Component
class Reminders {

    private final JdbcClient jdbc;
    private final ClockSettings settings;

    Reminders(JdbcClient jdbc, ClockSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * Inside an open unit of work.
     *
     * @param watching local role of those who are told of what stays overdue
     * @return how many notices were written
     */
    int tell(Jurisdiction place, LocalDate today, String watching) {
        return tell(place, today, "reminder", today.plusDays(settings.remindBefore()), "reminded_on is null and coalesce(rolled_on, due_on) >= ?", null)
                + tell(place, today, "overdue", today.minusDays(1), "coalesce(reminded_on, '-infinity') <= coalesce(rolled_on, due_on) and ? > coalesce(rolled_on, due_on)", null)
                + tell(place, today, "escalation", today.minusDays(settings.escalateAfter()), "escalated_on is null and ? > coalesce(rolled_on, due_on)", watching);
    }

    private int tell(Jurisdiction place, LocalDate today, String kind, LocalDate until, String condition, @Nullable String watching) {
        var mark = kind.equals("escalation") ? "escalated_on" : "reminded_on";
        return jdbc.sql("""
                with due as (
                    update duty set %s = ? where jurisdiction = ? and state = 'open' and coalesce(rolled_on, due_on) <= ? and %s
                    returning id, local_role, organisation)
                insert into notice (jurisdiction, duty, kind, local_role, organisation, on_day)
                select ?, id, ?, coalesce(?, local_role), case when ?::text is null then organisation end, ? from due on conflict do nothing"""
                .formatted(mark, condition))
                .params(today, place.code(), until, today, place.code(), kind).param(watching).param(watching).param(today).update();
    }
}

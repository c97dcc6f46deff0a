package cn.jingwei.platform.project.duty;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.identity.OrganisationId;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.focus.Focus;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code duty}, inside an open unit of work. */
@Repository
public class DutyRows {

    private final JdbcClient jdbc;

    DutyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param organisation the unit that owes; none: whoever plays the role
     * @param since        what was done before this day does not fulfil it
     * @param state        {@code open}, {@code done}, {@code late}, or {@code lapsed} with what it was about
     */
    public record Duty(long id, String norm, String event, FocusId focus, Optional<FocusId> project, String occurrence, String role,
                Optional<OrganisationId> organisation, LocalDate openedOn, LocalDate since, Terms terms, String state, Optional<LocalDate> fulfilledOn,
                Optional<Long> fulfilledBy) {
    }

    /**
     * @param rolled  the last day, moved to a working day
     * @param missing what leaves the last day open
     */
    public record Terms(Optional<LocalDate> opens, Optional<LocalDate> due, Optional<LocalDate> rolled, List<String> missing) {

        /** The last day on which it counts as in time. */
        Optional<LocalDate> last() {
            return rolled.or(() -> due);
        }
    }

    /** Empty if the same occurrence has opened the duty before, or if a daily look finds it still owed from an earlier day. */
    public Optional<Duty> open(Jurisdiction place, Duty duty) {
        return jdbc.sql("""
                insert into duty (jurisdiction, norm, event, focus, project, occurrence, local_role, organisation, opened_on, since_on, opens_on, due_on,
                    rolled_on, missing, state)
                select ?, ?, ?, ?, ?::bigint, ?, ?, ?::bigint, ?, ?, ?, ?, ?, ?, ?
                where not (? like 'daily:%' and exists (select from duty where jurisdiction = ? and norm = ? and focus = ? and state = 'open'))
                on conflict do nothing returning *""")
                .params(place.code(), duty.norm(), duty.event(), duty.focus().value())
                .param(duty.project().map(FocusId::value).orElse(null)).param(duty.occurrence()).param(duty.role())
                .param(duty.organisation().map(OrganisationId::value).orElse(null)).param(duty.openedOn()).param(duty.since())
                .param(duty.terms().opens().orElse(null)).param(duty.terms().due().orElse(null)).param(duty.terms().rolled().orElse(null))
                .param(duty.terms().missing().toArray(String[]::new)).param(duty.state())
                .param(duty.occurrence()).param(place.code()).param(duty.norm()).param(duty.focus().value())
                .query(DutyRows::duty).optional();
    }

    /** Of a project and everything within it; of what stands above projects, its own. */
    List<Duty> open(Jurisdiction place, Focus focus) {
        return jdbc.sql("select * from duty where jurisdiction = ? and coalesce(project, focus) = ? and state = 'open' order by id")
                .params(place.code(), focus.project().orElse(focus.id()).value()).query(DutyRows::duty).list();
    }

    /** What is owed about something that has ended is owed no more. */
    void lapse(Jurisdiction place, FocusId ended, long act, LocalDate on) {
        jdbc.sql("""
                update duty set state = 'lapsed', fulfilled_on = ?, fulfilled_by = ?
                where jurisdiction = ? and focus = ? and state = 'open'""")
                .params(on, act, place.code(), ended.value()).update();
    }

    public List<Duty> ofProject(Jurisdiction place, FocusId project) {
        return jdbc.sql("select * from duty where jurisdiction = ? and project = ? order by state = 'open' desc, coalesce(rolled_on, due_on) nulls last, id")
                .params(place.code(), project.value()).query(DutyRows::duty).list();
    }

    public Optional<Duty> find(Jurisdiction place, long id) {
        return jdbc.sql("select * from duty where jurisdiction = ? and id = ?").params(place.code(), id).query(DutyRows::duty).optional();
    }

    public void renew(Jurisdiction place, long id, Terms terms, String state, @Nullable LocalDate fulfilledOn, @Nullable Long act) {
        jdbc.sql("""
                update duty set opens_on = ?, due_on = ?, rolled_on = ?, missing = ?, state = ?, fulfilled_on = ?, fulfilled_by = ?
                where jurisdiction = ? and id = ?""")
                .param(terms.opens().orElse(null)).param(terms.due().orElse(null)).param(terms.rolled().orElse(null))
                .param(terms.missing().toArray(String[]::new)).param(state).param(fulfilledOn).param(act).param(place.code()).param(id).update();
    }

    public static Duty duty(ResultSet row, int number) throws SQLException {
        return new Duty(row.getLong("id"), row.getString("norm"), row.getString("event"), new FocusId(row.getLong("focus")),
                Optional.ofNullable(row.getObject("project", Long.class)).map(FocusId::new), row.getString("occurrence"), row.getString("local_role"),
                Optional.ofNullable(row.getObject("organisation", Long.class)).map(OrganisationId::new), row.getObject("opened_on", LocalDate.class), row.getObject("since_on", LocalDate.class),
                new Terms(date(row, "opens_on"), date(row, "due_on"), date(row, "rolled_on"), texts(row.getArray("missing"))), row.getString("state"),
                date(row, "fulfilled_on"), Optional.ofNullable(row.getObject("fulfilled_by", Long.class)));
    }

    private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

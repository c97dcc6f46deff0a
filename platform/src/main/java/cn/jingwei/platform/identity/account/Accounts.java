package cn.jingwei.platform.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Changes;
import cn.jingwei.platform.identity.Outcome;
import cn.jingwei.platform.identity.Outcome.Done;
import cn.jingwei.platform.identity.Outcome.Reason;
import cn.jingwei.platform.identity.Outcome.Refused;
import cn.jingwei.platform.identity.PersonId;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Received;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the security administrator of a person's home does with the account; nobody else's rows can be reached. */
@Component
public class Accounts {

    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;
    private final Credentials credentials;
    private final Changes changes;
    private final Clock clock;

    Accounts(UnitOfWork unitOfWork, JdbcClient jdbc, Credentials credentials, Changes changes, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
        this.credentials = credentials;
        this.changes = changes;
        this.clock = clock;
    }

    /** Everybody whom the place registered. */
    public List<Holder> all(Seat by) {
        by.require(Seat.Kind.SECURITY_ADMIN);
        var now = clock.instant();
        return unitOfWork.reading(List.of(by.place()), () -> jdbc.sql("""
                select p.id, p.login, p.name, c.hash is not null as is_open, coalesce(c.must_change, false) as must_change, c.locked_until, c.signed_in_at
                from person p left join credential c on c.jurisdiction = p.jurisdiction and c.person = p.id
                where p.jurisdiction = ? order by p.name, p.login""").param(by.place().code()).query((row, _) -> holder(row, now)).list());
    }

    /** Draws a new password, which has to be changed at once, and ends all sessions of the person. The value is shown once and kept nowhere. */
    public Outcome<String> issuePassword(Seat by, Received at, PersonId person) {
        var password = credentials.passwords().draw();
        var hash = credentials.passwords().hash(password);
        return change(by, at, person, "identity.password.issue", () -> credentials.put(by.place(), person, hash, true)).map(_ -> password);
    }

    public Outcome<PersonId> unlock(Seat by, Received at, PersonId person) {
        return change(by, at, person, "identity.account.unlock",
                () -> jdbc.sql("update credential set failures = 0, locked_until = null where person = ?").param(person.value()).update());
    }

    public Outcome<PersonId> endSessions(Seat by, Received at, PersonId person) {
        return change(by, at, person, "identity.session.end",
                () -> jdbc.sql("update credential set version = version + 1 where person = ?").param(person.value()).update());
    }

    /** Takes the password away and ends all sessions; a new one opens the account again. */
    public Outcome<PersonId> close(Seat by, Received at, PersonId person) {
        if (by.person().equals(person)) {
            return new Refused<>("person", Reason.OWN);
        }
        return change(by, at, person, "identity.account.close",
                () -> jdbc.sql("update credential set version = version + 1, hash = null where person = ?").param(person.value()).update());
    }

    private Outcome<PersonId> change(Seat by, Received at, PersonId person, String act, Rows rows) {
        by.require(Seat.Kind.SECURITY_ADMIN);
        return unitOfWork.within(by.place(), () -> {
            var isHere = jdbc.sql("select count(*) from person where id = ? and jurisdiction = ?").params(person.value(), by.place().code())
                    .query(Integer.class).single() == 1;
            if (!isHere || rows.change() == 0) {
                return new Refused<>("person", Reason.UNKNOWN);
            }
            changes.record(by.place(), by.actor(), at, act, "person/" + person.value(), Map.of());
            return new Done<>(person);
        });
    }

    private static Holder holder(ResultSet row, Instant now) throws SQLException {
        var locked = row.getObject("locked_until", OffsetDateTime.class);
        var signedIn = row.getObject("signed_in_at", OffsetDateTime.class);
        var state = !row.getBoolean("is_open") ? State.CLOSED
                : locked != null && locked.toInstant().isAfter(now) ? State.LOCKED
                : row.getBoolean("must_change") ? State.ISSUED : State.OPEN;
        return new Holder(new PersonId(row.getLong("id")), row.getString("login"), row.getString("name"), state,
                signedIn == null ? null : signedIn.toInstant());
    }

    /** What a holder can do at the moment. */
    public enum State {
        /** Has no password. */
        CLOSED,
        /** Has one that must be changed first. */
        ISSUED,
        OPEN,
        /** For a while, after too many wrong tries. */
        LOCKED
    }

    /** @param signedInAt last time; null if never */
    public record Holder(PersonId person, String login, String name, State state, @Nullable Instant signedInAt) {
    }

    /** Changes rows; how many. */
    private interface Rows {

        int change();
    }
}

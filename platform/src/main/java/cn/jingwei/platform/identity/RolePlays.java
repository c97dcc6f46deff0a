package cn.jingwei.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Outcome.Done;
import cn.jingwei.platform.identity.Outcome.Reason;
import cn.jingwei.platform.identity.Outcome.Refused;
import cn.jingwei.platform.journal.Received;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which organisation plays which local role, from when to when. */
@Component
public class RolePlays {

    /** Of a row with from_on and to_on; takes the day two times. */
    static final String HOLDS = "from_on <= ? and (to_on is null or to_on > ?)";

    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;
    private final Changes changes;
    private final Clock clock;

    RolePlays(UnitOfWork unitOfWork, JdbcClient jdbc, Changes changes, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /** All of them, ended ones too, the newest first. Inside an open unit of work. */
    @Foundation("who plays which role is known to everybody in the place")
    public List<RolePlay> all() {
        return jdbc.sql("""
                select r.id as play, r.local_role, r.from_on, r.to_on, o.id, o.name, o.parent, o.credit_code
                from role_play r join organisation o on o.jurisdiction = r.jurisdiction and o.id = r.organisation
                order by r.to_on desc nulls first, r.local_role, o.name""").query(RolePlays::play).list();
    }

    /** The organisation plays the role from that day on; once at a time. */
    public Outcome<Long> begin(Seat by, Received at, OrganisationId organisation, String localRole, LocalDate from) {
        by.require(Seat.Kind.SYSTEM_ADMIN);
        var entered = new Entered().matching("localRole", localRole, "[a-z][a-z0-9_.-]{0,79}");
        if (entered.isUnfit()) {
            return entered.refused();
        }
        return unitOfWork.within(by.place(), () -> {
            if (jdbc.sql("select id from organisation where id = ? for update").param(organisation.value()).query().listOfRows().isEmpty()) {
                return new Refused<>("organisation", Reason.UNKNOWN);
            }
            var running = jdbc.sql("select count(*) from role_play where organisation = ? and local_role = ? and (to_on is null or to_on > ?)")
                    .params(organisation.value(), localRole, from).query(Integer.class).single();
            if (running > 0) {
                return new Refused<>("localRole", Reason.TAKEN);
            }
            var id = jdbc.sql("insert into role_play (jurisdiction, organisation, local_role, from_on) values (?, ?, ?, ?) returning id")
                    .params(by.place().code(), organisation.value(), localRole, from).query(Long.class).single();
            changes.record(by.place(), by.actor(), at, "identity.role.begin", "role/" + id,
                    Map.of("organisation", organisation.toString(), "role", localRole, "from", from.toString()));
            return new Done<>(id);
        });
    }

    /** Ends it with the day of receipt, or before it began if it has not begun yet. */
    public Outcome<Long> end(Seat by, Received at, long id) {
        by.require(Seat.Kind.SYSTEM_ADMIN);
        return unitOfWork.within(by.place(), () -> {
            var ended = jdbc.sql("update role_play set to_on = greatest(from_on, ?) where id = ? and (to_on is null or to_on > ?)")
                    .params(day(at), id, day(at)).update();
            if (ended == 0) {
                return new Refused<>("id", Reason.UNKNOWN);
            }
            changes.record(by.place(), by.actor(), at, "identity.role.end", "role/" + id, Map.of("to", day(at).toString()));
            return new Done<>(id);
        });
    }

    private LocalDate day(Received at) {
        return LocalDate.ofInstant(at.at(), clock.getZone());
    }

    private static RolePlay play(ResultSet row, int number) throws SQLException {
        return new RolePlay(row.getLong("play"), Organisations.organisation(row, number), row.getString("local_role"),
                row.getObject("from_on", LocalDate.class), row.getObject("to_on", LocalDate.class));
    }
}

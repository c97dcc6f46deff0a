package cn.jingwei.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Outcome.Done;
import cn.jingwei.platform.identity.Outcome.Reason;
import cn.jingwei.platform.identity.Outcome.Refused;
import cn.jingwei.platform.journal.Received;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organisations of a place. What reads is called inside an open unit of work; what changes opens its own. */
@Component
public class Organisations {

    private static final String SELECT = "select id, name, parent, credit_code from organisation o ";

    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;
    private final Changes changes;
    private final Clock clock;

    Organisations(UnitOfWork unitOfWork, JdbcClient jdbc, Changes changes, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    @Foundation("an organisation's name is known to everybody in its place")
    public Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql(SELECT + "where id = ?").param(id.value()).query(Organisations::organisation).optional();
    }

    @Foundation("an organisation's name is known to everybody in its place")
    public List<Organisation> all() {
        return jdbc.sql(SELECT + "order by name").query(Organisations::organisation).list();
    }

    /** Ids of the local roles that the organisation plays today. */
    @Foundation("who plays which role is known to everybody in the place")
    public Set<String> roles(OrganisationId id) {
        return Set.copyOf(jdbc.sql("select distinct local_role from role_play where organisation = ? and " + RolePlays.HOLDS)
                .params(id.value(), today(), today()).query(String.class).list());
    }

    /** The organisations that play the local role today. */
    @Foundation("who plays which role is known to everybody in the place")
    public List<Organisation> playing(String localRole) {
        return jdbc.sql(SELECT + """
                where exists (select from role_play r where r.jurisdiction = o.jurisdiction and r.organisation = o.id and local_role = ? and %s)
                order by name""".formatted(RolePlays.HOLDS))
                .params(localRole, today(), today()).query(Organisations::organisation).list();
    }

    /** Enters a new organisation. Its name is not taken in the place, its parent is of the place. */
    public Outcome<OrganisationId> found(Seat by, Received at, String name, Optional<OrganisationId> parent, Optional<String> creditCode) {
        by.require(Seat.Kind.SYSTEM_ADMIN);
        var entered = new Entered();
        var known = entered.name("name", name);
        creditCode.ifPresent(code -> entered.matching("creditCode", code, "[0-9A-Z]{18}"));
        if (entered.isUnfit()) {
            return entered.refused();
        }
        return unitOfWork.within(by.place(), () -> {
            if (parent.isPresent() && find(parent.get()).isEmpty()) {
                return new Refused<>("parent", Reason.UNKNOWN);
            }
            var id = insert(by, known, parent, creditCode);
            id.ifPresent(made -> changes.record(by.place(), by.actor(), at, "identity.organisation.found", "organisation/" + made,
                    Map.of("name", known, "parent", parent.map(OrganisationId::toString).orElse(""), "creditCode", creditCode.orElse(""))));
            return id.<Outcome<OrganisationId>>map(Done::new).orElseGet(() -> new Refused<>("name", Reason.TAKEN));
        });
    }

    private Optional<OrganisationId> insert(Seat by, String name, Optional<OrganisationId> parent, Optional<String> creditCode) {
        return jdbc.sql("""
                insert into organisation (jurisdiction, name, parent, credit_code) values (?, ?, ?, ?)
                on conflict (jurisdiction, name) do nothing returning id""")
                .params(by.place().code(), name, parent.map(OrganisationId::value).orElse(null), creditCode.orElse(null))
                .query(Long.class).optional().map(OrganisationId::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(new OrganisationId(row.getLong("id")), row.getString("name"),
                Optional.ofNullable(row.getObject("parent", Long.class)).map(OrganisationId::new), Optional.ofNullable(row.getString("credit_code")));
    }
}

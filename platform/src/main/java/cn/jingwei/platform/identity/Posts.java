package cn.jingwei.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Outcome.Done;
import cn.jingwei.platform.identity.Outcome.Reason;
import cn.jingwei.platform.identity.Outcome.Refused;
import cn.jingwei.platform.journal.Received;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds which post. What reads is called inside an open unit of work. */
@Component
public class Posts {

    private static final String SELECT = """
            select t.id as post, t.jurisdiction as place, j.name as place_name, t.kind, t.from_on, t.to_on,
                   p.id as person, p.login, p.name as person_name, p.jurisdiction as home, o.id, o.name, o.parent, o.credit_code
            from post t join jurisdiction j on j.code = t.jurisdiction join person p on p.id = t.person
            join organisation o on o.jurisdiction = t.jurisdiction and o.id = t.organisation
            """;

    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;
    private final Changes changes;
    private final Clock clock;

    Posts(UnitOfWork unitOfWork, JdbcClient jdbc, Changes changes, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /** The posts that the person holds today in the places of this unit of work. */
    @Foundation("for the person, and for who reads the seat of a request")
    public List<Post> held(PersonId person) {
        var today = LocalDate.now(clock);
        return of(person).stream().filter(post -> post.holdsOn(today)).toList();
    }

    /** All posts of the person in the places of this unit of work, ended ones too. */
    @Foundation("the caller is an administrator of the place")
    public List<Post> of(PersonId person) {
        return jdbc.sql(SELECT + "where t.person = ? order by t.id").param(person.value()).query(Posts::post).list();
    }

    @Foundation("the caller is an administrator of the place")
    public Optional<Post> find(PostId id) {
        return jdbc.sql(SELECT + "where t.id = ?").param(id.value()).query(Posts::post).optional();
    }

    /** Everybody's posts that hold today. */
    @Foundation("the caller is an administrator of the place")
    public List<Post> all() {
        var today = LocalDate.now(clock);
        return jdbc.sql(SELECT + "where t." + RolePlays.HOLDS + " order by o.name, p.name, t.kind").params(today, today).query(Posts::post).list();
    }

    /**
     * The person holds a post from that day on. Nobody opens one for himself; one person has one administrative capacity in a place, and then
     * no part in its business.
     */
    public Outcome<PostId> open(Seat by, Received at, PersonId person, OrganisationId organisation, Seat.Kind kind, LocalDate from) {
        by.require(Seat.Kind.SYSTEM_ADMIN);
        if (by.person().equals(person)) {
            return new Refused<>("person", Reason.OWN);
        }
        return unitOfWork.within(by.place(), () -> {
            if (jdbc.sql("select id from person where id = ?").param(person.value()).query().listOfRows().isEmpty()) {
                return new Refused<>("person", Reason.UNKNOWN);
            }
            if (jdbc.sql("select id from organisation where id = ?").param(organisation.value()).query().listOfRows().isEmpty()) {
                return new Refused<>("organisation", Reason.UNKNOWN);
            }
            return add(by, at, person, organisation, kind, from);
        });
    }

    private Outcome<PostId> add(Seat by, Received at, PersonId person, OrganisationId organisation, Seat.Kind kind, LocalDate from) {
        enter(by.place(), person);
        var clash = clash(of(person).stream().filter(post -> post.to() == null || post.to().isAfter(from)).toList(), organisation, kind);
        if (clash.isPresent()) {
            return new Refused<>("kind", clash.get());
        }
        var id = insert(by.place(), person, organisation, kind, from);
        changes.record(by.place(), by.actor(), at, "identity.post.open", "post/" + id,
                Map.of("person", person.toString(), "organisation", organisation.toString(), "kind", kind.name(), "from", from.toString()));
        return new Done<>(id);
    }

    /** The caller has entered the person, which makes two that open posts for one person wait for each other. */
    private static Optional<Reason> clash(List<Post> held, OrganisationId organisation, Seat.Kind kind) {
        if (held.stream().anyMatch(post -> post.kind() == kind && post.organisation().id().equals(organisation) && kind != Seat.Kind.MACHINE)) {
            return Optional.of(Reason.TAKEN);
        }
        var kinds = held.stream().map(Post::kind).collect(Collectors.toSet());
        var isApart = kind.isAdministrative() ? Set.of(kind).containsAll(kinds) : kinds.stream().noneMatch(Seat.Kind::isAdministrative);
        return isApart ? Optional.empty() : Optional.of(Reason.NOT_APART);
    }

    /** Ends the post with the day of receipt; its rights are gone with the next request. Nobody ends his own. */
    public Outcome<PostId> end(Seat by, Received at, PostId id) {
        by.require(Seat.Kind.SYSTEM_ADMIN);
        var day = LocalDate.ofInstant(at.at(), clock.getZone());
        return unitOfWork.within(by.place(), () -> {
            var post = find(id);
            if (post.isEmpty()) {
                return new Refused<>("post", Reason.UNKNOWN);
            }
            if (post.get().person().id().equals(by.person())) {
                return new Refused<>("post", Reason.OWN);
            }
            var ended = jdbc.sql("update post set to_on = greatest(from_on, ?) where id = ? and (to_on is null or to_on > ?)")
                    .params(day, id.value(), day).update();
            if (ended == 0) {
                return new Refused<>("post", Reason.ENDED);
            }
            changes.record(by.place(), by.actor(), at, "identity.post.end", "post/" + id, Map.of("to", day.toString()));
            return new Done<>(id);
        });
    }

    void enter(Jurisdiction place, PersonId person) {
        jdbc.sql("insert into person_place (jurisdiction, person) values (?, ?) on conflict do nothing").params(place.code(), person.value()).update();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param("posts of " + person + " in " + place.code()).query().listOfRows();
    }

    PostId insert(Jurisdiction place, PersonId person, OrganisationId organisation, Seat.Kind kind, LocalDate from) {
        return new PostId(jdbc.sql("insert into post (jurisdiction, person, organisation, kind, from_on) values (?, ?, ?, ?, ?) returning id")
                .params(place.code(), person.value(), organisation.value(), kind.name(), from).query(Long.class).single());
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        var person = new Person(new PersonId(row.getLong("person")), row.getString("login"), row.getString("person_name"),
                new Jurisdiction(row.getString("home")));
        return new Post(new PostId(row.getLong("post")), person, Organisations.organisation(row, number), new Jurisdiction(row.getString("place")),
                row.getString("place_name"), Seat.Kind.valueOf(row.getString("kind")), row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class));
    }
}

package cn.jingwei.platform.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.journal.Actor;
import cn.jingwei.platform.journal.Received;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a place comes to be: with a name, a first organisation and its administrators, before there is anybody who could give a right. */
@Component
@Foundation("called from the server's console and by the demonstration, never from a request")
public class Places {

    /** Nobody's seat: what is done on the server itself. */
    private static final Actor CONSOLE = new Actor("console", "console", "console");

    private final JdbcClient jdbc;
    private final People people;
    private final Posts posts;
    private final Changes changes;
    private final Clock clock;

    Places(JdbcClient jdbc, People people, Posts posts, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.posts = posts;
        this.changes = changes;
        this.clock = clock;
    }

    /** Whether a post of an administrator was ever opened there. Inside an open unit of work of the place. */
    public boolean isFounded(Jurisdiction place) {
        var administrative = "select count(*) from post where jurisdiction = ? and kind in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')";
        return jdbc.sql(administrative).param(place.code()).query(Integer.class).single() > 0;
    }

    /** Enters the place and its first organisation. Inside an open unit of work of the place. */
    public OrganisationId enter(Jurisdiction place, String name, String organisation, Received at) {
        jdbc.sql("insert into jurisdiction (code, name) values (?, ?) on conflict (code) do update set name = excluded.name")
                .params(place.code(), name).update();
        var id = new OrganisationId(jdbc.sql("""
                insert into organisation (jurisdiction, name) values (?, ?)
                on conflict (jurisdiction, name) do update set name = excluded.name returning id""")
                .params(place.code(), organisation).query(Long.class).single());
        changes.record(place, CONSOLE, at, "identity.place.found", "organisation/" + id, Map.of("name", name, "organisation", organisation));
        return id;
    }

    /**
     * Registers a person and opens the post. Inside an open unit of work of the place.
     *
     * @return empty if the login name is taken
     */
    public Optional<Post> appoint(Jurisdiction place, OrganisationId organisation, Administrator administrator, Received at) {
        return people.insert(place, administrator.login(), administrator.name()).map(person -> {
            posts.enter(place, person);
            var post = posts.insert(place, person, organisation, administrator.kind(), LocalDate.ofInstant(at.at(), clock.getZone()));
            changes.record(place, CONSOLE, at, "identity.post.open", "post/" + post, Map.of("person", person.toString(),
                    "organisation", organisation.toString(), "kind", administrator.kind().name(), "login", administrator.login(),
                    "name", administrator.name()));
            return posts.find(post).orElseThrow();
        });
    }

    /** One who is to be appointed. */
    public record Administrator(Seat.Kind kind, String login, String name) {
    }
}

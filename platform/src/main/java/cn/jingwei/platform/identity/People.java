package cn.jingwei.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Outcome.Done;
import cn.jingwei.platform.identity.Outcome.Reason;
import cn.jingwei.platform.identity.Outcome.Refused;
import cn.jingwei.platform.journal.Received;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Natural persons. What reads is called inside an open unit of work. */
@Component
public class People {

    private static final String SELECT = "select p.id, p.login, p.name, p.jurisdiction as home from person p ";
    private static final String LOGIN = "[a-z][a-z0-9._-]{2,39}";

    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;
    private final Changes changes;

    People(UnitOfWork unitOfWork, JdbcClient jdbc, Changes changes) {
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @Foundation("the names of those who act are shown beside what they did")
    public Optional<Person> find(PersonId id) {
        return jdbc.sql(SELECT + "where p.id = ?").param(id.value()).query(People::person).optional();
    }

    /** Exactly this name, which the caller must know. */
    @Foundation("for signing in, and for a system administrator who was told the name")
    public Optional<Person> called(String login) {
        return jdbc.sql(SELECT + "where p.login = ?").param(login).query(People::person).optional();
    }

    @Foundation("the names of those who act are shown beside what they did")
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        var values = ids.stream().map(PersonId::value).toArray(Long[]::new);
        return jdbc.sql(SELECT + "where p.id = any (?)").param(values).query(People::person).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }

    /** Whom a place knows: whom it registered, and who holds or held a post in it. */
    @Foundation("the caller is an administrator of the place")
    public List<Person> of(Jurisdiction place) {
        return jdbc.sql(SELECT + """
                where p.jurisdiction = ? or exists (select from person_place w where w.jurisdiction = ? and w.person = p.id)
                order by p.name, p.login""").params(place.code(), place.code()).query(People::person).list();
    }

    /** Makes a person known, without a password: that is issued by the security administrator. */
    public Outcome<PersonId> register(Seat by, Received at, String login, String name) {
        by.require(Seat.Kind.SYSTEM_ADMIN);
        var entered = new Entered();
        var known = entered.name("name", name);
        if (entered.matching("login", login, LOGIN).isUnfit()) {
            return entered.refused();
        }
        return unitOfWork.within(by.place(), () -> {
            var id = insert(by.place(), login, known);
            id.ifPresent(made -> changes.record(by.place(), by.actor(), at, "identity.person.register", "person/" + made.value(),
                    Map.of("login", login, "name", known)));
            return id.<Outcome<PersonId>>map(Done::new).orElseGet(() -> new Refused<>("login", Reason.TAKEN));
        });
    }

    Optional<PersonId> insert(Jurisdiction home, String login, String name) {
        return jdbc.sql("insert into person (jurisdiction, login, name) values (?, ?, ?) on conflict (login) do nothing returning id")
                .params(home.code(), login, name).query(Long.class).optional().map(PersonId::new);
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(new PersonId(row.getLong("id")), row.getString("login"), row.getString("name"), new Jurisdiction(row.getString("home")));
    }
}

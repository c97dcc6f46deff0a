package cn.jingwei.platform.identity.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Changes;
import cn.jingwei.platform.identity.Outcome;
import cn.jingwei.platform.identity.Outcome.Done;
import cn.jingwei.platform.identity.Outcome.Reason;
import cn.jingwei.platform.identity.Outcome.Refused;
import cn.jingwei.platform.identity.OrganisationId;
import cn.jingwei.platform.identity.PersonId;
import cn.jingwei.platform.identity.Post;
import cn.jingwei.platform.identity.PostId;
import cn.jingwei.platform.identity.Posts;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Received;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The programs that may act in a place, each in a post for which a natural person answers; ended by ending that post. */
@Component
public class Machines {

    private static final int LONGEST_NAME = 100;

    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;
    private final Posts posts;
    private final Changes changes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Machines(UnitOfWork unitOfWork, JdbcClient jdbc, Posts posts, Changes changes, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
        this.posts = posts;
        this.changes = changes;
        this.clock = clock;
    }

    /** All of the place, ended ones too. */
    public List<Machine> all(Seat by) {
        by.require(Seat.Kind.SYSTEM_ADMIN);
        return unitOfWork.reading(List.of(by.place()), () -> jdbc.sql("select id, name, post from api_client order by id")
                .query((row, _) -> new Machine(clientId(by, row.getLong("id")), row.getString("name"),
                        posts.find(new PostId(row.getLong("post"))).orElseThrow())).list());
    }

    /** Opens a post for the program and draws its secret, which is shown once and kept nowhere. */
    public Outcome<Credential> register(Seat by, Received at, String name, OrganisationId organisation, PersonId answering) {
        by.require(Seat.Kind.SYSTEM_ADMIN);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return new Refused<>("name", name.isBlank() ? Reason.EMPTY : Reason.MALFORMED);
        }
        return switch (posts.open(by, at, answering, organisation, Seat.Kind.MACHINE, LocalDate.ofInstant(at.at(), clock.getZone()))) {
            case Refused<PostId>(var faults) -> new Refused<>(faults);
            case Done<PostId>(var post) -> new Done<>(unitOfWork.within(by.place(), () -> insert(by, at, name.strip(), post)));
        };
    }

    private Credential insert(Seat by, Received at, String name, PostId post) {
        var secret = Secret.draw(random);
        var id = jdbc.sql("insert into api_client (jurisdiction, name, post, secret) values (?, ?, ?, ?) returning id")
                .params(by.place().code(), name, post.value(), secret.hash()).query(Long.class).single();
        changes.record(by.place(), by.actor(), at, "identity.machine.register", "machine/" + id, Map.of("name", name, "post", post.toString()));
        return new Credential(clientId(by, id), secret.text());
    }

    private static String clientId(Seat by, long id) {
        return by.place().code() + "-" + id;
    }

    /** @param clientId begins with the place */
    public record Machine(String clientId, String name, Post post) {
    }

    /** What the program needs to get a token. */
    public record Credential(String clientId, String secret) {

        @Override
        public String toString() {
            return clientId;
        }
    }
}

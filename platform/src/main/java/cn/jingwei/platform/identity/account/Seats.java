package cn.jingwei.platform.identity.account;

import java.util.List;
import java.util.Optional;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Foundation;
import cn.jingwei.platform.identity.People;
import cn.jingwei.platform.identity.Person;
import cn.jingwei.platform.identity.PersonId;
import cn.jingwei.platform.identity.Post;
import cn.jingwei.platform.identity.PostId;
import cn.jingwei.platform.identity.Posts;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.identity.SignedIn;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads for each request who makes it: nothing of it is remembered, so a post that ended or an account that was closed has no rights left. */
@Component
@Foundation("makes the seats that all others take")
public class Seats {

    /** Attribute of the session: the {@link PostId} that the person switched to. */
    public static final String CHOSEN = "jingwei.post";

    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;
    private final People people;
    private final Posts posts;

    Seats(UnitOfWork unitOfWork, JdbcClient jdbc, People people, Posts posts) {
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
        this.people = people;
        this.posts = posts;
    }

    /**
     * @param chosen the post that the person switched to; another one takes its place when it has ended
     * @return empty if the session has ended, by a new password or by the security administrator
     */
    public Optional<SignedIn> of(Account account, @Nullable PostId chosen) {
        var known = unitOfWork.reading(List.of(), () -> people.find(new PersonId(account.person())).map(this::known));
        return known.flatMap(who -> unitOfWork.reading(who.places(), () -> signedIn(account, who, chosen)));
    }

    private Optional<SignedIn> signedIn(Account account, Known who, @Nullable PostId chosen) {
        return mustChange(who.person(), account.version()).map(mustChange -> {
            var held = posts.held(who.person().id()).stream().filter(post -> post.kind() != Seat.Kind.MACHINE).toList();
            var post = held.stream().filter(each -> each.id().equals(chosen)).findFirst().or(() -> held.stream().findFirst());
            return new SignedIn(who.person(), mustChange, held, post.orElse(null));
        });
    }

    private Optional<Boolean> mustChange(Person person, long version) {
        return jdbc.sql("select must_change from credential where person = ? and version = ? and hash is not null")
                .params(person.id().value(), version).query(Boolean.class).optional();
    }

    private Known known(Person person) {
        var places = jdbc.sql("select jurisdiction from person_place where person = ? union select ?").params(person.id().value(), person.home().code())
                .query(String.class).stream().map(Jurisdiction::new).toList();
        return new Known(person, places);
    }

    /** A person and all places to look for posts in, home among them. */
    private record Known(Person person, List<Jurisdiction> places) {
    }

    /** The seat of a machine's post, if it holds today. Inside an open unit of work of the place. */
    Optional<SignedIn> ofMachine(PostId id) {
        return posts.find(id).flatMap(post -> posts.held(post.person().id()).stream().filter(held -> held.id().equals(id)).findFirst())
                .filter(post -> post.kind() == Seat.Kind.MACHINE).map(post -> new SignedIn(post.person(), false, List.<Post>of(post), post));
    }
}

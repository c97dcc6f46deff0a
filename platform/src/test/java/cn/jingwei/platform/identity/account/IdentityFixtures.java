package cn.jingwei.platform.identity.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Organisation;
import cn.jingwei.platform.identity.OrganisationId;
import cn.jingwei.platform.identity.Organisations;
import cn.jingwei.platform.identity.People;
import cn.jingwei.platform.identity.PersonId;
import cn.jingwei.platform.identity.Places.Administrator;
import cn.jingwei.platform.identity.Post;
import cn.jingwei.platform.identity.Posts;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Received;

import org.springframework.beans.factory.BeanFactory;

/** Places with people in them, for the tests of every module; all sign in with {@link #PASSWORD}. */
public final class IdentityFixtures {

    public static final String PASSWORD = "Seven-bridges-7";
    private static final AtomicInteger NEXT = new AtomicInteger(710_001);

    private final BeanFactory beans;

    public IdentityFixtures(BeanFactory beans) {
        this.beans = beans;
    }

    /** A place that no other test knows, with its three administrators: system-CODE, security-CODE, audit-CODE. */
    public Town found() {
        var place = new Jurisdiction(Integer.toString(NEXT.getAndIncrement()));
        var first = beans.getBean(Founding.class).found(place, "Town " + place.code(), "Bureau of " + place.code(), List.of(
                administrator(place, "system", Seat.Kind.SYSTEM_ADMIN), administrator(place, "security", Seat.Kind.SECURITY_ADMIN),
                administrator(place, "audit", Seat.Kind.AUDIT_ADMIN)), now()).orThrow();
        first.forEach(each -> give(place, each.post().person().id()));
        return new Town(place, first.get(0).post().seat(), first.get(1).post().seat(), first.get(2).post().seat());
    }

    private static Administrator administrator(Jurisdiction place, String name, Seat.Kind kind) {
        return new Administrator(kind, name + "-" + place.code(), name + " of " + place.code());
    }

    /** A post of that kind, with its person and its organisation if they are new. */
    public Post post(Town town, String login, String organisation, Seat.Kind kind) {
        var unit = organisation(town, organisation);
        var person = person(town, login);
        var id = beans.getBean(Posts.class).open(town.system(), now(), person, unit, kind, LocalDate.now(clock())).orThrow();
        return beans.getBean(UnitOfWork.class).within(town.place(), () -> beans.getBean(Posts.class).find(id).orElseThrow());
    }

    public OrganisationId organisation(Town town, String name) {
        var organisations = beans.getBean(Organisations.class);
        var known = beans.getBean(UnitOfWork.class).within(town.place(),
                () -> organisations.all().stream().filter(each -> each.name().equals(name)).findFirst());
        return known.map(Organisation::id).orElseGet(() -> organisations.found(town.system(), now(), name, Optional.empty(), Optional.empty()).orThrow());
    }

    public PersonId person(Town town, String login) {
        var people = beans.getBean(People.class);
        var known = beans.getBean(UnitOfWork.class).within(town.place(), () -> people.called(login));
        return known.map(found -> found.id()).orElseGet(() -> {
            var made = people.register(town.system(), now(), login, "Person " + login).orThrow();
            give(town.place(), made);
            return made;
        });
    }

    /** Lets a person of the place sign in with {@link #PASSWORD}. */
    public void give(Jurisdiction home, PersonId person) {
        beans.getBean(UnitOfWork.class).within(home, () -> beans.getBean(Credentials.class).put(home, person, HashOnce.HASH, false));
    }

    public Received now() {
        return Received.now(clock());
    }

    private Clock clock() {
        return beans.getBean(Clock.class);
    }

    /** A place and its administrators. */
    public record Town(Jurisdiction place, Seat system, Seat security, Seat audit) {
    }

    /** The hash is slow to make, and the same for all. */
    private static final class HashOnce {

        private static final String HASH = new Passwords().hash(PASSWORD);
    }
}

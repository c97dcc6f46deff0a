package cn.jingwei.platform.identity.account;

import java.util.Collection;
import java.util.List;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Foundation;
import cn.jingwei.platform.identity.OrganisationId;
import cn.jingwei.platform.identity.Outcome;
import cn.jingwei.platform.identity.Outcome.Done;
import cn.jingwei.platform.identity.Outcome.Reason;
import cn.jingwei.platform.identity.Outcome.Refused;
import cn.jingwei.platform.identity.Person;
import cn.jingwei.platform.identity.Places;
import cn.jingwei.platform.identity.Places.Administrator;
import cn.jingwei.platform.identity.Post;
import cn.jingwei.platform.journal.Received;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A new place with its first organisation and administrators, all at once or not at all. */
@Component
@Foundation("called from the server's console and by the demonstration, never from a request")
public class Founding {

    private final UnitOfWork unitOfWork;
    private final Places places;
    private final Credentials credentials;
    private final boolean isDemo;

    Founding(UnitOfWork unitOfWork, Places places, Credentials credentials, @Value("${jingwei.demo:false}") boolean isDemo) {
        this.unitOfWork = unitOfWork;
        this.places = places;
        this.credentials = credentials;
        this.isDemo = isDemo;
    }

    /** Each administrator gets a drawn password that must be changed. Refused if the place has administrators, or a login name is taken. */
    public Outcome<List<First>> found(Jurisdiction place, String name, String organisation, List<Administrator> administrators, Received at) {
        var prepared = administrators.stream().map(this::prepare).toList();
        try {
            return unitOfWork.within(place, () -> {
                if (places.isFounded(place)) {
                    return new Refused<>("place", Reason.TAKEN);
                }
                var first = places.enter(place, name, organisation, at);
                return new Done<>(prepared.stream().map(each -> appoint(place, first, each, at)).toList());
            });
        } catch (TakenName e) {
            return new Refused<>("login", Reason.TAKEN);
        }
    }

    private Prepared prepare(Administrator administrator) {
        var password = credentials.passwords().draw();
        return new Prepared(administrator, password, credentials.passwords().hash(password));
    }

    private First appoint(Jurisdiction place, OrganisationId organisation, Prepared prepared, Received at) {
        var post = places.appoint(place, organisation, prepared.administrator(), at).orElseThrow(() -> new TakenName(prepared.administrator().login()));
        credentials.put(place, post.person().id(), prepared.hash(), true);
        return new First(post, prepared.password());
    }

    /**
     * Gives people of the demonstration a password that everybody knows.
     *
     * @throws IllegalStateException unless {@code jingwei.demo} is true
     */
    public void publish(Collection<Person> people, String password) {
        if (!isDemo) {
            throw new IllegalStateException("A published password is for the demonstration only");
        }
        var hash = credentials.passwords().hash(password);
        people.forEach(person -> unitOfWork.within(person.home(), () -> credentials.put(person.home(), person.id(), hash, false)));
    }

    /** @param password to be shown once */
    public record First(Post post, String password) {

        @Override
        public String toString() {
            return post.person().login();
        }
    }

    /** Hashed before anything is locked, because that takes long. */
    private record Prepared(Administrator administrator, String password, String hash) {
    }

    /** Undoes the whole founding. */
    private static final class TakenName extends RuntimeException {

        TakenName(String login) {
            super(login);
        }
    }
}

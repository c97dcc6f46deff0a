package cn.jingwei.platform.identity.account;

import java.util.Map;

import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Changes;
import cn.jingwei.platform.identity.Foundation;
import cn.jingwei.platform.identity.Outcome;
import cn.jingwei.platform.identity.Outcome.Done;
import cn.jingwei.platform.identity.Outcome.Reason;
import cn.jingwei.platform.identity.Outcome.Refused;
import cn.jingwei.platform.identity.SignedIn;
import cn.jingwei.platform.journal.Actor;
import cn.jingwei.platform.journal.Received;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** A person changes the own password. */
@Component
public class OwnPassword {

    private static final String NO_POST = "none";

    private final UnitOfWork unitOfWork;
    private final SignIn signIn;
    private final Credentials credentials;
    private final Changes changes;

    OwnPassword(UnitOfWork unitOfWork, SignIn signIn, Credentials credentials, Changes changes) {
        this.unitOfWork = unitOfWork;
        this.signIn = signIn;
        this.credentials = credentials;
        this.changes = changes;
    }

    /**
     * Asks for the old password, which is checked and counted as when signing in. All sessions end.
     *
     * @return what the session that goes on has to remember instead
     */
    @Foundation("the person proves by the old password to be the owner")
    public Outcome<Authentication> change(SignedIn owner, Received at, String old, String fresh) {
        var person = owner.person();
        if (!credentials.passwords().isStrong(fresh, person.login())) {
            return new Refused<>("fresh", Reason.WEAK);
        }
        if (signIn.check(person.login(), old).isEmpty()) {
            return new Refused<>("old", Reason.WRONG);
        }
        if (fresh.equals(old)) {
            return new Refused<>("fresh", Reason.SAME);
        }
        var hash = credentials.passwords().hash(fresh);
        return unitOfWork.within(person.home(), () -> {
            credentials.put(person.home(), person.id(), hash, false);
            changes.record(person.home(), actor(owner), at, "identity.password.change", "person/" + person.id().value(), Map.of());
            return new Done<>(SignIn.authenticated(new Account(person.id().value(), person.login(), credentials.version(person.id()))));
        });
    }

    private static Actor actor(SignedIn owner) {
        var seat = owner.seat();
        return seat == null ? new Actor(owner.person().id().toString(), NO_POST, NO_POST) : seat.actor();
    }
}

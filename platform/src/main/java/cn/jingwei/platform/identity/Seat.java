package cn.jingwei.platform.identity;

import java.util.Arrays;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.journal.Actor;

import org.springframework.security.access.AccessDeniedException;

/**
 * Who is acting now, and in which post. Whoever gets one from {@link CurrentSeat} may rely on the post holding today.
 *
 * @param person for a machine, the natural person who answers for it
 */
public record Seat(PersonId person, PostId post, OrganisationId organisation, Jurisdiction place, Kind kind) {

    /** Passes a seat of one of these kinds; refuses any other. */
    public void require(Kind... kinds) {
        if (!Arrays.asList(kinds).contains(kind)) {
            throw new AccessDeniedException("a " + kind + " is none of " + Arrays.toString(kinds));
        }
    }

    /** The seat as the journal records it. */
    public Actor actor() {
        return new Actor(person.toString(), post.toString(), organisation.toString());
    }

    /** In which capacity a post lets its holder act. */
    public enum Kind {

        /** Prepares, files, corrects. */
        HANDLER,
        /** Decides for the organisation. */
        DECIDER,
        /** Enters the decisions of a body whose members do not sign in. */
        RECORDER,
        /** Keeps organisations, posts, people and the roles played. */
        SYSTEM_ADMIN,
        /** Issues passwords, unlocks accounts, ends sessions. */
        SECURITY_ADMIN,
        /** Reads what the other two changed. */
        AUDIT_ADMIN,
        /** A program with credentials of its own. */
        MACHINE;

        /** The three that see no project by their post. */
        public boolean isAdministrative() {
            return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
        }

        /** The three in which a person works on projects. */
        public boolean isBusiness() {
            return !isAdministrative() && this != MACHINE;
        }
    }
}

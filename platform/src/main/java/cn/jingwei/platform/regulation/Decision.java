package cn.jingwei.platform.regulation;

import java.time.Instant;
import java.util.Optional;

import cn.jingwei.platform.identity.PersonId;
import cn.jingwei.platform.journal.Sm3;

/**
 * A proposal and what became of it.
 *
 * @param number of the document that carries it
 * @param pack   of an adoption: the restatement as it was when it was proposed
 * @param closed who confirmed or dropped it; nobody yet if it is open
 */
public record Decision(DecisionId id, Proposal proposal, Optional<Sm3> pack, String number, String reason, State state, Signature proposed,
        Optional<Signature> closed) {

    /** Only what is confirmed has effect. */
    public enum State {
        OPEN, CONFIRMED, DROPPED
    }

    /** Who, and when it was received. */
    public record Signature(PersonId person, Instant at) {
    }
}

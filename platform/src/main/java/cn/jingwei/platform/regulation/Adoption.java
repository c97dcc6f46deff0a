package cn.jingwei.platform.regulation;

import java.time.LocalDate;
import java.util.Optional;

import cn.jingwei.platform.journal.Sm3;

/**
 * That a place lets an instrument rule, whatever the text says of its own validity.
 *
 * @param to        the last day; none yet if empty
 * @param isTrial   so that everything it rules is marked as on trial
 * @param pack      of the restatement that the two persons decided on; a later correction needs an adoption of its own
 * @param number    of the document that carries the decision
 * @param continued the transitional decision by which projects declared under it go on under it after its end
 */
public record Adoption(AdoptionId id, String instrument, Rank rank, LocalDate from, Optional<LocalDate> to, boolean isTrial, Sm3 pack,
        String number, Optional<DecisionId> continued) {

    public boolean isInForce(LocalDate on) {
        return !on.isBefore(from) && to.filter(on::isAfter).isEmpty();
    }

    /** Whether both would rule on some day although only one can. */
    boolean isInTheWay(Proposal.Adopt adopt) {
        var excludes = instrument.equals(adopt.instrument()) || rank == Rank.LOCAL && adopt.rank() == Rank.LOCAL;
        return excludes && to.filter(adopt.from()::isAfter).isEmpty() && !adopt.to().orElse(LocalDate.MAX).isBefore(from);
    }

    /** Whether it can end the day before the new one begins. */
    boolean canGiveWay(Proposal.Adopt adopt) {
        return from.isBefore(adopt.from());
    }

    /** How an instrument stands to the place that adopts it. */
    public enum Rank {
        /** The place's own; one at a time. */
        LOCAL,
        /** Of a place or body above; any number at a time. */
        SUPERIOR
    }
}

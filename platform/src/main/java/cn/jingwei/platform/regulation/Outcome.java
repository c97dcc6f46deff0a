package cn.jingwei.platform.regulation;

/** What came of a step of a decision. */
public sealed interface Outcome {

    record Done(DecisionId id) implements Outcome {
    }

    /**
     * Nothing was changed.
     *
     * @param detail the id, the date or the place in a file that the reason is about
     */
    record Refused(Reason reason, String detail) implements Outcome {
    }

    /** Why a step of a decision is refused. */
    enum Reason {
        /** No such instrument, adoption or decision. */
        UNKNOWN,
        /** The pack cannot be used. */
        UNREADABLE,
        /** Number, reason or words are missing. */
        EMPTY,
        /** The dates are in the wrong order. */
        DATES,
        /** It would rule at the same time as another that it cannot end. */
        OVERLAPS,
        /** An adoption without an end needs no transition, and one with a transition no second. */
        NO_TRANSITION,
        /** Nobody has published the calendar of that year. */
        YEAR_NOT_PUBLISHED,
        /** Who proposed it cannot confirm it. */
        SAME_PERSON,
        /** It was confirmed or dropped already. */
        NOT_OPEN
    }
}

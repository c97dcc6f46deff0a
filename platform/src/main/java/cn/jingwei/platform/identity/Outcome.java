package cn.jingwei.platform.identity;

import java.util.Map;
import java.util.function.Function;

/** What became of a request to change identity data. */
public sealed interface Outcome<T> {

    /** Done and journalled. */
    record Done<T>(T value) implements Outcome<T> {
    }

    /**
     * Nothing was changed.
     *
     * @param faults all that stood against it, by the field of the form in which it can be put right
     */
    record Refused<T>(Map<String, Reason> faults) implements Outcome<T> {

        public Refused(String field, Reason reason) {
            this(Map.of(field, reason));
        }

        public boolean isFor(Reason reason) {
            return faults.containsValue(reason);
        }
    }

    /** Why not. */
    enum Reason {
        /** Something obligatory was left empty. */
        EMPTY,
        /** The text has a form that cannot be. */
        MALFORMED,
        /** There is one of that name already. */
        TAKEN,
        /** There is nothing of that id here. */
        UNKNOWN,
        /** It has ended already. */
        ENDED,
        /** Nobody gives or takes a post of his own. */
        OWN,
        /** One person would hold posts that must be apart. */
        NOT_APART,
        /** The password is not the one in use. */
        WRONG,
        /** The password is too easy to guess. */
        WEAK,
        /** It is the one in use. */
        SAME
    }

    default <R> Outcome<R> map(Function<T, R> change) {
        return switch (this) {
            case Done<T>(var value) -> new Done<>(change.apply(value));
            case Refused<T>(var faults) -> new Refused<>(faults);
        };
    }

    /** For callers that cannot fail but by a mistake of their own. */
    default T orThrow() {
        return switch (this) {
            case Done<T>(var value) -> value;
            case Refused<T>(var faults) -> throw new IllegalArgumentException(faults.toString());
        };
    }
}

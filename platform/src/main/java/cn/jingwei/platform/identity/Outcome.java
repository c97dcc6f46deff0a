package cn.jingwei.platform.identity;

import java.util.function.Function;

/** What became of a request to change identity data. */
public sealed interface Outcome<T> {

    /** Done and journalled. */
    record Done<T>(T value) implements Outcome<T> {
    }

    /**
     * Nothing was changed.
     *
     * @param field of the form in which it can be put right
     */
    record Refused<T>(String field, Reason reason) implements Outcome<T> {
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
        /** A parent would come to be below itself. */
        CIRCLE,
        /** Only the place that registered the person may. */
        ELSEWHERE,
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
            case Refused<T>(var field, var reason) -> new Refused<>(field, reason);
        };
    }

    /** For callers that cannot fail but by a mistake of their own. */
    default T orThrow() {
        return switch (this) {
            case Done<T>(var value) -> value;
            case Refused<T>(var field, var reason) -> throw new IllegalArgumentException(field + " " + reason);
        };
    }
}

package cn.jingwei.platform.journal;

import java.util.Optional;

/**
 * Which entries of a chain are asked for; all that is given must hold.
 *
 * @param subject  exactly this one
 * @param person   who acted
 * @param after    sequence behind which the selection goes on; with the newest first, the one before which it does. 0 for the start
 * @param limit    at most so many
 * @param isNewestFirst by sequence downwards instead of upwards
 */
public record Selection(Optional<String> subject, Optional<String> person, long after, int limit, boolean isNewestFirst) {

    private static final int MOST = 1_000;

    /** @throws IllegalArgumentException for a limit outside 1 to 1,000: a whole chain is exported, not selected */
    public Selection {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }

    /** The first so many entries of the chain. */
    public static Selection first(int limit) {
        return new Selection(Optional.empty(), Optional.empty(), 0, limit, false);
    }

    public Selection about(String wanted) {
        return new Selection(Optional.of(wanted), person, after, limit, isNewestFirst);
    }

    public Selection by(String wanted) {
        return new Selection(subject, Optional.of(wanted), after, limit, isNewestFirst);
    }

    public Selection after(long seq) {
        return new Selection(subject, person, seq, limit, isNewestFirst);
    }

    public Selection newestFirst() {
        return new Selection(subject, person, after, limit, true);
    }
}

package cn.jingwei.norms.diff;

import java.util.List;
import java.util.Optional;

import cn.jingwei.norms.law.Norm;

/**
 * A norm of one or both instruments.
 *
 * @param changes what differs, if both have it
 */
public record Match(Subject subject, Optional<Norm> a, Optional<Norm> b, List<Change> changes) {

    /** How the two stand to one another. */
    public enum Kind {
        CHANGED, ONLY_A, ONLY_B, SAME
    }

    /** A field of a norm as each of the two has it; empty if it has none. */
    public record Change(String field, String a, String b) {
    }

    public Kind kind() {
        if (b.isEmpty()) {
            return Kind.ONLY_A;
        }
        if (a.isEmpty()) {
            return Kind.ONLY_B;
        }
        return changes.isEmpty() ? Kind.SAME : Kind.CHANGED;
    }
}

package cn.jingwei.norms.feel;

import java.util.List;
import java.util.Set;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Row;

/**
 * A typed condition or term. Its value is coded as in a {@link Row}; truth is Kleene's: 0, 1 or {@link Row#UNKNOWN}.
 * {@code toString} gives FEEL again.
 */
public sealed interface Expression permits Logic, Test, Term, OneFact {

    Kind kind();

    long value(Row row);

    /** The parts in reading order. */
    List<Expression> parts();

    /** All facts that made an undecided part of this unknown. Call only if the value is unknown. */
    default void unknowns(Row row, Set<Fact> into) {
        for (var part : parts()) {
            if (part.value(row) == Row.UNKNOWN) {
                part.unknowns(row, into);
            }
        }
    }

    /** All facts that this speaks of. */
    default void facts(Set<Fact> into) {
        parts().forEach(part -> part.facts(into));
    }

    static long truth(boolean value) {
        return value ? 1 : 0;
    }
}

package cn.jingwei.norms.ruling;

import java.util.List;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.law.Conduct;
import cn.jingwei.norms.law.Norm;

/**
 * What would become of an act that is not yet attempted, whatever its own fields and documents turn out to be.
 *
 * @param violated the strict norms that are violated in any case, or the norm by which the text is not in force
 * @param unmet    the preconditions that are violated in any case
 * @param own      what is missing that the act itself states, or that follows from it
 * @param others   what is missing that somebody else has to supply; what is computed stands for the facts it lacks
 */
public record Prospect(String act, State state, List<Norm> violated, List<Conduct.Need> unmet, List<Fact> own, List<Fact> others) {

    /** Three, and no fourth. */
    public enum State {
        /** Nothing is missing but what the act itself states or attaches. */
        OPEN,
        /** Somebody else owes a fact. */
        WAITING,
        /** Nothing that the act states could make it possible. */
        BLOCKED
    }
}

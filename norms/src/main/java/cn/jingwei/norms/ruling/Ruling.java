package cn.jingwei.norms.ruling;

import java.util.List;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.law.Norm;

/**
 * The answer to "may this act be done on this date?".
 *
 * @param cites     denied: exactly the violated strict norms; referred: exactly the undecided ones, or the norm on validity
 * @param warnings  violated in-principle norms: each asks for a reason that is kept
 * @param missing   the facts that left the cited norms undecided
 * @param undecided strict norms that were undecided beside the violated ones
 * @param examined  all norms that speak to the act
 */
public record Ruling(String act, Outcome outcome, List<Norm> cites, List<Norm> warnings, List<Fact> missing,
                     List<Norm> undecided, List<Norm> examined) {

    /** Three, and no fourth. */
    public enum Outcome {
        ALLOWED, DENIED, REFERRED
    }
}

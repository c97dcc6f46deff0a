package cn.jingwei.norms.law;

import java.time.Period;
import java.util.List;
import java.util.Optional;

import cn.jingwei.norms.feel.Condition;

/**
 * The statutory clock of a duty.
 *
 * @param after   the events that start it
 * @param start   a date that the period is counted from, or the fixed date itself
 * @param period  absent for a fixed date
 * @param working the period counts working days
 * @param roll    a last day that is not a working day moves to the next one
 */
public record Due(List<String> after, Condition start, Optional<Period> period, boolean working, boolean roll, Window window) {

    /** From when the duty may be fulfilled, and until when it was put off. */
    public record Window(Optional<Period> opensAfter, Optional<Condition> opensAt, Optional<Condition> extendedTo) {
    }
}

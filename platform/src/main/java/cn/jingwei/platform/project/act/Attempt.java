package cn.jingwei.platform.project.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.duty.DutyRows;
import cn.jingwei.platform.project.focus.Situations;
import cn.jingwei.platform.project.focus.Target;
import cn.jingwei.platform.project.ruling.Judgement;
import cn.jingwei.platform.project.ruling.Rights;
import cn.jingwei.platform.regulation.Lawbook;

/**
 * A submission that can be read and may be made by this seat, with all that it is ruled on.
 *
 * @param claimed  the date on the paper
 * @param on       the day on which it was received, the date of the ruling
 * @param role     the local role as which the seat acts
 * @param fields   what the sender states
 * @param effects  the fields and what the act sets by itself
 * @param lawbooks the local one first
 * @param reported the duty that the act says was fulfilled
 */
record Attempt(Seat seat, Submission submission, Received received, LocalDate claimed, LocalDate on, Dictionary.Act act, Target target, String role,
               Situations.Known known, Map<Fact, Coded> fields, Map<Fact, Coded> effects, List<Lawbook> lawbooks, Judgement judgement, Optional<DutyRows.Duty> reported) {

    Lawbook lawbook() {
        return lawbooks.getFirst();
    }

    Dictionary.Side side() {
        return Rights.side(lawbook().pack(), role);
    }

    Optional<FocusId> project() {
        return target.project();
    }

    /** Whether the act needs a written reason, and has none. */
    boolean lacksReason() {
        return (judgement.hasWarnings() || act.conduct().reason()) && Statement.isBlank(submission.reason());
    }
}

package cn.jingwei.norms.ruling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.jingwei.norms.law.Norm;

/**
 * The duties that an event opens.
 *
 * @param missing facts, and {@code calendar:YYYY} for a year whose working days are not published, that left something open
 */
public record DutiesAnswer(String event, List<Opened> duties, List<String> missing) {

    /**
     * One duty.
     *
     * @param rolled absent if the norm does not roll or there is no date
     * @param opens  first day of its window, if it has one
     * @param status absent if it is not known whether the duty was fulfilled
     */
    public record Opened(Norm norm, When due, Optional<When> rolled, Optional<LocalDate> opens, Optional<Status> status) {
    }

    /** A date, no date, or one that cannot be told. */
    public sealed interface When {

        /** The day until whose end the duty can be fulfilled. */
        record Day(LocalDate date) implements When {
        }

        /** The text gives no term, or its clock has not started. */
        record None() implements When {
        }

        /** A fact or the calendar of a year is missing. */
        record Unknown() implements When {
        }
    }

    /** How a duty stands on the date of the question. */
    public enum Status {
        OPEN, DONE, LATE, OVERDUE
    }
}

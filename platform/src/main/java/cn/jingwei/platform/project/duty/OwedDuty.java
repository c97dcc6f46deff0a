package cn.jingwei.platform.project.duty;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/**
 * Something owed by a role, with its clock or honestly none.
 *
 * @param article    as cited in the text
 * @param owedBy     label of the role in this place
 * @param opensOn    first day on which it may be fulfilled
 * @param dueOn      last day, moved to a working day where the norm says so; absent: see {@code missing}
 * @param missing    what leaves the last day open; empty without a last day: the text gives no term
 * @param state      {@code open}, {@code done}, {@code late} or {@code lapsed}
 * @param reportable no fact says that it is fulfilled: whoever owes it reports so
 */
@NamedInterface("duty")
public record OwedDuty(long id, String norm, String article, String text, long focus, @Nullable Long project, @Nullable String projectTitle,
                       String owedBy, LocalDate openedOn, @Nullable LocalDate opensOn, @Nullable LocalDate dueOn, List<String> missing, String state,
                       @Nullable LocalDate fulfilledOn, boolean reportable) {

    /** Open, and its last day has passed. */
    public boolean isOverdue(LocalDate today) {
        return state.equals("open") && dueOn != null && dueOn.isBefore(today);
    }
}

package cn.jingwei.platform.project.view;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A line of the list of projects.
 *
 * @param stage    label of the furthest stage
 * @param amount   in 10,000 yuan, as far as one is known
 * @param owed     number of open duties
 * @param nextDue  the earliest last day of them
 */
public record ProjectRow(long id, String title, long unit, String unitName, String instrument, @Nullable String stage, @Nullable String amount,
                         boolean live, Instant changedAt, int owed, @Nullable LocalDate nextDue) {
}

package cn.jingwei.platform.identity;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An organisation plays a local role of the place's instrument.
 *
 * @param to the first day on which it no longer does; null if no end is set
 */
public record RolePlay(long id, Organisation organisation, String localRole, LocalDate from, @Nullable LocalDate to) {
}

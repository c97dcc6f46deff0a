package cn.jingwei.platform.identity;

import java.time.LocalDate;

import cn.jingwei.platform.database.Jurisdiction;

import org.jspecify.annotations.Nullable;

/**
 * A post with the names that people know it by.
 *
 * @param to the first day on which it no longer holds; null if no end is set
 */
public record Post(PostId id, Person person, Organisation organisation, Jurisdiction place, String placeName, Seat.Kind kind, LocalDate from,
        @Nullable LocalDate to) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    public Seat seat() {
        return new Seat(person.id(), id, organisation.id(), place, kind);
    }
}

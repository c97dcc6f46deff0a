package cn.jingwei.norms.calendar;

import java.time.LocalDate;

/** What the calendar can say about a date: the date, or that a year had to be looked at whose notice does not exist yet. */
public sealed interface DateAnswer {

    record Known(LocalDate date) implements DateAnswer {}

    /** The first unpublished year that the walk met; no date was assumed for it. */
    record YearNotPublished(int year) implements DateAnswer {}
}

package cn.jingwei.norms.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import cn.jingwei.norms.calendar.DateAnswer.Known;
import cn.jingwei.norms.calendar.DateAnswer.YearNotPublished;
import org.jspecify.annotations.Nullable;

/**
 * Decides which days are working days and when a statutory period ends. Saturdays and Sundays are free unless the yearly notice
 * makes them working days. A year without a notice is an answer of its own: any walk that has to look at one of its days ends there.
 * Immutable and safe to share between threads.
 */
public final class StatutoryCalendar {

    private static final StatutoryCalendar NATIONAL = new StatutoryCalendar(Map.of());

    /** Years that differ from the national notices. */
    private final Map<Integer, WorkYear> corrected;

    private StatutoryCalendar(Map<Integer, WorkYear> corrected) {
        this.corrected = corrected;
    }

    /** The national notices as far as they are known to the library, without corrections. */
    public static StatutoryCalendar national() {
        return NATIONAL;
    }

    /**
     * This calendar with later or local data laid over it.
     *
     * @param days  date to whether it is a working day; wins over everything known before
     * @param years years which the overlay declares published, so that their other days are ordinary
     * @throws IllegalArgumentException if a day lies in a year that nobody has published
     */
    public StatutoryCalendar withOverlay(Map<LocalDate, Boolean> days, Set<Integer> years) {
        var result = new HashMap<>(corrected);
        for (int year : years) {
            if (!isPublished(year)) {
                result.put(year, WorkYear.ordinary(year));
            }
        }
        var overlaid = new StatutoryCalendar(result);
        days.forEach((day, works) -> {
            var year = overlaid.year(day.getYear());
            if (year == null) {
                throw new IllegalArgumentException("overlay day " + day + " lies in a year that is not declared as published");
            }
            result.put(day.getYear(), year.with(day.getDayOfYear(), works));
        });
        return new StatutoryCalendar(Map.copyOf(result));
    }

    /** Whether the notice for the year exists, so that its working days are law and not a guess. */
    public boolean isPublished(int year) {
        return year(year) != null;
    }

    /**
     * The n-th working day after {@code from}, which itself is not counted; {@code from} for n = 0.
     *
     * @throws IllegalArgumentException if n is negative
     */
    public DateAnswer addWorkingDays(LocalDate from, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("working days are counted forward only, not " + n);
        }
        return n == 0 ? new Known(from) : walk(from.plusDays(1), n);
    }

    /** The first working day from {@code date} on, the date itself included. */
    public DateAnswer roll(LocalDate date) {
        return walk(date, 1);
    }

    /** The same day number after the months and years, or the last day of that month, then the days. Needs no notice. */
    public Known addPeriod(LocalDate from, Period period) {
        return new Known(from.plus(period));
    }

    /** Working days after {@code from} up to and including {@code to} ("days left"); empty if a year between is unpublished. */
    public OptionalInt workingDaysBetween(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate first = from.plusDays(1); !first.isAfter(to); first = LocalDate.of(first.getYear() + 1, 1, 1)) {
            var year = year(first.getYear());
            if (year == null) {
                return OptionalInt.empty();
            }
            boolean ends = first.getYear() == to.getYear();
            int through = ends ? year.workingDaysThrough(to.getDayOfYear()) : year.workingDays();
            count += through - year.workingDaysThrough(first.getDayOfYear() - 1);
        }
        return OptionalInt.of(count);
    }

    private DateAnswer walk(LocalDate first, int n) {
        int left = n;
        int number = first.getYear();
        int before = first.getDayOfYear() - 1;
        for (var year = year(number); year != null; year = year(++number)) {
            int passed = year.workingDaysThrough(before);
            if (passed + left <= year.workingDays()) {
                return new Known(LocalDate.ofYearDay(number, year.dayOfWorkingDay(passed + left)));
            }
            left -= year.workingDays() - passed;
            before = 0;
        }
        return new YearNotPublished(number);
    }

    private @Nullable WorkYear year(int year) {
        var own = corrected.get(year);
        return own != null ? own : NationalNotices.year(year);
    }
}

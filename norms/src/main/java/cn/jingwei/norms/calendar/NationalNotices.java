package cn.jingwei.norms.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.tyme.holiday.LegalHoliday;
import org.jspecify.annotations.Nullable;

/** The yearly notices of the State Council as the calendar library carries them; each year is read once, when first asked for. */
final class NationalNotices {

    /** Beyond four digits the library cannot look anything up, and nothing was ever published. */
    private static final int LAST_YEAR = 9999;

    private static final ConcurrentHashMap<Integer, Optional<WorkYear>> YEARS = new ConcurrentHashMap<>();

    private NationalNotices() {}

    static @Nullable WorkYear year(int year) {
        var known = YEARS.get(year);
        if (known == null) {
            known = year < 1 || year > LAST_YEAR ? Optional.empty() : YEARS.computeIfAbsent(year, NationalNotices::read);
        }
        return known.orElse(null);
    }

    /** A notice always names New Year and National Day; days that only spill over from a neighbouring year do not make one. */
    private static Optional<WorkYear> read(int year) {
        var first = LegalHoliday.fromYmd(year, 1, 1);
        if (first == null || LegalHoliday.fromYmd(year, 10, 1) == null) {
            return Optional.empty();
        }
        var result = WorkYear.ordinary(year);
        for (var holiday = first; holiday != null && holiday.getDay().getYear() == year; holiday = holiday.next(1)) {
            var day = holiday.getDay();
            result = result.with(LocalDate.of(year, day.getMonth(), day.getDay()).getDayOfYear(), holiday.isWork());
        }
        return Optional.of(result);
    }
}

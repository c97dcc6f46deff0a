package cn.jingwei.norms.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Set;

import cn.jingwei.norms.calendar.DateAnswer.Known;
import cn.jingwei.norms.calendar.DateAnswer.YearNotPublished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatutoryCalendarTests {

    private final StatutoryCalendar calendar = StatutoryCalendar.national();

    @ParameterizedTest
    @CsvSource({
        "2025-09-29, 1, 2025-09-30", // day before the long holiday
        "2025-09-30, 1, 2025-10-09", // eight free days in between
        "2025-10-01, 1, 2025-10-09",
        "2025-10-08, 1, 2025-10-09",
        "2025-10-09, 1, 2025-10-10",
        "2025-10-10, 1, 2025-10-11", // a working Saturday
        "2025-10-11, 1, 2025-10-13",
        "2025-09-27, 1, 2025-09-28", // a working Sunday
        "2026-02-14, 1, 2026-02-24", // a working Saturday before the Spring Festival
        "2026-02-23, 1, 2026-02-24",
        "2026-02-24, 5, 2026-03-02", // 28 February is a working Saturday
        "2024-12-31, 1, 2025-01-02",
        "2024-12-20, 10, 2025-01-06",
        "2025-06-16, 10, 2025-06-30",
    })
    void countsWorkingDaysFromTheDayAfter(LocalDate from, int n, LocalDate expected) {
        assertThat(calendar.addWorkingDays(from, n)).isEqualTo(new Known(expected));
    }

    @Test
    void noWorkingDaysGiveTheDayItself() {
        assertThat(calendar.addWorkingDays(LocalDate.of(2027, 3, 6), 0)).isEqualTo(new Known(LocalDate.of(2027, 3, 6)));
    }

    @Test
    void refusesToCountBackwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.addWorkingDays(LocalDate.of(2025, 1, 2), -1));
    }

    @ParameterizedTest
    @CsvSource({"2025-09-30, 2025-09-30", "2025-10-01, 2025-10-09", "2025-10-09, 2025-10-09", "2025-10-11, 2025-10-11",
        "2025-10-12, 2025-10-13", "2022-12-31, 2023-01-03"})
    void rollsToTheFirstWorkingDayFromTheDateOn(LocalDate date, LocalDate expected) {
        assertThat(calendar.roll(date)).isEqualTo(new Known(expected));
    }

    @Test
    void aWalkIntoAnUnpublishedYearNamesThatYear() {
        assertThat(calendar.addWorkingDays(LocalDate.of(2026, 12, 25), 10)).isEqualTo(new YearNotPublished(2027));
        assertThat(calendar.addWorkingDays(LocalDate.of(2026, 12, 31), 1)).isEqualTo(new YearNotPublished(2027));
        assertThat(calendar.addWorkingDays(LocalDate.of(2001, 12, 30), 1)).isEqualTo(new YearNotPublished(2001));
    }

    @Test
    void aWalkThatStaysInsideThePublishedYearIsKnown() {
        assertThat(calendar.addWorkingDays(LocalDate.of(2026, 12, 25), 4)).isEqualTo(new Known(LocalDate.of(2026, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-02", "2027-03-06", "2027-03-08"})
    void aDayOfAnUnpublishedYearIsNotRolledBecauseItMightBeAWorkingDay(LocalDate date) {
        assertThat(calendar.roll(date)).isEqualTo(new YearNotPublished(2027));
    }

    @ParameterizedTest
    @CsvSource({"2025-01-31, P1M, 2025-02-28", "2024-01-31, P1M, 2024-02-29", "2024-02-29, P1Y, 2025-02-28",
        "2025-02-28, P1M, 2025-03-28", "2025-08-31, P6M, 2026-02-28", "2026-12-25, P24M, 2028-12-25", "2025-02-27, P3D, 2025-03-02"})
    void monthsAndYearsKeepTheDayNumberOrEndWithTheMonth(LocalDate from, Period period, LocalDate expected) {
        assertThat(calendar.addPeriod(from, period)).isEqualTo(new Known(expected));
    }

    @Test
    void daysLeftAreTheWorkingDaysAfterTodayThroughTheLastDay() {
        var today = LocalDate.of(2025, 9, 30);
        assertThat(calendar.workingDaysBetween(today, LocalDate.of(2025, 10, 8))).hasValue(0);
        assertThat(calendar.workingDaysBetween(today, LocalDate.of(2025, 10, 11))).hasValue(3);
        assertThat(calendar.workingDaysBetween(today, today)).hasValue(0);
        assertThat(calendar.workingDaysBetween(LocalDate.of(2024, 12, 20), LocalDate.of(2025, 1, 6))).hasValue(10);
        assertThat(calendar.workingDaysBetween(today, LocalDate.of(2027, 1, 1))).isEmpty();
    }

    @Test
    void anOverlayPublishesAYear() {
        var overlaid = calendar.withOverlay(Map.of(LocalDate.of(2027, 1, 1), false, LocalDate.of(2027, 1, 9), true), Set.of(2027));
        assertThat(overlaid.isPublished(2027)).isTrue();
        assertThat(overlaid.roll(LocalDate.of(2027, 1, 1))).isEqualTo(new Known(LocalDate.of(2027, 1, 4)));
        assertThat(overlaid.addWorkingDays(LocalDate.of(2026, 12, 25), 10)).isEqualTo(new Known(LocalDate.of(2027, 1, 9)));
        assertThat(calendar.isPublished(2027)).isFalse();
    }

    @Test
    void anOverlayCorrectsADayOfAPublishedYearAndKeepsTheRest() {
        var overlaid = calendar.withOverlay(Map.of(LocalDate.of(2026, 12, 27), true), Set.of(2026));
        assertThat(overlaid.addWorkingDays(LocalDate.of(2026, 12, 25), 1)).isEqualTo(new Known(LocalDate.of(2026, 12, 27)));
        assertThat(overlaid.roll(LocalDate.of(2026, 10, 1))).isEqualTo(calendar.roll(LocalDate.of(2026, 10, 1)));
        var twice = overlaid.withOverlay(Map.of(LocalDate.of(2026, 12, 27), false), Set.of());
        assertThat(twice.roll(LocalDate.of(2026, 12, 27))).isEqualTo(new Known(LocalDate.of(2026, 12, 28)));
    }

    @Test
    void anOverlayDayOfAnUnpublishedYearIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.withOverlay(Map.of(LocalDate.of(2028, 1, 1), false), Set.of(2027)))
            .withMessageContaining("2028-01-01");
    }
}

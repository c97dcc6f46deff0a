package cn.jingwei.norms.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import cn.jingwei.norms.calendar.DateAnswer.Known;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every day and every walk of 2019 to 2026 against the notices as an independent table. */
class NationalNoticesTests {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final Map<LocalDate, Boolean> NOTICES = new HashMap<>();

    private final StatutoryCalendar calendar = StatutoryCalendar.national();

    @BeforeAll
    static void readNotices() throws IOException {
        var file = Objects.requireNonNull(NationalNoticesTests.class.getResourceAsStream("/holidays.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",")).forEach(cells ->
                NOTICES.put(LocalDate.parse(cells[0]), cells[1].equals("workday")));
        }
    }

    @Test
    void knowsTheYearsWithANoticeAndNoOther() {
        for (int year = 2019; year <= 2026; year++) {
            assertThat(calendar.isPublished(year)).as("%d", year).isTrue();
        }
        assertThat(Stream.of(2027, 2028, 2001, 1949, 0, -5, 20_260, Integer.MAX_VALUE)).noneMatch(calendar::isPublished);
    }

    @Test
    void everyDayIsAWorkingDayExactlyIfTheNoticeOrTheWeekdaySaysSo() {
        FIRST.datesUntil(LAST.plusDays(1)).forEach(day ->
            assertThat(calendar.roll(day).equals(new Known(day))).as("%s", day).isEqualTo(works(day)));
    }

    @Test
    void everyWalkEqualsCountingDayByDay() {
        FIRST.datesUntil(LocalDate.of(2026, 11, 1)).forEach(from -> {
            var day = from;
            for (int n = 1; n <= 30; n++) {
                do {
                    day = day.plusDays(1);
                } while (!works(day));
                assertThat(calendar.addWorkingDays(from, n)).isEqualTo(new Known(day));
                assertThat(calendar.workingDaysBetween(from, day)).hasValue(n);
            }
        });
    }

    private static boolean works(LocalDate day) {
        return NOTICES.getOrDefault(day, !EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek()));
    }
}

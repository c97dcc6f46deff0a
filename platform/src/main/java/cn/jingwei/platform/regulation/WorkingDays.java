package cn.jingwei.platform.regulation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.jingwei.norms.calendar.StatutoryCalendar;

/** The days on which a place differs from the national calendar, as a text: one day a line, in order. */
record WorkingDays(String text) {

    private static final String WORKS = "works";

    /** As one of the files of a lawbook; none for a place that does not differ. */
    Map<String, byte[]> file() {
        return text.isEmpty() ? Map.of() : Map.of(Listing.WORKING_DAYS, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException if a day lies in a year that nobody has published */
    StatutoryCalendar over(StatutoryCalendar national) {
        return national.withOverlay(days(), Set.of());
    }

    private Map<LocalDate, Boolean> days() {
        return text.lines().map(line -> line.split(" ")).collect(Collectors.toMap(line -> LocalDate.parse(line[0]), line -> line[1].equals(WORKS)));
    }
}

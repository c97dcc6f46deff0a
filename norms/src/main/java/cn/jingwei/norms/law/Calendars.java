package cn.jingwei.norms.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

import cn.jingwei.norms.calendar.StatutoryCalendar;
import cn.jingwei.norms.source.YamlNode;

/** Reads the overlay of the national calendar: years published since the library was made, and corrected days. */
final class Calendars {

    private Calendars() {
    }

    /** The national calendar with the overlay. */
    static StatutoryCalendar read(YamlNode overlay) {
        var node = overlay.allowing(Set.of("years", "days"));
        var years = new HashSet<Integer>();
        node.list("years").forEach(year -> years.add(year.number().intValue()));
        var days = new HashMap<LocalDate, Boolean>();
        for (var day : node.list("days")) {
            var date = day.allowing(Set.of("date", "work", "name")).get("date").date();
            if (!StatutoryCalendar.national().isPublished(date.getYear()) && !years.contains(date.getYear())) {
                throw day.error("calendar.year", date.getYear());
            }
            days.put(date, day.get("work").truth());
        }
        return StatutoryCalendar.national().withOverlay(days, years);
    }
}

package cn.jingwei.norms.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.BitSet;

/** The working days of one year, counted both ways once, so that a walk costs one step per year and none per day. */
final class WorkYear {

    private final BitSet working;
    /** Index: day of the year; value: working days from 1 January through it. */
    private final short[] through;
    /** Index: n; value: the day of the year that is the n-th working day. */
    private final short[] nth;

    private WorkYear(BitSet working, int length) {
        this.working = working;
        this.through = new short[length + 1];
        this.nth = new short[working.cardinality() + 1];
        for (int day = 1; day <= length; day++) {
            through[day] = through[day - 1];
            if (working.get(day)) {
                nth[++through[day]] = (short) day;
            }
        }
    }

    /** Monday to Friday work, nothing else known. */
    static WorkYear ordinary(int year) {
        int length = Year.of(year).length();
        var working = new BitSet(length + 1);
        for (int day = 1; day <= length; day++) {
            var weekday = LocalDate.ofYearDay(year, day).getDayOfWeek();
            working.set(day, weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY);
        }
        return new WorkYear(working, length);
    }

    WorkYear with(int dayOfYear, boolean works) {
        var days = (BitSet) working.clone();
        days.set(dayOfYear, works);
        return new WorkYear(days, through.length - 1);
    }

    int workingDays() {
        return nth.length - 1;
    }

    int workingDaysThrough(int dayOfYear) {
        return through[dayOfYear];
    }

    int dayOfWorkingDay(int n) {
        return nth[n];
    }
}

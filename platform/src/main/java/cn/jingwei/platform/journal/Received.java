package cn.jingwei.platform.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;

/**
 * When an act was received, and by which clock. Only demonstration and load data may be simulated; the mark is part of the hash.
 *
 * @param at cut to microseconds, which PostgreSQL keeps
 */
public record Received(Instant at, boolean isSimulated) {

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    public Received {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public static Received now(Clock clock) {
        return new Received(clock.instant(), false);
    }

    public static Received simulated(Instant at) {
        return new Received(at, true);
    }

    /** UTC with six decimals: {@code 2026-03-02T08:15:30.120000Z}. */
    public String text() {
        return FORM.format(at);
    }

    /** {@code server} or {@code simulated}. */
    public String clock() {
        return isSimulated ? "simulated" : "server";
    }
}

package cn.jingwei.platform.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import cn.jingwei.platform.journal.Received;

/** Everything that happens in a place before a day, one thing after another through all projects, as it would have. */
record Agenda(List<Item> items) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime OPENING = LocalTime.of(9, 0);

    /** @param key unlike that of any other item */
    record Item(Production production, String key, Step step, Instant at) {

        Received received() {
            return Received.simulated(at);
        }
    }

    /** @param today the first day of which nothing is told */
    static Agenda of(Repertoire.Play play, LocalDate today) {
        var items = new ArrayList<Item>();
        var years = today.getYear() - play.script().writtenFor();
        for (var story : play.stories()) {
            for (var staging : story.stagings()) {
                items.addAll(items(play.script(), story, staging.movedBy(years), items.size()));
            }
        }
        items.removeIf(item -> !item.step().on().isBefore(today));
        items.sort(Comparator.comparing(item -> item.step().on()));
        return new Agenda(timed(items));
    }

    private static List<Item> items(Script script, Story story, Staging staging, int before) {
        var production = new Production(staging.title().isEmpty() ? "" : staging.title() + script.mark());
        var sponsor = staging.unit().isEmpty() ? "" : script.handler(staging.unit());
        var items = new ArrayList<Item>();
        for (var step : staging.of(story, sponsor)) {
            items.add(new Item(production, "demo-" + (before + items.size()), step, Instant.EPOCH));
        }
        return items;
    }

    /** Minute after minute from the opening of the offices. */
    private static List<Item> timed(List<Item> items) {
        var timed = new ArrayList<Item>();
        var minute = 0;
        for (var item : items) {
            minute = timed.isEmpty() || !timed.getLast().step().on().equals(item.step().on()) ? 0 : minute + 1;
            var at = item.step().on().atTime(OPENING).plusMinutes(minute).atZone(ZONE).toInstant();
            timed.add(new Item(item.production(), item.key(), item.step(), at));
        }
        return timed;
    }

    long projects() {
        return items.stream().map(Item::production).filter(Production::isProject).distinct().count();
    }
}

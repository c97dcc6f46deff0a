package cn.jingwei.norms.law;

import java.time.DateTimeException;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.jingwei.norms.feel.Feel;
import cn.jingwei.norms.source.YamlNode;

/** Reads the clock of a duty. */
final class DueReader {

    private static final Set<String> KEYS = Set.of("after", "clock", "period", "at", "opens", "opens_at", "extended_to",
            "calendar", "roll");

    private final Feel feel;
    private final Set<String> events;

    DueReader(Feel feel, Set<String> events) {
        this.feel = feel;
        this.events = events;
    }

    Due read(YamlNode node) {
        node.allowing(KEYS);
        var after = node.get("after");
        var ids = after.isList() ? after.list() : List.of(after);
        var isFixed = node.find("at").isPresent();
        if (isFixed == node.find("clock").isPresent() || isFixed == node.find("period").isPresent()) {
            throw node.error("pack.due");
        }
        var working = switch (node.text("calendar")) {
            case "working" -> true;
            case "calendar" -> false;
            default -> throw node.get("calendar").error("pack.unknown-id", node.text("calendar"), "working, calendar");
        };
        return new Due(ids.stream().map(id -> DictionaryReader.known(id, events)).toList(),
                feel.date(node.get(isFixed ? "at" : "clock")), period(node, "period", working), working, node.get("roll").truth(),
                new Due.Window(period(node, "opens", false), node.find("opens_at").map(feel::date),
                        node.find("extended_to").map(feel::date)));
    }

    private static Optional<Period> period(YamlNode node, String key, boolean working) {
        return node.find(key).map(value -> {
            try {
                var period = Period.parse(value.text());
                if (working && (period.toTotalMonths() != 0 || period.getDays() < 0)) {
                    throw value.error("pack.period-working", value.text());
                }
                return period;
            } catch (DateTimeException e) {
                throw value.error("pack.period", value.text());
            }
        });
    }
}

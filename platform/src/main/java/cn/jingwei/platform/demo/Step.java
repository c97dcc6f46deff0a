package cn.jingwei.platform.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.jingwei.norms.source.YamlNode;

import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody does on a day of a story.
 *
 * @param by    login of the person; {@code clock} if nothing happens but the daily round
 * @param focus what the act is about: {@code unit} and {@code place} of the person, the id of a unit, or a name that an earlier step gave by {@code names}
 * @param act   empty if nothing but papers is handed in or decided
 * @param names what the focus that the act opens is called from then on
 * @param only  variant of the story in which it happens, {@code !} before it: in which it does not; empty for all
 */
public record Step(LocalDate on, String by, String act, String focus, String names, String only, Words words, Map<String, @Nullable Object> fields, Papers papers,
                   Expected expected) {

    private static final Set<String> KEYS = keys();

    /**
     * What is written down, each empty if it is not.
     *
     * @param claimedOn the date on the paper, if it is an earlier day
     * @param reports   local id of the norm under which something was owed that is reported as done
     */
    public record Words(String title, String number, String reason, @Nullable LocalDate claimedOn, String reports) {
    }

    /**
     * What is handed in or decided before, by kind of document.
     *
     * @param attached to the focus, the project itself if the focus belongs to none
     * @param waived   said not to be applicable, with the reason
     * @param excused  what a body accepts as not applicable
     */
    public record Papers(List<String> attached, Map<String, String> waived, List<String> excused) {
    }

    public boolean isOfClock() {
        return by.equals("clock");
    }

    private static Set<String> keys() {
        var keys = new HashSet<>(Expected.KEYS);
        keys.addAll(Set.of("on", "by", "act", "focus", "names", "only", "title", "number", "reason", "claimed", "reports", "fields", "documents", "waived", "excused", "note"));
        return Set.copyOf(keys);
    }

    static Step read(YamlNode node, String by, String focus) {
        node.allowing(KEYS);
        var words = new Words(node.text("title", ""), node.text("number", ""), node.text("reason", ""), node.find("claimed").map(YamlNode::date).orElse(null),
                node.text("reports", ""));
        var waived = new LinkedHashMap<String, String>();
        node.find("waived").ifPresent(given -> given.map().forEach((kind, reason) -> waived.put(kind, reason.text())));
        return new Step(node.get("on").date(), node.text("by", by), node.text("act", ""), node.text("focus", focus), node.text("names", ""), node.text("only", ""),
                words, values(node, "fields"), new Papers(node.texts("documents"), waived, node.texts("excused")), Expected.read(node));
    }

    /** Facts by id with their values as they are sent. */
    static Map<String, @Nullable Object> values(YamlNode node, String key) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        node.find(key).ifPresent(given -> given.entries().forEach(entry -> values.put(entry.key().text(), value(entry.value()))));
        return values;
    }

    private static @Nullable Object value(YamlNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isList()) {
            return node.list().stream().map(YamlNode::text).toList();
        }
        var text = node.text();
        return !node.isQuoted() && (text.equals("true") || text.equals("false")) ? (Object) Boolean.valueOf(text) : text;
    }
}

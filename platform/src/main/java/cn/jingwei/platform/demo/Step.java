package cn.jingwei.platform.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.jingwei.norms.source.YamlNode;

import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody does on a day of a story.
 *
 * @param by        login of the person
 * @param focus     what the act is about: {@code unit} and {@code place} of the person, the id of a unit, or a name that an earlier step gave by {@code names}
 * @param names     what the focus that the act opens is called from then on
 * @param documents kinds of document that are attached to the focus before
 * @param expected  what is answered: empty if the act takes effect
 */
public record Step(LocalDate on, String by, String act, String focus, String names, String title, String reason, String number,
                   Map<String, @Nullable Object> fields, List<String> documents, Expected expected) {

    private static final Set<String> KEYS = Set.of("on", "by", "act", "focus", "names", "title", "reason", "number", "fields", "documents", "denied",
            "referred", "reason_needed", "preconditions", "duties", "note");

    /**
     * What a step that is to be stopped is stopped by, and what one that succeeds makes owed.
     *
     * @param denied        local ids of the norms that deny
     * @param referred      ids of the facts that are missing
     * @param reasonNeeded  local ids of the norms that hold in principle
     * @param preconditions ids of what has to come first
     * @param duties        local ids of the norms under which something is owed, with the last day: {@code 21.1-1 2026-07-20}
     */
    public record Expected(List<String> denied, List<String> referred, List<String> reasonNeeded, List<String> preconditions, List<String> duties) {

        /** Whether the act is to take effect. */
        public boolean isDone() {
            return denied.isEmpty() && referred.isEmpty() && reasonNeeded.isEmpty() && preconditions.isEmpty();
        }
    }

    static Step read(YamlNode node, String by, String focus) {
        node.allowing(KEYS);
        var fields = new LinkedHashMap<String, @Nullable Object>();
        node.find("fields").ifPresent(given -> given.entries().forEach(entry -> fields.put(entry.key().text(), value(entry.value()))));
        return new Step(node.get("on").date(), node.text("by", by), node.text("act"), node.text("focus", focus), node.text("names", ""), node.text("title", ""),
                node.text("reason", ""), node.text("number", ""), fields, node.texts("documents"), new Expected(node.texts("denied"), node.texts("referred"),
                node.texts("reason_needed"), node.texts("preconditions"), node.texts("duties")));
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

    /** The same so many years later: days, and the years that facts name. */
    Step later(int years, Map<String, @Nullable Object> others) {
        var moved = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach((fact, value) -> moved.put(fact, others.containsKey(fact) ? others.get(fact) : later(fact, value, years)));
        return new Step(on.plusYears(years), by, act, focus, names, title, reason, number, moved, documents, expected);
    }

    private static @Nullable Object later(String fact, @Nullable Object value, int years) {
        if (!(value instanceof String text)) {
            return value;
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(text).plusYears(years).toString();
        }
        return fact.endsWith("_year") && text.matches("\\d{4}") ? String.valueOf(Integer.parseInt(text) + years) : text;
    }
}

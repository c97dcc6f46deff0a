package cn.jingwei.norms.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.jingwei.norms.feel.Condition;
import cn.jingwei.norms.law.Due;
import cn.jingwei.norms.law.Effect;
import cn.jingwei.norms.law.Norm;

/** The fields of a norm as text, so that two norms can be compared field by field. */
final class Fields {

    private Fields() {
    }

    /** What differs; between versions also who follows the norm; and the words, between versions or if there is nothing else. */
    static List<Match.Change> changes(Norm a, Norm b, boolean versions) {
        var withWords = versions || Likeness.isOnlyWords(a) && Likeness.isOnlyWords(b);
        var left = of(a, versions, withWords);
        var right = of(b, versions, withWords);
        var fields = new LinkedHashSet<>(left.keySet());
        fields.addAll(right.keySet());
        return fields.stream().map(field -> new Match.Change(field, left.getOrDefault(field, ""), right.getOrDefault(field, "")))
                .filter(change -> !change.a().equals(change.b())).toList();
    }

    private static Map<String, String> of(Norm norm, boolean versions, boolean withWords) {
        var fields = rule(norm);
        if (withWords) {
            fields.put("text", norm.wording().summaryZh());
        }
        if (versions) {
            fields.put("reading", Stream.of(norm.wording().requiresText(), norm.wording().effectText()).filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" ")));
            fields.put("article", norm.wording().cite());
            fields.put("actor", norm.nature().localRole().orElse(norm.nature().actor()));
            fields.put("enforcement", word(norm.nature().enforcement()));
            fields.put("source", word(norm.nature().source()));
        }
        return fields;
    }

    private static Map<String, String> rule(Norm norm) {
        var rule = norm.rule();
        var fields = new LinkedHashMap<String, String>();
        fields.put("effect", effect(rule.effect()));
        fields.put("strength", word(norm.nature().strength()));
        fields.put("on", norm.on().stream().sorted().collect(Collectors.joining(", ")));
        fields.put("when", written(rule.when()));
        fields.put("requires", written(rule.requires()));
        fields.put("documents", Stream.concat(rule.documents().stream(), rule.anyOf().stream()
                .map(group -> group.stream().sorted().collect(Collectors.joining("|")))).sorted().collect(Collectors.joining(", ")));
        if (rule.effect() instanceof Effect.Duty(var due, var fulfilled)) {
            fields.put("due", due.map(Fields::due).orElse("none"));
            fields.put("fulfilled_on", written(fulfilled));
        }
        return fields;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String written(Optional<Condition> condition) {
        return condition.map(Fields::written).orElse("");
    }

    /** Without the line breaks and brackets that a file happens to use. */
    private static String written(Condition condition) {
        return condition.expression().toString();
    }

    private static String effect(Effect effect) {
        return effect instanceof Effect.Decide(var route, var rows) ? "route " + route + ": " + rows.stream()
                .map(row -> row.value() + row.when().map(when -> " if " + written(when)).orElse("")).collect(Collectors.joining("; ")) : effect.id();
    }

    private static String due(Due due) {
        var parts = new ArrayList<String>();
        parts.add(due.period().map(period -> period + (due.working() ? " working days after " : " after ")).orElse("at ") + written(due.start()));
        parts.add("opened by " + String.join(", ", due.after()));
        due.window().opensAfter().ifPresent(opens -> parts.add("opens after " + opens));
        due.window().opensAt().ifPresent(opens -> parts.add("opens at " + written(opens)));
        due.window().extendedTo().ifPresent(to -> parts.add("extended to " + written(to)));
        if (due.roll()) {
            parts.add("rolls");
        }
        return String.join("; ", parts);
    }
}

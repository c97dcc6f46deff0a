package cn.jingwei.norms.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.jingwei.norms.source.YamlNode;

import org.jspecify.annotations.Nullable;

/** Reads one entry of a {@code facts:} list. */
final class FactReader {

    private static final Set<String> KEYS = Set.of("id", "zh", "meaning", "type", "unit", "values", "subject",
            "established_by", "default", "judgement", "nullable", "curable",
            "without_base");

    private final YamlNode entry;
    private final Map<String, String> documents;
    private final int slot;

    FactReader(YamlNode entry, Map<String, String> documents, int slot) {
        this.entry = entry.allowing(KEYS);
        this.documents = documents;
        this.slot = slot;
    }

    Fact read() {
        var bare = fact(null);
        var initial = entry.map().get("default");
        return initial == null ? bare : fact(initial.isNull() ? Coding.none(bare) : value(bare, initial));
    }

    private Fact fact(@Nullable Coded initial) {
        return new Fact(entry.text("id"), entry.text("zh"), entry.text("meaning"), type(),
                entry.find("unit").map(YamlNode::text), entry.text("subject"), entry.text("established_by"), initial,
                entry.truth("judgement"), entry.truth("nullable"), entry.truth("curable"), entry.truth("without_base"), slot);
    }

    private FactType type() {
        var name = entry.get("type");
        return switch (name.text()) {
            case "boolean" -> new FactType.Truth();
            case "decimal" -> new FactType.Number(false);
            case "integer" -> new FactType.Number(true);
            case "date" -> new FactType.Date();
            case "enum" -> new FactType.Choice(values());
            case "set[enum]" -> new FactType.ChoiceSet(values());
            case "list[decimal]" -> new FactType.Numbers();
            default -> throw name.error("dictionary.type", name.text());
        };
    }

    private Map<String, String> values() {
        var values = entry.get("values");
        if (values.isText()) {
            if (!values.text().equals("documents")) {
                throw values.error("dictionary.values", values.text());
            }
            return documents;
        }
        var labels = new LinkedHashMap<String, String>();
        values.map().forEach((id, label) -> labels.put(id, label.text()));
        return labels;
    }

    /** @throws cn.jingwei.norms.source.SourceException at the node if it is not a value of the fact */
    static Coded value(Fact fact, YamlNode node) {
        try {
            return Coding.encode(fact, node.isList() ? node.list().stream().map(YamlNode::text).toList() : List.of(node.text()));
        } catch (Coding.BadValue e) {
            throw node.error(e.key(), e.arguments());
        }
    }
}

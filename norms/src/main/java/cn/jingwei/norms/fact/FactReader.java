package cn.jingwei.norms.fact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.jingwei.norms.source.YamlNode;

import org.jspecify.annotations.Nullable;

/** Reads one entry of a {@code facts:} list. */
final class FactReader {

    private static final Set<String> KEYS = Set.of("id", "zh", "en", "meaning", "type", "unit", "values", "values_en", "subject",
            "established_by", "default", "source", "otherwise", "computed", "judgement", "nullable", "curable",
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
        var bare = fact(null, Optional.empty());
        return fact(value(bare, "default").orElse(null), value(bare, "otherwise"));
    }

    private Optional<Coded> value(Fact bare, String key) {
        return Optional.ofNullable(entry.map().get(key)).map(node -> node.isNull() ? Coding.none(bare) : Coding.read(bare, node));
    }

    private Fact fact(@Nullable Coded initial, Optional<Coded> otherwise) {
        return new Fact(entry.text("id"), entry.text("zh"), entry.text("meaning"), type(),
                entry.find("unit").map(YamlNode::text), entry.text("subject"), entry.text("established_by"), initial,
                new Fact.Origin(entry.find("source").map(node -> node.one(Fact.Source.values())), otherwise), entry.truth("judgement"), entry.truth("nullable"), entry.truth("curable"), entry.truth("without_base"), slot);
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
}

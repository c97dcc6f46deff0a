package cn.jingwei.norms.source;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value of a data file. Every accessor throws a {@link SourceException} with its place if the value is of another kind. */
public final class YamlNode {

    private final SourceText file;
    private final Node node;

    YamlNode(SourceText file, Node node) {
        this.file = file;
        this.node = node;
    }

    public Place place() {
        return node.getStartMark().map(m -> file.at(m.getLine() + 1, m.getColumn() + 1))
                .orElse(file.at(1, 1));
    }

    /** The place of a character inside the text of this scalar, also in a block scalar of several lines. */
    public Place placeOf(int offset) {
        var start = place();
        var text = text();
        var before = text.substring(0, Math.min(offset, text.length()));
        var lines = (int) before.chars().filter(c -> c == '\n').count();
        var column = before.length() - before.lastIndexOf('\n') - 1;
        return switch (((ScalarNode) node).getScalarStyle()) {
            case LITERAL -> file.at(start.line() + 1 + lines, file.indent(start.line() + 1) + column + 1);
            case FOLDED -> start;
            case SINGLE_QUOTED, DOUBLE_QUOTED -> file.at(start.line() + lines, start.column() + 1 + column);
            default -> file.at(start.line() + lines, start.column() + column);
        };
    }

    public SourceException error(String key, Object... arguments) {
        return new SourceException(place(), key, arguments);
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isNull() {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    /** True if the scalar stands in quotes or as a block: a word, never a number or a truth value. */
    public boolean isQuoted() {
        return node instanceof ScalarNode scalar && scalar.getScalarStyle() != ScalarStyle.PLAIN;
    }

    public Map<String, YamlNode> map() {
        var map = new LinkedHashMap<String, YamlNode>();
        for (var entry : entries()) {
            if (map.put(entry.key().text(), entry.value()) != null) {
                throw entry.key().error("source.key-twice", entry.key().text());
            }
        }
        return map;
    }

    /** As {@link #map}, with the places of the keys; a key may stand twice. */
    public List<Entry> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw error("source.map-expected");
        }
        return mapping.getValue().stream().map(tuple -> new Entry(new YamlNode(file, tuple.getKeyNode()),
                new YamlNode(file, tuple.getValueNode()))).toList();
    }

    /** A key and its value. */
    public record Entry(YamlNode key, YamlNode value) {
    }

    /** Refuses keys that nobody reads, so that a misspelt one is never silently ignored. */
    public YamlNode allowing(Set<String> keys) {
        for (var entry : entries()) {
            if (!keys.contains(entry.key().text())) {
                throw entry.key().error("source.unknown-key", entry.key().text(), String.join(", ", keys.stream().sorted().toList()));
            }
        }
        return this;
    }

    public YamlNode get(String key) {
        return find(key).orElseThrow(() -> error("source.key-missing", key));
    }

    /** The value of a key; empty if the key is absent or null. */
    public Optional<YamlNode> find(String key) {
        return Optional.ofNullable(map().get(key)).filter(n -> !n.isNull());
    }

    public List<YamlNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw error("source.list-expected");
        }
        var list = new ArrayList<YamlNode>();
        sequence.getValue().forEach(child -> list.add(new YamlNode(file, child)));
        return list;
    }

    public List<YamlNode> list(String key) {
        return find(key).map(YamlNode::list).orElse(List.of());
    }

    public List<String> texts(String key) {
        return list(key).stream().map(YamlNode::text).toList();
    }

    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw error("source.text-expected");
        }
        return scalar.getValue();
    }

    public String text(String key) {
        return get(key).text();
    }

    public String text(String key, String otherwise) {
        return find(key).map(YamlNode::text).orElse(otherwise);
    }

    public boolean truth() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw error("source.truth-expected", text());
        };
    }

    public boolean truth(String key) {
        return find(key).map(YamlNode::truth).orElse(false);
    }

    /** The value that is named here in small letters. */
    public <T extends Enum<T>> T one(T[] values) {
        return Arrays.stream(values).filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text())).findFirst()
                .orElseThrow(() -> error("pack.unknown-id", text(), Arrays.toString(values).toLowerCase(Locale.ROOT)));
    }

    public LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException e) {
            throw error("source.date-expected", text());
        }
    }

    public BigDecimal number() {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException e) {
            throw error("source.number-expected", text());
        }
    }
}

package cn.jingwei.norms.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.norms.source.YamlNode;

/** All facts that norms may speak of, each with its place in a {@link Row}. */
public final class FactDictionary {

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private int slots;

    /**
     * Reads the entries of every {@code facts:} list.
     *
     * @param documents the values of facts whose values are said to be {@code documents}: id to label
     * @throws cn.jingwei.norms.source.SourceException on a misspelt key, an unknown type or a name given twice
     */
    public FactDictionary(List<YamlNode> entries, Map<String, String> documents) {
        for (var entry : entries) {
            var fact = new FactReader(entry, documents, slots).read();
            if (facts.putIfAbsent(fact.id(), fact) != null) {
                throw entry.error("dictionary.twice", fact.id());
            }
            slots += fact.width();
        }
    }

    public Optional<Fact> find(String id) {
        return Optional.ofNullable(facts.get(id));
    }

    /** @throws IllegalArgumentException if there is no such fact */
    public Fact get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no fact " + id));
    }

    public Collection<Fact> all() {
        return facts.values();
    }

    /** Number of slots of a {@link Row}. */
    public int slots() {
        return slots;
    }

    /** The known fact names nearest to a misspelt one, for messages. */
    public List<String> near(String name) {
        var near = new ArrayList<>(facts.keySet().stream()
                .filter(id -> distance(id, name) <= Math.max(2, name.length() / 4)).toList());
        near.sort((a, b) -> distance(a, name) - distance(b, name));
        return near.subList(0, Math.min(3, near.size()));
    }

    private static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var current = new int[b.length() + 1];
            current[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}

package cn.jingwei.norms.fact;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.norms.source.Spelling;
import cn.jingwei.norms.source.YamlNode;

/** All facts that norms may speak of, each with its place in a {@link Row}. */
public final class FactDictionary {

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<Fact, Coded> initial = new LinkedHashMap<>();
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
            if (fact.initial() != null) {
                initial.put(fact, fact.initial());
            }
            slots += fact.width();
        }
    }

    public Optional<Fact> find(String id) {
        return Optional.ofNullable(facts.get(id));
    }

    /** @throws cn.jingwei.norms.source.SourceException at the node if it names no fact */
    public Fact named(YamlNode name) {
        return find(name.text())
                .orElseThrow(() -> name.error("value.no-fact", name.text(), String.join(", ", near(name.text()))));
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

    /** The values that hold as long as nobody has said anything. */
    Map<Fact, Coded> initial() {
        return initial;
    }

    /** The known fact names nearest to a misspelt one, for messages. */
    public List<String> near(String name) {
        return Spelling.near(name, facts.keySet());
    }
}

package cn.jingwei.norms.law;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactDictionary;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.feel.Condition;
import cn.jingwei.norms.feel.Feel;
import cn.jingwei.norms.source.YamlNode;

/** Reads what computed facts follow from, when all facts are known. */
final class ComputationReader {

    private static final Set<String> WAYS = Set.of("sum", "first", "count", "feel");

    private final FactDictionary facts;
    private final Map<String, Dictionary.Kind> kinds;
    private final Feel feel;
    private final Map<Fact, Computation> read = new LinkedHashMap<>();
    private final Map<Fact, YamlNode> nodes = new LinkedHashMap<>();

    ComputationReader(FactDictionary facts, Map<String, Dictionary.Kind> kinds) {
        this.facts = facts;
        this.kinds = kinds;
        feel = new Feel(facts);
    }

    Computations read(List<YamlNode> entries) {
        for (var entry : entries) {
            var fact = facts.get(entry.text("id"));
            entry.find("computed").ifPresent(node -> {
                if (fact.source() != Fact.Source.COMPUTED) {
                    throw node.error("dictionary.computed-source", fact.id());
                }
                read.put(fact, computation(fact, node.allowing(Set.of("sum", "first", "count", "feel", "where"))));
                nodes.put(fact, node);
            });
        }
        var ordered = new LinkedHashMap<Fact, Computation>();
        read.keySet().forEach(fact -> order(fact, ordered, new LinkedHashSet<>()));
        return new Computations(ordered);
    }

    private Computation computation(Fact fact, YamlNode node) {
        var ways = node.map().keySet().stream().filter(WAYS::contains).toList();
        if (ways.size() != 1) {
            throw node.error("dictionary.computed", fact.id());
        }
        var value = node.get(ways.getFirst());
        if (!List.of("sum", "count").contains(ways.getFirst()) && node.find("where").isPresent()) {
            throw node.error("dictionary.computed-where", fact.id());
        }
        return switch (ways.getFirst()) {
            case "sum" -> new Computation.Sum(sameType(number(fact, value), value), where(node));
            case "first" -> new Computation.First(firsts(fact, value));
            case "count" -> {
                number(fact, value);
                yield new Computation.Count(DictionaryReader.known(value, kinds.keySet()), where(node));
            }
            default -> new Computation.Formula(formula(fact, value));
        };
    }

    private Optional<Condition> where(YamlNode node) {
        return node.find("where").map(feel::condition);
    }

    private Fact sameType(Fact fact, YamlNode name) {
        var other = facts.named(name);
        var isWider = fact.type() instanceof FactType.Number(var whole) && !whole && other.type() instanceof FactType.Number;
        if (!other.type().equals(fact.type()) && !isWider) {
            throw name.error("dictionary.computed-type", fact.id());
        }
        return other;
    }

    private List<Fact> firsts(Fact fact, YamlNode names) {
        if (names.list().isEmpty()) {
            throw names.error("dictionary.computed", fact.id());
        }
        return names.list().stream().map(name -> sameType(fact, name)).toList();
    }

    private static Fact number(Fact fact, YamlNode node) {
        if (!(fact.type() instanceof FactType.Number)) {
            throw node.error("dictionary.computed-type", fact.id());
        }
        return fact;
    }

    private Condition formula(Fact fact, YamlNode node) {
        return switch (fact.type()) {
            case FactType.Truth _ -> feel.condition(node);
            case FactType.Number _ -> feel.number(node);
            case FactType.Date _ -> feel.date(node);
            case FactType.Choice _, FactType.ChoiceSet _, FactType.Numbers _ -> throw node.error("dictionary.computed-type", fact.id());
        };
    }

    private void order(Fact fact, Map<Fact, Computation> ordered, Set<Fact> above) {
        if (!read.containsKey(fact) || ordered.containsKey(fact)) {
            return;
        }
        if (!above.add(fact)) {
            throw nodes.get(fact).error("dictionary.cycle", String.join(", ", above.stream().map(Fact::id).toList()));
        }
        read.get(fact).reads().forEach(other -> order(other, ordered, above));
        above.remove(fact);
        ordered.put(fact, read.get(fact));
    }
}

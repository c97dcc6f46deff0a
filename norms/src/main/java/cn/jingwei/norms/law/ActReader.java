package cn.jingwei.norms.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

import cn.jingwei.norms.fact.Coding;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactDictionary;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.feel.Feel;
import cn.jingwei.norms.source.YamlNode;

/** Reads one entry of an {@code acts:} list. */
final class ActReader {

    private static final Set<String> KEYS = Set.of("id", "zh", "en", "stage", "actor", "establishes", "implies", "focus", "opens",
            "fields", "sets", "raises", "needs", "reason", "advances", "ends", "apart_from");
    private static final Set<Fact.Source> NEVER_STATED = Set.of(Fact.Source.ACT, Fact.Source.COMPUTED, Fact.Source.DOCUMENT);

    private final FactDictionary facts;
    private final Dictionary.Labels labels;
    private final Known known;
    private final Feel feel;

    /** The ids that acts may name; without kinds a focus is not checked. */
    record Known(Set<String> acts, Set<String> events, Set<String> kinds) {
    }

    ActReader(FactDictionary facts, Dictionary.Labels labels, Known known) {
        this.facts = facts;
        this.labels = labels;
        this.known = known;
        feel = new Feel(facts);
    }

    Dictionary.Act read(YamlNode node) {
        node.allowing(KEYS);
        var establishes = node.list("establishes").stream().map(facts::named).toList();
        var implies = new LinkedHashMap<Fact, Long>();
        node.find("implies").ifPresent(map -> map.entries().forEach(entry -> {
            var fact = facts.named(entry.key());
            implies.put(fact, Coding.read(fact, entry.value()).slots()[0]);
        }));
        return new Dictionary.Act(node.text("id"), node.text("zh"), DictionaryReader.known(node.get("stage"), labels.stages().keySet()),
                DictionaryReader.known(node.get("actor"), labels.roles().keySet()), establishes.stream().map(Fact::id).toList(), implies,
                conduct(node, establishes, implies.keySet()));
    }

    private Conduct conduct(YamlNode node, List<Fact> establishes, Set<Fact> implied) {
        var sets = new LinkedHashMap<Fact, Conduct.Setting>();
        node.find("sets").ifPresent(map -> map.entries().forEach(entry -> {
            var fact = facts.named(entry.key());
            sets.put(fact, setting(fact, entry.value()));
        }));
        var fields = node.find("fields").map(names -> names.list().stream().map(this::field).toList())
                .orElse(establishes.stream().filter(fact -> !NEVER_STATED.contains(fact.source()) && !sets.containsKey(fact)
                        && !implied.contains(fact)).toList());
        return new Conduct(focus(node), fields, sets, all(node, "raises", known.events), needs(node), node.truth("reason"),
                all(node, "apart_from", known.acts));
    }

    private Conduct.Focus focus(YamlNode node) {
        var kind = node.find("focus").map(named -> known.kinds.isEmpty() ? named.text() : DictionaryReader.known(named, known.kinds))
                .orElse(Conduct.Focus.DEFAULT_KIND);
        return new Conduct.Focus(kind, node.truth("opens"), node.find("advances").map(YamlNode::truth).orElse(true), node.truth("ends"));
    }

    private static List<String> all(YamlNode node, String key, Set<String> ids) {
        return node.list(key).stream().map(id -> DictionaryReader.known(id, ids)).toList();
    }

    private Fact field(YamlNode name) {
        var fact = facts.named(name);
        if (NEVER_STATED.contains(fact.source())) {
            throw name.error("dictionary.field", fact.id());
        }
        return fact;
    }

    private static Conduct.Setting setting(Fact fact, YamlNode node) {
        if (node.isNull()) {
            return new Conduct.Setting.Constant(Coding.none(fact));
        }
        return switch (fact.type() instanceof FactType.Date ? node.text() : "") {
            case "claimed" -> new Conduct.Setting.Claimed();
            case "received" -> new Conduct.Setting.Received();
            default -> new Conduct.Setting.Constant(Coding.read(fact, node));
        };
    }

    private List<Conduct.Need> needs(YamlNode node) {
        var needs = new ArrayList<Conduct.Need>();
        var seen = new HashSet<String>();
        for (var need : node.list("needs")) {
            need.allowing(Set.of("id", "requires", "zh", "en"));
            if (!seen.add(need.text("id"))) {
                throw need.error("dictionary.twice", need.text("id"));
            }
            needs.add(new Conduct.Need(need.text("id"), feel.condition(need.get("requires")), need.text("zh"), need.text("en")));
        }
        return needs;
    }
}

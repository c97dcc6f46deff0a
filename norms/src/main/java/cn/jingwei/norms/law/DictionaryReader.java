package cn.jingwei.norms.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import cn.jingwei.norms.fact.Coding;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactDictionary;
import cn.jingwei.norms.source.YamlNode;

/** Merges the lists of several dictionary files; nothing may be defined twice. */
final class DictionaryReader {

    private static final Set<String> LISTS = Set.of("facts", "acts", "events", "stages", "roles", "routes", "documents");

    private final List<YamlNode> files;
    private final Dictionary.Labels labels = new Dictionary.Labels();

    DictionaryReader(List<YamlNode> files) {
        this.files = files;
        files.forEach(file -> file.allowing(LISTS));
    }

    Dictionary read() {
        entries("documents").forEach(node -> label(node.allowing(Set.of("id", "zh")), labels.documents()));
        entries("roles").forEach(node -> label(node.allowing(Set.of("id", "zh", "meaning")), labels.roles()));
        entries("stages").forEach(node -> label(node.allowing(Set.of("id", "zh")), labels.stages()));
        labels.stages().put("all", "");
        var facts = new FactDictionary(entries("facts"), labels.documents());
        return new Dictionary(facts, read("acts", node -> act(node, facts)), read("events", node -> event(node, facts)),
                read("routes", this::route), labels);
    }

    private List<YamlNode> entries(String list) {
        var entries = new ArrayList<YamlNode>();
        files.forEach(file -> entries.addAll(file.list(list)));
        return entries;
    }

    private static void label(YamlNode node, Map<String, String> into) {
        if (into.putIfAbsent(node.text("id"), node.text("zh")) != null) {
            throw node.error("dictionary.twice", node.text("id"));
        }
    }

    private <T> Map<String, T> read(String list, Function<YamlNode, T> reader) {
        var map = new LinkedHashMap<String, T>();
        for (var node : entries(list)) {
            if (map.putIfAbsent(node.text("id"), reader.apply(node)) != null) {
                throw node.error("dictionary.twice", node.text("id"));
            }
        }
        return map;
    }

    private Dictionary.Act act(YamlNode node, FactDictionary facts) {
        node.allowing(Set.of("id", "zh", "stage", "actor", "establishes", "implies"));
        var establishes = node.list("establishes").stream().map(name -> fact(name, facts).id()).toList();
        var implies = new LinkedHashMap<Fact, Long>();
        node.find("implies").ifPresent(map -> map.map().forEach((name, value) -> {
            var fact = facts.find(name).orElseThrow(() -> value.error("value.no-fact", name, String.join(", ", facts.near(name))));
            try {
                implies.put(fact, Coding.encode(fact, List.of(value.text())).slots()[0]);
            } catch (Coding.BadValue e) {
                throw value.error(e.key(), e.arguments());
            }
        }));
        return new Dictionary.Act(node.text("id"), node.text("zh"), stage(node), role(node), establishes, implies);
    }

    private Dictionary.Event event(YamlNode node, FactDictionary facts) {
        node.allowing(Set.of("id", "zh", "stage", "actor", "date_fact"));
        return new Dictionary.Event(node.text("id"), node.text("zh"), stage(node), role(node),
                node.find("date_fact").map(name -> fact(name, facts)));
    }

    private Dictionary.Route route(YamlNode node) {
        node.allowing(Set.of("id", "zh", "meaning", "values"));
        var values = new LinkedHashMap<String, String>();
        node.get("values").map().forEach((id, label) -> values.put(id, label.text()));
        return new Dictionary.Route(node.text("id"), node.text("zh"), values);
    }

    private static Fact fact(YamlNode name, FactDictionary facts) {
        return facts.find(name.text())
                .orElseThrow(() -> name.error("value.no-fact", name.text(), String.join(", ", facts.near(name.text()))));
    }

    private String stage(YamlNode node) {
        return known(node.get("stage"), labels.stages().keySet());
    }

    private String role(YamlNode node) {
        return known(node.get("actor"), labels.roles().keySet());
    }

    static String known(YamlNode node, Set<String> ids) {
        if (!ids.contains(node.text())) {
            throw node.error("pack.unknown-id", node.text(), String.join(", ", ids.stream().limit(40).toList()));
        }
        return node.text();
    }
}

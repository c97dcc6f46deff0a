package cn.jingwei.norms.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.jingwei.norms.fact.FactDictionary;
import cn.jingwei.norms.source.YamlNode;

/** Merges the lists of several dictionary files; nothing may be defined twice. */
final class DictionaryReader {

    private static final Set<String> LISTS = Set.of("facts", "acts", "events", "stages", "roles", "kinds", "routes", "documents");

    private static final Map<Dictionary.Sort, String> SORTS = Map.of(Dictionary.Sort.ACT, "acts", Dictionary.Sort.EVENT, "events",
            Dictionary.Sort.ROUTE, "routes", Dictionary.Sort.FACT, "facts", Dictionary.Sort.DOCUMENT, "documents",
            Dictionary.Sort.ROLE, "roles", Dictionary.Sort.STAGE, "stages", Dictionary.Sort.KIND, "kinds");

    private final List<YamlNode> files;
    private final Dictionary.Labels labels = new Dictionary.Labels();

    DictionaryReader(List<YamlNode> files) {
        this.files = files;
        files.forEach(file -> file.allowing(LISTS));
    }

    Dictionary read() {
        entries("documents").forEach(node -> label(node.allowing(Set.of("id", "zh", "en")), labels.documents()));
        var roles = read("roles", this::role);
        entries("stages").forEach(node -> label(node.allowing(Set.of("id", "zh", "en")), labels.stages()));
        labels.stages().put("all", "");
        var facts = new FactDictionary(entries("facts"), labels.documents());
        var kinds = kinds(facts);
        var events = read("events", node -> event(node, facts, kinds.keySet()));
        var acts = new ActReader(facts, labels, new ActReader.Known(ids("acts"), events.keySet(), kinds.keySet()));
        SORTS.forEach(this::english);
        return new Dictionary(facts, read("acts", acts::read), events, read("routes", this::route), labels, kinds, roles,
                new ComputationReader(facts, kinds).read(entries("facts")));
    }

    private List<YamlNode> entries(String list) {
        var entries = new ArrayList<YamlNode>();
        files.forEach(file -> entries.addAll(file.list(list)));
        return entries;
    }

    private Set<String> ids(String list) {
        return entries(list).stream().map(node -> node.text("id")).collect(Collectors.toSet());
    }

    private static void label(YamlNode node, Map<String, String> into) {
        if (into.putIfAbsent(node.text("id"), node.text("zh")) != null) {
            throw node.error("dictionary.twice", node.text("id"));
        }
    }

    private void english(Dictionary.Sort sort, String list) {
        var into = labels.english().computeIfAbsent(sort, _ -> new LinkedHashMap<>());
        for (var node : entries(list)) {
            node.find("en").ifPresent(en -> into.put(node.text("id"), en.text()));
            node.find("values_en").ifPresent(values -> values.entries().forEach(value -> into.put(
                    node.text("id") + "." + known(value.key(), node.get("values").map().keySet()), value.value().text())));
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

    private Dictionary.Role role(YamlNode node) {
        label(node.allowing(Set.of("id", "zh", "en", "meaning", "side", "sees")), labels.roles());
        return new Dictionary.Role(node.text("id"), node.text("zh"),
                node.find("side").map(side -> side.one(Dictionary.Side.values())).orElse(Dictionary.Side.NONE),
                node.find("sees").map(sees -> sees.one(Dictionary.Sees.values())).orElse(Dictionary.Sees.NONE));
    }

    /** In order, so that no kind can lie within itself. Where there are kinds, every fact belongs to one. */
    private Map<String, Dictionary.Kind> kinds(FactDictionary facts) {
        var kinds = new LinkedHashMap<String, Dictionary.Kind>();
        for (var node : entries("kinds")) {
            node.allowing(Set.of("id", "zh", "en", "within", "seen", "joined_by"));
            var kind = new Dictionary.Kind(node.text("id"), node.text("zh"), node.text("en", node.text("id")),
                    node.find("within").map(outer -> known(outer, kinds.keySet())),
                    node.find("seen").map(seen -> seen.one(Dictionary.Seen.values())).orElse(Dictionary.Seen.EACH),
                    node.find("joined_by").map(facts::named));
            if (kinds.putIfAbsent(kind.id(), kind) != null) {
                throw node.error("dictionary.twice", kind.id());
            }
        }
        if (!kinds.isEmpty()) {
            entries("facts").forEach(fact -> known(fact.get("subject"), kinds.keySet()));
        }
        return kinds;
    }

    private Dictionary.Event event(YamlNode node, FactDictionary facts, Set<String> kinds) {
        node.allowing(Set.of("id", "zh", "en", "stage", "actor", "date_fact", "clock"));
        var clock = node.find("clock").map(one -> one.allowing(Set.of("tick", "kind", "tells")))
                .map(one -> new Dictionary.Clock(one.get("tick").one(Dictionary.Tick.values()), known(one.get("kind"), kinds),
                        one.find("tells").map(facts::named)));
        var date = node.find("date_fact").map(facts::named);
        if (date.isEmpty() && clock.filter(one -> one.tick() == Dictionary.Tick.REACHED).isPresent()) {
            throw node.error("source.key-missing", "date_fact");
        }
        return new Dictionary.Event(node.text("id"), node.text("zh"), known(node.get("stage"), labels.stages().keySet()),
                known(node.get("actor"), labels.roles().keySet()), date, clock);
    }

    private Dictionary.Route route(YamlNode node) {
        node.allowing(Set.of("id", "zh", "en", "meaning", "values", "values_en"));
        var values = new LinkedHashMap<String, String>();
        node.get("values").map().forEach((id, label) -> values.put(id, label.text()));
        return new Dictionary.Route(node.text("id"), node.text("zh"), values);
    }

    static String known(YamlNode node, Set<String> ids) {
        if (!ids.contains(node.text())) {
            throw node.error("pack.unknown-id", node.text(), String.join(", ", ids.stream().limit(40).toList()));
        }
        return node.text();
    }
}

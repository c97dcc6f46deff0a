package cn.jingwei.norms.law;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.jingwei.norms.feel.Condition;
import cn.jingwei.norms.feel.Feel;
import cn.jingwei.norms.source.YamlNode;

/** Reads one norm of a chapter file and refuses what the dictionary does not know. */
final class NormReader {

    private static final Set<String> KEYS = Set.of("id", "cite", "summary_zh", "requires_text", "on", "when", "requires",
            "documents", "any_of", "effect", "route", "decide", "due", "fulfilled_on", "effect_text", "kind", "strength",
            "source", "enforcement", "enforcement_note", "enforcement_note_zh", "stage", "actor", "local_role", "derived_from", "duplicate_of",
            "ambiguity");
    private static final Set<String> AMENDABLE = Set.of("when", "requires", "documents", "any_of", "decide");
    private static final Set<String> KINDS = Set.of("definition", "power", "step", "material", "criterion", "gate",
            "deadline", "threshold", "discretion", "consequence", "principle");
    private static final Set<String> OTHER_EFFECTS = Set.of("permit", "inform", "sanction");

    private final Dictionary dictionary;
    private final Instrument instrument;
    private final Feel feel;

    NormReader(Dictionary dictionary, Instrument instrument) {
        this.dictionary = dictionary;
        this.instrument = instrument;
        this.feel = new Feel(dictionary.facts());
    }

    Norm read(YamlNode node, int article) {
        node.allowing(KEYS);
        return new Norm(instrument.id() + "/" + node.text("id"), article, wording(node), nature(node), on(node), rule(node));
    }

    /** The norm with those parts replaced that the node has; a part that is null is left out from then on. */
    Norm amended(Norm norm, YamlNode node) {
        var given = node.allowing(AMENDABLE).map().keySet();
        var rule = norm.rule();
        var effect = rule.effect();
        if (given.contains("decide")) {
            if (!(effect instanceof Effect.Decide(var route, _))) {
                throw node.error("amendment.no-route", norm.id());
            }
            effect = decide(node, route);
        }
        var anyOf = node.list("any_of").stream().map(group -> documents(group.list())).toList();
        return new Norm(norm.id(), norm.article(), norm.wording(), norm.nature(), norm.on(), new Norm.Rule(
                given.contains("when") ? condition(node, "when") : rule.when(),
                given.contains("requires") ? condition(node, "requires") : rule.requires(),
                given.contains("documents") ? documents(node.list("documents")) : rule.documents(),
                given.contains("any_of") ? anyOf : rule.anyOf(), effect));
    }

    private static Norm.Wording wording(YamlNode node) {
        return new Norm.Wording(node.text("cite"), node.text("summary_zh"), node.text("requires_text", ""),
                node.text("effect_text", ""), node.text("ambiguity", ""), node.text("enforcement_note", ""),
                node.text("enforcement_note_zh", ""));
    }

    private Norm.Nature nature(YamlNode node) {
        return new Norm.Nature(DictionaryReader.known(node.get("kind"), KINDS),
                one(Norm.Strength.values(), node, "strength").orElse(Norm.Strength.STRICT),
                one(Norm.Source.values(), node, "source").orElse(Norm.Source.TEXT),
                one(Norm.Enforcement.values(), node, "enforcement").orElseThrow(() -> node.error("source.key-missing", "enforcement")),
                DictionaryReader.known(node.get("stage"), dictionary.labels().stages().keySet()),
                DictionaryReader.known(node.get("actor"), dictionary.labels().roles().keySet()),
                node.find("local_role").map(role -> DictionaryReader.known(role, instrument.names().roles().keySet())),
                other(node, "derived_from"), other(node, "duplicate_of"));
    }

    private Optional<String> other(YamlNode node, String key) {
        return node.find(key).map(id -> instrument.id() + "/" + id.text());
    }

    private static <T extends Enum<T>> Optional<T> one(T[] values, YamlNode node, String key) {
        return node.find(key).map(value -> value.one(values));
    }

    private List<String> on(YamlNode node) {
        var known = new LinkedHashSet<>(dictionary.acts().keySet());
        known.addAll(dictionary.events().keySet());
        known.add("always");
        return node.get("on").list().stream().map(id -> DictionaryReader.known(id, known)).toList();
    }

    private Norm.Rule rule(YamlNode node) {
        return new Norm.Rule(condition(node, "when"), condition(node, "requires"), documents(node.list("documents")),
                node.list("any_of").stream().map(group -> documents(group.list())).toList(), effect(node));
    }

    private Optional<Condition> condition(YamlNode node, String key) {
        return node.find(key).map(feel::condition);
    }

    private List<String> documents(List<YamlNode> ids) {
        return ids.stream().map(id -> DictionaryReader.known(id, instrument.names().documents().keySet())).toList();
    }

    private Effect effect(YamlNode node) {
        var effect = node.get("effect");
        return switch (effect.text()) {
            case "block" -> new Effect.Block();
            case "warn" -> new Effect.Warn();
            case "material" -> new Effect.Material();
            case "duty" -> new Effect.Duty(due(node), node.find("fulfilled_on").map(feel::date));
            case "route" -> decide(node);
            default -> new Effect.Other(DictionaryReader.known(effect, OTHER_EFFECTS));
        };
    }

    private Optional<Due> due(YamlNode node) {
        var due = node.get("due");
        return due.isText() && due.text().equals("none") ? Optional.empty()
                : Optional.of(new DueReader(feel, dictionary.events().keySet()).read(due));
    }

    private Effect decide(YamlNode node) {
        return decide(node, DictionaryReader.known(node.get("route"), dictionary.routes().keySet()));
    }

    private Effect decide(YamlNode node, String routeId) {
        var route = dictionary.routes().get(routeId);
        return new Effect.Decide(route.id(), node.get("decide").list().stream()
                .map(row -> new Effect.Decide.Row(DictionaryReader.known(row.allowing(Set.of("value", "when")).get("value"),
                        route.values().keySet()), condition(row, "when"))).toList());
    }
}

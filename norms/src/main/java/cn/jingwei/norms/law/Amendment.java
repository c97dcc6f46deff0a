package cn.jingwei.norms.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.jingwei.norms.feel.Condition;
import cn.jingwei.norms.feel.Feel;
import cn.jingwei.norms.source.Spelling;
import cn.jingwei.norms.source.YamlNode;

/**
 * Another wording of some norms, for asking what would change. A map: norm id, with or without its instrument, to one
 * comparison that takes the place of the norm's only one of that fact, or to a map of whole parts.
 */
public final class Amendment {

    private final Pack pack;
    private final Feel feel;
    private final NormReader reader;

    private Amendment(Pack pack) {
        this.pack = pack;
        feel = new Feel(pack.dictionary().facts());
        reader = new NormReader(pack.dictionary(), pack.instrument());
    }

    /**
     * The pack as amended, with all norms keeping their ids.
     *
     * @throws cn.jingwei.norms.source.SourceException on an unknown norm or part, or if a comparison has no clear place
     */
    public static Pack apply(Pack pack, YamlNode patch) {
        return new Amendment(pack).apply(patch);
    }

    private Pack apply(YamlNode patch) {
        var byId = pack.byId();
        var amended = patch.map().entrySet().stream().collect(Collectors.toMap(
                entry -> norm(byId, entry.getKey(), entry.getValue()).id(),
                entry -> amended(norm(byId, entry.getKey(), entry.getValue()), entry.getValue()),
                (one, _) -> {
                    throw patch.error("dictionary.twice", one.id());
                }));
        var chapters = pack.chapters().stream().map(chapter -> new Pack.Chapter(chapter.label(), chapter.title(),
                chapter.articles().stream().map(article -> new Pack.Article(article.number(), article.norms().stream()
                        .map(norm -> amended.getOrDefault(norm.id(), norm)).toList(), article.noNorm())).toList())).toList();
        return new Pack(pack.instrument(), pack.dictionary(), chapters, pack.source());
    }

    private Norm norm(Map<String, Norm> byId, String id, YamlNode node) {
        var full = id.startsWith(pack.id() + "/") ? id : pack.id() + "/" + id;
        return Optional.ofNullable(byId.get(full)).orElseThrow(() -> node.error("amendment.no-norm", id, pack.id(),
                String.join(", ", Spelling.near(full, byId.keySet()))));
    }

    private Norm amended(Norm norm, YamlNode node) {
        return node.isMap() ? reader.amended(norm, node) : moved(norm, new Threshold(feel.condition(node), node, feel));
    }

    private static Norm moved(Norm norm, Threshold threshold) {
        var rule = norm.rule();
        var rows = rule.effect() instanceof Effect.Decide(_, var all) ? all : List.<Effect.Decide.Row>of();
        var conditions = new ArrayList<>(Stream.of(rule.when(), rule.requires()).flatMap(Optional::stream).toList());
        rows.forEach(row -> row.when().ifPresent(conditions::add));
        threshold.mustReplaceOne(norm, conditions);
        UnaryOperator<Optional<Condition>> replace = condition -> condition.map(threshold::replaceIn);
        var effect = rule.effect() instanceof Effect.Decide(var route, _) ? new Effect.Decide(route,
                rows.stream().map(row -> new Effect.Decide.Row(row.value(), replace.apply(row.when()))).toList()) : rule.effect();
        return new Norm(norm.id(), norm.article(), norm.wording(), norm.nature(), norm.on(),
                new Norm.Rule(replace.apply(rule.when()), replace.apply(rule.requires()), rule.documents(), rule.anyOf(), effect));
    }
}

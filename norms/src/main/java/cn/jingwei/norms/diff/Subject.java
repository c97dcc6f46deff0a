package cn.jingwei.norms.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Effect;
import cn.jingwei.norms.law.Norm;

/** What a norm is about, by which instruments can be laid side by side: an act, an event, a route or {@code always}. */
public record Subject(String stage, String id) {

    static Subject of(Norm norm, Dictionary dictionary) {
        return switch (norm.rule().effect()) {
            case Effect.Decide(var route, _) -> new Subject("all", route);
            case Effect.Duty _ -> at(first(norm, dictionary.events().keySet()), norm, dictionary);
            case Effect.Block _, Effect.Warn _, Effect.Material _, Effect.Other _ -> at(first(norm, dictionary.acts().keySet()), norm, dictionary);
        };
    }

    private static String first(Norm norm, Set<String> preferred) {
        return norm.on().stream().filter(preferred::contains).findFirst().orElse(norm.on().getFirst());
    }

    private static Subject at(String id, Norm norm, Dictionary dictionary) {
        return new Subject(Optional.ofNullable(dictionary.acts().get(id)).map(Dictionary.Act::stage)
                .or(() -> Optional.ofNullable(dictionary.events().get(id)).map(Dictionary.Event::stage))
                .orElse(norm.nature().stage()), id);
    }

    /** All subjects in the order of the dictionary. */
    static List<String> order(Dictionary dictionary) {
        var order = new ArrayList<>(dictionary.acts().keySet());
        order.addAll(dictionary.events().keySet());
        order.addAll(dictionary.routes().keySet());
        return order;
    }
}

package cn.jingwei.platform.project.focus;

import java.util.Map;
import java.util.stream.Collectors;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Facts;

/** A value as people read it: the labels of the dictionary in place of ids. Truths and "none" are left to the page's language. */
public final class FactText {

    private FactText() {
    }

    public static String of(Fact fact, Facts facts) {
        var words = facts.words(fact);
        return switch (fact.type()) {
            case FactType.Choice(var values) -> words.stream().map(word -> label(values, word)).collect(Collectors.joining());
            case FactType.ChoiceSet(var values) -> words.stream().map(word -> label(values, word)).collect(Collectors.joining("\u3001"));
            default -> String.join(", ", words);
        };
    }

    private static String label(Map<String, String> values, String word) {
        return values.getOrDefault(word, word);
    }
}

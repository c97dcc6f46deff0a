package cn.jingwei.platform.project.focus;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** A value as it stands in conditions, one or several ids in brackets, in the words of the dictionary. */
    public static String written(Fact fact, String value) {
        var words = value.replaceAll("^\\[|]$", "").split(", ");
        return switch (fact.type()) {
            case FactType.Choice(var values) -> label(values, value);
            case FactType.ChoiceSet(var values) -> Stream.of(words).map(word -> label(values, word)).collect(Collectors.joining("\u3001"));
            default -> value;
        };
    }

    private static String label(Map<String, String> values, String word) {
        return values.getOrDefault(word, word);
    }
}

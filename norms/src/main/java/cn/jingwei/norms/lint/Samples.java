package cn.jingwei.norms.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Coding;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.law.Norm;

/** Values of a fact that norms may tell apart: each choice, each number they name and those beside it. */
final class Samples {

    private Samples() {
    }

    static List<Coded> of(Fact fact, List<Norm> norms, LocalDate on) {
        var samples = new ArrayList<Coded>();
        switch (fact.type()) {
            case FactType.Truth _ -> words(fact, samples, "true", "false");
            case FactType.Choice choice -> words(fact, samples, choice.ids().toArray(String[]::new));
            case FactType.ChoiceSet set -> {
                samples.add(encode(fact, List.of()));
                words(fact, samples, set.ids().toArray(String[]::new));
                samples.add(encode(fact, set.ids()));
            }
            case FactType.Date _ -> words(fact, samples, on.minusDays(1).toString(), on.toString(), on.plusDays(1).toString());
            case FactType.Number number -> numbers(fact, norms, number.whole(), samples);
            case FactType.Numbers _ -> samples.add(encode(fact, List.of("1", "2")));
        }
        if (fact.nullable()) {
            samples.add(Coding.none(fact));
        }
        return samples;
    }

    private static void words(Fact fact, List<Coded> samples, String... words) {
        for (var word : words) {
            samples.add(encode(fact, List.of(word)));
        }
    }

    private static void numbers(Fact fact, List<Norm> norms, boolean whole, List<Coded> samples) {
        var step = whole ? Row.ONE : 1;
        var numbers = new LinkedHashSet<Long>();
        norms.stream().filter(norm -> Spoken.facts(norm).contains(fact)).flatMap(norm -> Spoken.numbers(norm).stream())
                .forEach(number -> numbers.addAll(List.of(number - step, number, number + step)));
        if (numbers.isEmpty()) {
            numbers.add(Row.ONE);
        }
        numbers.forEach(number -> words(fact, samples, Coding.plain(number)));
    }

    private static Coded encode(Fact fact, List<String> words) {
        try {
            return Coding.encode(fact, words);
        } catch (Coding.BadValue e) {
            throw new IllegalStateException(e);
        }
    }
}

package cn.jingwei.norms.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.ruling.Rulebook;
import cn.jingwei.norms.source.Place;

/**
 * A worked case: facts, a question and the answer that the text gives.
 *
 * @param ask      kind of the question (act, route, duties, materials) and id of what is asked
 * @param expected what the answer has to say, by the name of its part
 */
public record Case(String id, String title, Place place, Facts given, Question ask, Map<String, Set<String>> expected) {

    /** Kind (act, route, duties, materials) and id. */
    public record Question(String kind, String id) {
    }

    /** The parts in which the answer differs from what is expected; none if the case passes. */
    public List<Difference> judge(Rulebook book) {
        var actual = Answers.of(book, ask, given);
        return expected.entrySet().stream().filter(part -> !agrees(part.getKey(), part.getValue(), actual))
                .map(part -> new Difference(part.getKey(), part.getValue(), actual.parts().getOrDefault(part.getKey(), Set.of())))
                .toList();
    }

    /** An allowed act cites norms that were examined; everything else is equal as a set. */
    private boolean agrees(String part, Set<String> wanted, Answers actual) {
        if (part.equals("cites") && expected.getOrDefault("outcome", Set.of()).contains("allowed")) {
            return actual.examined().containsAll(wanted);
        }
        return part.equals("duties") ? Answers.sameDuties(wanted, actual.parts().getOrDefault(part, Set.of()))
                : wanted.equals(actual.parts().getOrDefault(part, new TreeSet<>()));
    }

    /** One part of the answer, as expected and as given. */
    public record Difference(String part, Set<String> expected, Set<String> actual) {
    }
}

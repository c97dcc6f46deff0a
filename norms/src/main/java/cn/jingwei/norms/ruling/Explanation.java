package cn.jingwei.norms.ruling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.jingwei.norms.fact.Fact;

/**
 * Why an answer is as it is.
 *
 * @param deciding for each cited norm, by id: the facts that made it so
 * @param changes  the nearest changes of facts that would turn the answer: all of those with the fewest facts
 * @param curable  the nearest changes made only of what the people of a project can mend
 * @param next     the missing fact to ask for first
 */
public record Explanation(Map<String, Set<Fact>> deciding, List<Change> changes, List<Change> curable, Optional<Fact> next) {

    /** For answers that need none. */
    public static final Explanation NONE = new Explanation(Map.of(), List.of(), List.of(), Optional.empty());

    /** Facts that change together, and the answer that they would give: an outcome or the value of a route. */
    public record Change(List<Step> steps, String answer) {

        /** Whether every step is a document, a step or a confirmation. */
        public boolean isCurable() {
            return steps.stream().allMatch(step -> step.fact().curable());
        }
    }

    /**
     * A change of one fact.
     *
     * @param from      the present value, {@code ?} if unknown
     * @param to        the nearest value that is enough
     * @param condition what the value has to meet
     */
    public record Step(Fact fact, String from, String to, String condition) {
    }
}

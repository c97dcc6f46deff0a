package cn.jingwei.platform.demo;

import java.util.List;
import java.util.Set;

import cn.jingwei.norms.source.YamlNode;

/**
 * What a step is answered, as far as it is more than that it takes effect: what stops it, and what is owed because of it.
 *
 * @param denied        local ids of the norms that deny
 * @param undecided     local ids of norms that lack a fact, beside those that deny
 * @param missing       ids of the facts that are not known
 * @param preconditions ids of what in plain sense has to come first
 * @param reasonNeeded  local ids of the norms that hold in principle, if no reason is given; {@code judgement} if the act itself needs one
 * @param warned        local ids of the norms that hold in principle and were answered with a reason
 * @param refused       name of the problem, if nothing was ruled: {@code forbidden}, {@code classified} and the like
 * @param duties        local ids of the norms under which something is owed now, with the last day if there is one: {@code 21.1-1 2026-07-20}
 */
public record Expected(List<String> denied, List<String> undecided, List<String> missing, List<String> preconditions, List<String> reasonNeeded,
                       List<String> warned, String refused, List<String> duties) {

    static final Set<String> KEYS = Set.of("denied", "undecided", "missing", "preconditions", "reason_needed", "warned", "refused", "duties");

    static Expected read(YamlNode step) {
        return new Expected(step.texts("denied"), step.texts("undecided"), step.texts("missing"), step.texts("preconditions"),
                step.texts("reason_needed"), step.texts("warned"), step.text("refused", ""), step.texts("duties"));
    }

    /** Whether the act takes effect. */
    public boolean isDone() {
        return denied.isEmpty() && missing.isEmpty() && preconditions.isEmpty() && reasonNeeded.isEmpty() && refused.isEmpty();
    }
}

package cn.jingwei.norms.ruling;

import java.util.List;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.law.Conduct;

/**
 * What plain sense says before an act; no law, so it stands apart from the ruling.
 *
 * @param violated  do not hold: the act is refused
 * @param undecided cannot be told, because of the missing facts
 * @param missing   the facts that left them undecided
 */
public record Preconditions(List<Conduct.Need> violated, List<Conduct.Need> undecided, List<Fact> missing) {

    /** Whether all hold for certain. */
    public boolean areMet() {
        return violated.isEmpty() && undecided.isEmpty();
    }
}

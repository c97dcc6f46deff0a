package cn.jingwei.platform.regulation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.ruling.Ruling;
import cn.jingwei.norms.ruling.Ruling.Outcome;

/**
 * The rulings of one act for several rows – one for each live child – as one: denied if any is, else referred if any is.
 *
 * @param cites     of the rows that have this outcome, in order
 * @param warnings  of all rows
 * @param missing   of the rows that have this outcome
 * @param undecided if denied, what was undecided in any row
 */
public record UnitedRuling(Outcome outcome, List<Norm> cites, List<Norm> warnings, List<Fact> missing, List<Norm> undecided) {

    /** @throws IllegalArgumentException without a ruling: an act without rows is ruled for the row of its focus */
    public static UnitedRuling of(List<Ruling> rulings) {
        if (rulings.isEmpty()) {
            throw new IllegalArgumentException("no ruling");
        }
        var outcome = outcome(rulings);
        var deciding = rulings.stream().filter(ruling -> ruling.outcome() == outcome).toList();
        var undecided = outcome != Outcome.DENIED ? List.<Norm>of() : union(rulings,
                ruling -> ruling.outcome() == Outcome.REFERRED ? ruling.cites() : ruling.undecided());
        return new UnitedRuling(outcome, union(deciding, Ruling::cites), union(rulings, Ruling::warnings), union(deciding, Ruling::missing), undecided);
    }

    private static Outcome outcome(List<Ruling> rulings) {
        var outcomes = rulings.stream().map(Ruling::outcome).toList();
        if (outcomes.contains(Outcome.DENIED)) {
            return Outcome.DENIED;
        }
        return outcomes.contains(Outcome.REFERRED) ? Outcome.REFERRED : Outcome.ALLOWED;
    }

    private static <T> List<T> union(List<Ruling> rulings, Function<Ruling, Collection<T>> part) {
        var all = new LinkedHashSet<T>();
        rulings.forEach(ruling -> all.addAll(part.apply(ruling)));
        return List.copyOf(all);
    }
}

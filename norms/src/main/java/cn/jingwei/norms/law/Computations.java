package cn.jingwei.norms.law;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Coding;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Row;

/**
 * The computed facts of a dictionary, each after those that it depends on. What is computed takes the place of whatever a row
 * held before; where it is unknown it stays so, whatever {@link Fact#otherwise()} says: that is for facts that nobody computes.
 * Also unknown are a number too large to be stated, a fraction of a whole number, and null where the fact does not allow it.
 */
public final class Computations {

    private final Map<Fact, Computation> all;

    /** @param inOrder each after all that it reads */
    Computations(LinkedHashMap<Fact, Computation> inOrder) {
        all = Collections.unmodifiableMap(inOrder);
    }

    /** In order of dependence. */
    public Map<Fact, Computation> all() {
        return all;
    }

    /**
     * The row with all computed facts.
     *
     * @param children the live foci by their kind, each with its own facts complete; of a kind that is absent there are none
     */
    public Facts complete(Facts row, Map<String, List<Facts>> children) {
        return complete(row, _ -> true, children);
    }

    /** As {@link #complete(Facts, Map)}, but only the facts of one kind of focus: a row that holds those of its ancestors keeps them. */
    public Facts complete(Facts row, String kind, Map<String, List<Facts>> children) {
        return complete(row, fact -> fact.subject().equals(kind), children);
    }

    private Facts complete(Facts row, Predicate<Fact> wanted, Map<String, List<Facts>> children) {
        var complete = row;
        for (var entry : all.entrySet()) {
            if (wanted.test(entry.getKey())) {
                complete = complete.with(entry.getKey(), value(entry.getKey(), complete, children));
            }
        }
        return complete;
    }

    /** The value of one computed fact, where all that it depends on is up to date. */
    public Coded value(Fact fact, Facts row, Map<String, List<Facts>> children) {
        var value = all.get(fact).value(row, children);
        return isPossible(fact, value) ? value : Coded.unknown(fact);
    }

    private static boolean isPossible(Fact fact, Coded value) {
        if (!value.isKnown() || value.isNone()) {
            return value.isKnown() && fact.nullable();
        }
        var raw = value.slots()[0];
        return !(fact.type() instanceof FactType.Number number) || Coding.isWithin(raw) && (!number.whole() || raw % Row.ONE == 0);
    }

    /** The computed facts that change with one of the given facts, or with the number of foci of a kind, in order of dependence. */
    public Set<Fact> dependents(Collection<Fact> facts, Predicate<String> counted) {
        var changed = new LinkedHashSet<>(facts);
        var dependents = new LinkedHashSet<Fact>();
        all.forEach((fact, computation) -> {
            var isCounted = computation instanceof Computation.Count(var kind, _) && counted.test(kind)
                    || computation instanceof Computation.Sum(var of, _) && counted.test(of.subject());
            if (isCounted || computation.reads().stream().anyMatch(changed::contains)) {
                changed.add(fact);
                dependents.add(fact);
            }
        });
        return dependents;
    }
}

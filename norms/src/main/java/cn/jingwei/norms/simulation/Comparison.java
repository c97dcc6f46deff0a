package cn.jingwei.norms.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactDictionary;
import cn.jingwei.norms.kernel.Bits;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.ruling.Ask;
import cn.jingwei.norms.ruling.Batch;

import org.jspecify.annotations.Nullable;

/** Two packs, compiled to answer the same questions about the same facts. */
final class Comparison {

    private final Batch before;
    private final Batch after;
    private final FactDictionary dictionary;
    private final Set<Fact> facts;
    private final Optional<Fact> amount;
    private final List<Pairing> norms = new ArrayList<>();

    /** A norm as it stands in both packs; null where a pack does not have it. */
    record Pairing(Norm norm, @Nullable Bits before, @Nullable Bits after, boolean isSame) {
    }

    Comparison(Pack before, Pack after) {
        dictionary = shared(before.dictionary().facts(), after.dictionary().facts());
        var asks = new LinkedHashSet<>(Ask.of(before));
        asks.addAll(Ask.of(after));
        asks.retainAll(Ask.all(before.dictionary()));
        asks.retainAll(Ask.all(after.dictionary()));
        this.before = new Batch(before, List.copyOf(asks));
        this.after = new Batch(after, List.copyOf(asks));
        facts = new LinkedHashSet<>(this.before.facts());
        facts.addAll(this.after.facts());
        amount = amount(facts);
        pair(this.before.norms(), this.after.norms());
    }

    /** The larger of two vocabularies. One may add to the other, but each its own would give their facts the same slots. */
    private static FactDictionary shared(FactDictionary one, FactDictionary other) {
        var larger = one.all().size() >= other.all().size() ? one : other;
        var smaller = larger == one ? other : one;
        for (var fact : smaller.all()) {
            if (larger.find(fact.id()).filter(same -> same.slot() == fact.slot()).isEmpty()) {
                throw new IllegalArgumentException("two vocabularies: " + fact.id());
            }
        }
        return larger;
    }

    /** The amount that the packs compare with the most thresholds. */
    private Optional<Fact> amount(Set<Fact> facts) {
        Optional<Fact> best = Optional.empty();
        for (var fact : facts) {
            if (fact.unit().filter(Draw.MONEY::equals).isPresent()
                    && (best.isEmpty() || thresholds(fact).length > thresholds(best.get()).length)) {
                best = Optional.of(fact);
            }
        }
        return best;
    }

    private void pair(Map<Norm, Bits> old, Map<Norm, Bits> changed) {
        var byId = new LinkedHashMap<String, Norm>();
        changed.keySet().forEach(norm -> byId.put(norm.id(), norm));
        old.forEach((norm, bits) -> {
            var other = byId.remove(norm.id());
            norms.add(new Pairing(norm, bits, other == null ? null : changed.get(other), norm.equals(other)));
        });
        byId.values().forEach(norm -> norms.add(new Pairing(norm, null, changed.get(norm), false)));
    }

    Batch before() {
        return before;
    }

    Batch after() {
        return after;
    }

    List<Ask> asks() {
        return before.asks();
    }

    FactDictionary dictionary() {
        return dictionary;
    }

    /** The facts that either pack depends on. */
    Set<Fact> facts() {
        return facts;
    }

    /** The amount by which projects are counted and sorted into bands, if the packs speak of one. */
    Optional<Fact> amount() {
        return amount;
    }

    /** The constants with which either pack compares a fact, rising. */
    long[] thresholds(Fact fact) {
        var all = new TreeSet<Long>();
        Arrays.stream(before.program().points(fact)).forEach(all::add);
        Arrays.stream(after.program().points(fact)).forEach(all::add);
        return all.stream().mapToLong(Long::longValue).toArray();
    }

    List<Pairing> norms() {
        return norms;
    }
}

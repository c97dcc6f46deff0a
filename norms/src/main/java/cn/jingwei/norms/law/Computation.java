package cn.jingwei.norms.law;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Coding;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Condition;

/** How a fact follows from others. Unknown where it depends on something unknown, so that no gate ever rests on a guess. */
public sealed interface Computation {

    /** @param children the live foci by their kind, each with its own facts complete */
    Coded value(Facts row, Map<String, List<Facts>> children);

    /** The facts that the value depends on, of the row itself or of its children. */
    Set<Fact> reads();

    /** The sum of a fact over the live foci of its kind, of those that a condition picks; zero if there are none. Null adds nothing. */
    record Sum(Fact of, Optional<Condition> where) implements Computation {

        @Override
        public Coded value(Facts row, Map<String, List<Facts>> children) {
            var sum = 0L;
            for (var child : children.getOrDefault(of.subject(), List.of())) {
                var counts = truth(where, child);
                var addend = counts == 0 ? 0 : child.at(of.slot());
                sum += addend == Row.NULL ? 0 : addend;
                if (counts == Row.UNKNOWN || addend == Row.UNKNOWN || !Coding.isWithin(sum)) {
                    return Coded.of(Row.UNKNOWN);
                }
            }
            return Coded.of(sum);
        }

        @Override
        public Set<Fact> reads() {
            return facts(List.of(of), where);
        }
    }

    /** The first fact that is known and not null; unknown if none is but one of them may be, else null. */
    record First(List<Fact> of) implements Computation {

        @Override
        public Coded value(Facts row, Map<String, List<Facts>> children) {
            var known = of.stream().filter(fact -> row.isKnown(fact) && row.at(fact.slot()) != Row.NULL).findFirst();
            var last = of.stream().filter(fact -> !row.isKnown(fact)).findFirst().orElse(of.getLast());
            return row.coded(known.orElse(last));
        }

        @Override
        public Set<Fact> reads() {
            return facts(of, Optional.empty());
        }
    }

    /** The number of live foci of a kind, of those that a condition picks. */
    record Count(String kind, Optional<Condition> where) implements Computation {

        @Override
        public Coded value(Facts row, Map<String, List<Facts>> children) {
            var count = 0L;
            for (var child : children.getOrDefault(kind, List.of())) {
                var counts = truth(where, child);
                if (counts == Row.UNKNOWN) {
                    return Coded.of(counts);
                }
                count += counts;
            }
            return Coded.of(count * Row.ONE);
        }

        @Override
        public Set<Fact> reads() {
            return facts(List.of(), where);
        }
    }

    /** The value of an expression. */
    record Formula(Condition value) implements Computation {

        @Override
        public Coded value(Facts row, Map<String, List<Facts>> children) {
            return Coded.of(value.expression().value(row));
        }

        @Override
        public Set<Fact> reads() {
            return facts(List.of(), Optional.of(value));
        }
    }

    private static long truth(Optional<Condition> where, Row child) {
        return where.isEmpty() ? 1 : where.get().expression().value(child);
    }

    private static Set<Fact> facts(List<Fact> named, Optional<Condition> expression) {
        var facts = new LinkedHashSet<>(named);
        expression.ifPresent(condition -> condition.expression().facts(facts));
        return facts;
    }
}

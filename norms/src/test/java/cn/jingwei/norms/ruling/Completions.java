package cn.jingwei.norms.ruling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;

import cn.jingwei.norms.MutableRow;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Boundaries;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Test;

/**
 * The ways in which unknown facts may turn out, one for each way that some conditions can tell apart: every truth, choice and
 * kind of membership; of numbers and dates each point where a comparison turns, its neighbours, and values far away.
 */
final class Completions {

    private static final long FAR = 40_000;

    private final Boundaries boundaries;
    private final Map<Fact, List<Test.Members>> memberships = new LinkedHashMap<>();

    Completions(List<Expression> conditions) {
        boundaries = new Boundaries(conditions);
        conditions.forEach(this::collect);
    }

    private void collect(Expression part) {
        if (part instanceof Test.Members members) {
            memberships.computeIfAbsent(members.fact(), _ -> new ArrayList<>()).add(members);
        }
        part.parts().forEach(this::collect);
    }

    /** Visits completions until one is refused; returns how many, or -1 if there are more than the limit. */
    int visit(MutableRow partial, Collection<Fact> facts, int limit, Predicate<Row> visitor) {
        var visit = new Visit(List.copyOf(facts), limit, visitor);
        visit.from(0, partial.copy());
        return visit.count > limit ? -1 : visit.count;
    }

    private final class Visit {

        private final List<Fact> facts;
        private final int limit;
        private final Predicate<Row> visitor;
        private int count;

        private Visit(List<Fact> facts, int limit, Predicate<Row> visitor) {
            this.facts = facts;
            this.limit = limit;
            this.visitor = visitor;
        }

        private boolean from(int position, MutableRow row) {
            if (position == facts.size()) {
                return ++count <= limit && visitor.test(row);
            }
            var fact = facts.get(position);
            for (var value : values(fact, row, facts.size() - position)) {
                var next = fact.type() instanceof FactType.Numbers ? row.setList(fact, value) : row.set(fact, value);
                if (!from(position + 1, next)) {
                    return false;
                }
            }
            row.forget(fact);
            return true;
        }
    }

    private List<long[]> values(Fact fact, MutableRow row, int open) {
        var values = new ArrayList<long[]>();
        switch (fact.type()) {
            case FactType.Truth _ -> LongStream.range(0, 2).forEach(raw -> values.add(new long[] {raw}));
            case FactType.Choice(var ids) -> LongStream.range(0, ids.size()).forEach(raw -> values.add(new long[] {raw}));
            case FactType.ChoiceSet set -> values.addAll(sets(fact, set));
            case FactType.Number(var whole) -> points(fact, row, whole ? Row.ONE : 1, 1).forEach(raw -> values.add(new long[] {raw}));
            case FactType.Date _ -> points(fact, row, 1, Math.min(open, 2)).forEach(raw -> values.add(new long[] {raw}));
            case FactType.Numbers _ -> values.addAll(List.of(new long[0], new long[] {Row.ONE}, new long[] {Row.ONE, Row.ONE}));
        }
        if (fact.nullable()) {
            values.add(new long[] {Row.NULL});
        }
        return values;
    }

    /** Each turn with so many steps to either side as there are facts that may have to find room between two of them. */
    private Set<Long> points(Fact fact, MutableRow row, long step, int room) {
        var turns = new TreeSet<>(boundaries.turns(fact, row));
        if (fact.type() instanceof FactType.Date) {
            turns.add(row.on());
        } else if (turns.isEmpty()) {
            turns.add(0L);
        }
        var points = new TreeSet<Long>();
        for (var turn : turns) {
            for (var i = -room; i <= room; i++) {
                points.add(Math.floorDiv(turn, step) * step + i * step);
            }
        }
        points.add(points.first() - FAR * step);
        points.add(points.last() + FAR * step);
        return points;
    }

    /** Members that the same questions ask for are alike: none of them, one of them, or all. */
    private List<long[]> sets(Fact fact, FactType.ChoiceSet set) {
        var alike = new LinkedHashMap<List<Test.Members>, List<Fact.Bit>>();
        for (var id : set.ids()) {
            var asking = memberships.getOrDefault(fact, List.of()).stream().filter(test -> test.names().contains(id)).toList();
            alike.computeIfAbsent(asking, _ -> new ArrayList<>()).add(fact.bit(id).orElseThrow());
        }
        List<long[]> values = new ArrayList<>(List.of(new long[fact.width()]));
        alike.values().forEach(bits -> {
            for (var value : List.copyOf(values)) {
                values.add(with(value, fact, bits));
                if (bits.size() > 1) {
                    values.add(with(value, fact, bits.subList(0, 1)));
                }
            }
        });
        return values;
    }

    private static long[] with(long[] value, Fact fact, List<Fact.Bit> bits) {
        var slots = value.clone();
        bits.forEach(bit -> slots[bit.slot() - fact.slot()] |= bit.mask());
        return slots;
    }
}

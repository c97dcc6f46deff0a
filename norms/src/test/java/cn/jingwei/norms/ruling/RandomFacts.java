package cn.jingwei.norms.ruling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Coding;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Term;
import cn.jingwei.norms.feel.Test;
import cn.jingwei.norms.law.Pack;

/** Random facts on and beside the constants of a pack; with a share of unknowns. */
final class RandomFacts {

    private final Pack pack;
    private final Random random;
    private final List<Fact> facts;
    private final Map<Fact, List<Long>> constants = new HashMap<>();

    RandomFacts(Pack pack, long seed) {
        this.pack = pack;
        random = new Random(seed);
        var batch = new Batch(pack, Ask.of(pack));
        facts = new ArrayList<>(batch.facts());
        for (var ask : Ask.of(pack)) {
            (switch (ask.kind()) {
                case ACT -> ActProgram.demands(pack, ask.id()).stream().map(Demand::violation);
                case ROUTE -> RouteProgram.cases(pack, pack.dictionary().routes().get(ask.id())).stream().map(RouteProgram.Case::when);
            }).forEach(this::collect);
        }
    }

    private void collect(Expression expression) {
        if (expression instanceof Test.Comparison(_, Term.Given(var fact, _), Term.Constant constant) && constant.raw() != Row.NULL) {
            constants.computeIfAbsent(fact, _ -> new ArrayList<>()).add(constant.raw());
        }
        expression.parts().forEach(this::collect);
    }

    Facts next(LocalDate on, double unknown) {
        var row = Facts.none(pack.dictionary().facts(), on);
        for (var fact : facts) {
            if (random.nextDouble() < unknown) {
                row = random.nextBoolean() ? row : row.unknown(fact);
            } else {
                row = row.with(fact, fact.nullable() && random.nextInt(6) == 0 ? Coding.none(fact) : value(fact, on));
            }
        }
        return row;
    }

    private Coded value(Fact fact, LocalDate on) {
        var near = constants.getOrDefault(fact, List.of(0L, 50 * Row.ONE));
        return switch (fact.type()) {
            case FactType.Truth _ -> slots(random.nextInt(2));
            case FactType.Choice(var values) -> slots(random.nextInt(values.size()));
            case FactType.Number(var whole) -> slots(Math.max(0,
                    near.get(random.nextInt(near.size())) + (random.nextInt(3) - 1) * (whole ? Row.ONE : 1)));
            case FactType.Date _ -> slots(on.toEpochDay() + random.nextInt(60) - 40);
            case FactType.Numbers _ -> new Coded(new long[] {0}, random.longs(random.nextInt(3), 0, 3).map(n -> n * Row.ONE).toArray());
            case FactType.ChoiceSet(var values) -> set(fact, List.copyOf(values.keySet()));
        };
    }

    private Coded set(Fact fact, List<String> members) {
        var most = random.nextInt(4) == 0;
        var slots = new long[fact.width()];
        for (var member : members) {
            if (random.nextInt(8) == 0 != most) {
                var bit = fact.bit(member).orElseThrow();
                slots[bit.slot() - fact.slot()] |= bit.mask();
            }
        }
        return slots(slots);
    }

    private static Coded slots(long... slots) {
        return new Coded(slots, new long[0]);
    }

    List<Fact> facts() {
        return facts;
    }
}

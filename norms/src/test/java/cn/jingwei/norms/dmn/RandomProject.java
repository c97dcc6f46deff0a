package cn.jingwei.norms.dmn;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Coding;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Condition;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Term;
import cn.jingwei.norms.feel.Test;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.ruling.DecisionRule;

/** Projects of which everything is known: values on and beside the thresholds of the pack, dates near one another, and nulls. */
final class RandomProject {

    private final Pack pack;
    private final List<Fact> facts;
    private final Random random = new Random(20260302);
    private final Map<Fact, List<Long>> thresholds = new HashMap<>();
    private final List<Long> days = new ArrayList<>();

    RandomProject(Pack pack, List<Fact> facts) {
        this.pack = pack;
        this.facts = facts;
        conditions().forEach(this::collect);
        for (var date : List.of("2021-02-28", "2023-01-31", "2024-02-29", "2025-12-31", "2026-03-02")) {
            days.add(LocalDate.parse(date).toEpochDay());
        }
    }

    /** The conditions of everything that is exported. */
    private Stream<Expression> conditions() {
        var acts = pack.dictionary().acts().keySet().stream().flatMap(act -> DecisionRule.ofAct(pack, act).stream());
        var routes = pack.dictionary().routes().keySet().stream().flatMap(route -> DecisionRule.ofRoute(pack, route).stream());
        return Stream.concat(Stream.concat(acts, routes).map(DecisionRule::when),
                pack.evaluated().stream().flatMap(norm -> norm.rule().when().stream()).map(Condition::expression));
    }

    private void collect(Expression expression) {
        if (expression instanceof Test.Comparison(_, var left, Term.Constant constant) && constant.raw() != Row.NULL) {
            switch (left) {
                case Term.Given(var fact, _) -> thresholds.computeIfAbsent(fact, _ -> new ArrayList<>()).add(constant.raw());
                case Term.Today _ -> days.addAll(List.of(constant.raw() - 1, constant.raw(), constant.raw() + 1));
                default -> { }
            }
        }
        expression.parts().forEach(this::collect);
    }

    Facts next() {
        var on = LocalDate.ofEpochDay(days.get(random.nextInt(days.size())));
        var project = Facts.none(pack.dictionary().facts(), on);
        for (var fact : facts) {
            project = project.with(fact, fact.nullable() && random.nextInt(3) == 0 ? Coding.none(fact) : value(fact, on));
        }
        return project;
    }

    private Coded value(Fact fact, LocalDate on) {
        return switch (fact.type()) {
            case FactType.Truth _ -> encode(fact, String.valueOf(random.nextBoolean()));
            case FactType.Choice choice -> encode(fact, choice.ids().get(random.nextInt(choice.ids().size())));
            case FactType.Date _ -> encode(fact, date(on).toString());
            case FactType.Number(var whole) -> encode(fact, number(fact, whole, on).toPlainString());
            case FactType.ChoiceSet set -> {
                var share = List.of(0.0, 0.5, 0.9, 1.0).get(random.nextInt(4));
                yield encode(fact, set.ids().stream().filter(_ -> random.nextDouble() < share).toArray(String[]::new));
            }
            case FactType.Numbers _ -> encode(fact, List.of("30", "20.5", "49.5").subList(0, random.nextInt(4)).toArray(String[]::new));
        };
    }

    /** Often a whole number of months before the date of the question, so that dates and periods meet exactly. */
    private LocalDate date(LocalDate on) {
        var months = List.of(0, 0, 1, 2, 3, 6, 12).get(random.nextInt(7));
        return switch (random.nextInt(4)) {
            case 0, 1 -> on.minusMonths(months);
            case 2 -> on.minusMonths(months).plusDays(random.nextInt(5) - 2);
            default -> on.plusDays(random.nextInt(900) - 700);
        };
    }

    private BigDecimal number(Fact fact, boolean whole, LocalDate on) {
        if (whole && !thresholds.containsKey(fact)) {
            return BigDecimal.valueOf(on.getYear() + random.nextInt(3) - 1);
        }
        var near = thresholds.getOrDefault(fact, List.of(750_000_000L, 15 * Row.ONE, 50 * Row.ONE, 100 * Row.ONE, 100 * Row.ONE));
        var step = random.nextBoolean() ? 0 : whole ? Row.ONE : random.nextBoolean() ? Row.ONE / 10_000 : 1;
        return BigDecimal.valueOf(near.get(random.nextInt(near.size())) + (random.nextInt(3) - 1) * step, Row.SCALE);
    }

    private static Coded encode(Fact fact, String... words) {
        try {
            return Coding.encode(fact, List.of(words));
        } catch (Coding.BadValue e) {
            throw new IllegalStateException(e);
        }
    }
}

package cn.jingwei.norms.lint;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Condition;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Kind;
import cn.jingwei.norms.feel.Term;
import cn.jingwei.norms.feel.Test;
import cn.jingwei.norms.law.Effect;
import cn.jingwei.norms.law.Norm;

/** What the conditions of a norm speak of: facts, numbers, periods. */
final class Spoken {

    private Spoken() {
    }

    static List<Expression> conditions(Norm norm) {
        var conditions = new ArrayList<Optional<Condition>>(List.of(norm.rule().when(), norm.rule().requires()));
        switch (norm.rule().effect()) {
            case Effect.Decide decide -> decide.rows().forEach(row -> conditions.add(row.when()));
            case Effect.Duty duty -> {
                conditions.add(duty.fulfilledOn());
                duty.due().ifPresent(due -> {
                    conditions.add(Optional.of(due.start()));
                    conditions.add(due.window().opensAt());
                    conditions.add(due.window().extendedTo());
                });
            }
            case Effect.Block _, Effect.Warn _, Effect.Material _, Effect.Other _ -> { }
        }
        return conditions.stream().flatMap(Optional::stream).map(Condition::expression).toList();
    }

    static Set<Fact> facts(Norm norm) {
        var facts = new LinkedHashSet<Fact>();
        conditions(norm).forEach(condition -> condition.facts(facts));
        return facts;
    }

    /** All that the rule says, to tell whether another norm says it again. */
    static String rule(Norm norm) {
        var rule = norm.rule();
        return norm.on() + "|" + rule.effect().id() + "|" + rule.when().map(Condition::line) + "|" + rule.requires().map(Condition::line) + "|"
                + rule.documents() + "|" + rule.anyOf();
    }

    /** Periods in conditions and due dates, none of zero length. */
    static Set<Period> periods(Norm norm) {
        var periods = new LinkedHashSet<Period>();
        conditions(norm).forEach(condition -> constants(condition).stream().filter(c -> c.kind() == Kind.DAYS || c.kind() == Kind.MONTHS)
                .forEach(c -> periods.add(c.kind() == Kind.DAYS ? Period.ofDays((int) c.raw()) : Period.ofMonths((int) c.raw()))));
        if (norm.rule().effect() instanceof Effect.Duty duty) {
            duty.due().ifPresent(due -> {
                due.period().ifPresent(periods::add);
                due.window().opensAfter().ifPresent(periods::add);
            });
        }
        periods.removeIf(Period::isZero);
        return periods;
    }

    /** Numbers that facts are compared with, but for nought and one. */
    static Set<Long> numbers(Norm norm) {
        var numbers = new LinkedHashSet<Long>();
        conditions(norm).forEach(condition -> constants(condition).stream()
                .filter(c -> c.kind() == Kind.NUMBER && c.raw() != 0 && c.raw() != Row.ONE).forEach(c -> numbers.add(c.raw())));
        return numbers;
    }

    private static List<Term.Constant> constants(Expression expression) {
        return switch (expression) {
            case Term.Constant constant -> List.of(constant);
            case Test.Linear(_, _, var source) -> all(source.parts());
            case Test.Among(_, _, var constants) -> all(constants);
            case Term.Computed(_, var function, _) when function == Term.Computed.Function.DATE -> List.of();
            default -> all(expression.parts());
        };
    }

    private static List<Term.Constant> all(List<Expression> parts) {
        return parts.stream().flatMap(part -> constants(part).stream()).toList();
    }
}

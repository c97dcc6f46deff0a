package cn.jingwei.norms.ruling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Condition;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Logic;
import cn.jingwei.norms.kernel.Program;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Effect;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;

/** The rows of all norms that decide one route, in order of precedence, compiled. */
final class RouteProgram {

    private final String route;
    private final List<Case> cases;
    private final Program program;

    /** One row: a value and when a norm gives it. */
    record Case(Norm norm, String value, Expression when) {
    }

    RouteProgram(Pack pack, Dictionary.Route route) {
        this.route = route.id();
        cases = cases(pack, route);
        program = Program.of(cases.stream().map(Case::when).toList());
    }

    static List<Case> cases(Pack pack, Dictionary.Route route) {
        var cases = new ArrayList<Case>();
        for (var value : route.values().keySet()) {
            for (var norm : pack.evaluated()) {
                if (norm.rule().effect() instanceof Effect.Decide(var id, var rows) && id.equals(route.id())) {
                    rows.stream().filter(row -> row.value().equals(value))
                            .forEach(row -> cases.add(new Case(norm, value, both(norm.rule().when(), row.when()))));
                }
            }
        }
        return List.copyOf(cases);
    }

    private static Expression both(Optional<Condition> norm, Optional<Condition> row) {
        if (norm.isPresent() && row.isPresent()) {
            return new Logic.And(List.of(norm.get().expression(), row.get().expression()));
        }
        return norm.or(() -> row).map(Condition::expression).orElse(Demand.TRUE);
    }

    List<Case> cases() {
        return cases;
    }

    RouteAnswer answer(Row row) {
        var outcome = program.run(row);
        Set<Norm> givers = new LinkedHashSet<>();
        var undecided = new ArrayList<Case>();
        String value = null;
        for (var i = 0; i < cases.size(); i++) {
            var one = cases.get(i);
            var truth = outcome.truth(i);
            if (truth == Row.UNKNOWN) {
                undecided.add(one);
            } else if (truth == 1 && (value == null ? isFirst(undecided, one.value()) : value.equals(one.value()))) {
                value = one.value();
                givers.add(one.norm());
            }
        }
        return value == null ? unknown(undecided, row) : new RouteAnswer(route, Optional.of(value), List.copyOf(givers), List.of());
    }

    /** Whether no earlier value is undecided; a row beside it of the same value does not matter. */
    private static boolean isFirst(List<Case> undecided, String value) {
        return undecided.stream().allMatch(other -> other.value().equals(value));
    }

    private RouteAnswer unknown(List<Case> undecided, Row row) {
        var norms = new LinkedHashSet<Norm>();
        var missing = new LinkedHashSet<Fact>();
        for (var one : undecided) {
            norms.add(one.norm());
            one.when().unknowns(row, missing);
        }
        return new RouteAnswer(route, Optional.empty(), List.copyOf(norms), List.copyOf(missing));
    }
}

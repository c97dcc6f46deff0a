package cn.jingwei.norms.ruling;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Logic;
import cn.jingwei.norms.law.Norm;

/** Explains the answers of a rulebook. */
public final class Explainer {

    private final Rulebook book;

    public Explainer(Rulebook book) {
        this.book = book;
    }

    /** Why the act was ruled so, and what would allow it; for an allowed act, what would deny it: there is nothing to cure then. */
    public Explanation explain(Ruling ruling, Facts given) {
        var program = book.program(ruling.act());
        var facts = program.given(given);
        var byNorm = violations(program);
        var strict = program.demands().stream().filter(demand -> !demand.norm().warnsOnly()).map(Demand::violation).toList();
        var isAllowed = ruling.outcome() == Ruling.Outcome.ALLOWED;
        var alternatives = isAllowed ? oneViolated(strict, facts) : noneViolated(strict, facts);
        var wanted = isAllowed ? Ruling.Outcome.DENIED : Ruling.Outcome.ALLOWED;
        Function<Facts, String> answer = changed -> book.act(ruling.act(), changed).outcome().name();
        var curable = isAllowed ? List.<Explanation.Change>of() : search(facts, Fact::curable, answer, wanted.name()::equals, alternatives);
        return new Explanation(deciding(ruling, byNorm, facts), search(facts, f -> true, answer, wanted.name()::equals, alternatives),
                curable, next(ruling.missing(), ruling.undecided(), byNorm));
    }

    /** For each norm that the act violates, by id, also in principle only: the facts that made it so. Looks for no changes, so it is quick. */
    public Map<String, Set<Fact>> deciding(Ruling ruling, Facts given) {
        var program = book.program(ruling.act());
        return deciding(ruling, violations(program), program.given(given));
    }

    private static Map<String, Expression> violations(ActProgram program) {
        var byNorm = new LinkedHashMap<String, Expression>();
        program.demands().forEach(demand -> byNorm.put(demand.norm().id(), demand.violation()));
        return byNorm;
    }

    /** Why the route has its value, and what would give it another one. */
    public Explanation explain(RouteAnswer route, Facts facts) {
        var cases = book.routeProgram(route.route()).cases();
        var byNorm = new LinkedHashMap<String, Expression>();
        var deciding = new LinkedHashMap<String, Set<Fact>>();
        for (var one : cases) {
            byNorm.merge(one.norm().id(), one.when(), (a, b) -> new Logic.Or(List.of(a, b)));
            if (route.value().filter(one.value()::equals).isPresent() && route.cites().contains(one.norm())) {
                deciding(one.when(), facts, deciding.computeIfAbsent(one.norm().id(), _ -> new LinkedHashSet<>()));
            }
        }
        var alternatives = cases.stream().filter(one -> !route.value().equals(Optional.of(one.value())))
                .flatMap(one -> winning(one, cases, facts).stream()).toList();
        Function<Facts, String> answer = changed -> book.route(route.route(), changed).value().orElse("unknown");
        Predicate<String> other = value -> !value.equals("unknown") && !route.value().equals(Optional.of(value));
        return new Explanation(deciding, search(facts, f -> true, answer, other, alternatives),
                search(facts, Fact::curable, answer, other, alternatives), next(route.missing(), route.cites(), byNorm));
    }

    private static List<List<Literal>> winning(RouteProgram.Case one, List<RouteProgram.Case> cases, Facts facts) {
        var all = Literal.turning(one.when(), true, facts);
        for (var earlier : cases.subList(0, cases.indexOf(one))) {
            if (!earlier.value().equals(one.value())) {
                all = Literal.both(all, Literal.turning(earlier.when(), false, facts));
            }
        }
        return all;
    }

    private static List<List<Literal>> oneViolated(List<Expression> violations, Facts facts) {
        return violations.stream().flatMap(violation -> Literal.turning(violation, true, facts).stream()).toList();
    }

    private static List<List<Literal>> noneViolated(List<Expression> violations, Facts facts) {
        List<List<Literal>> all = List.of(List.of());
        for (var violation : violations) {
            all = Literal.both(all, Literal.turning(violation, false, facts));
        }
        return all;
    }

    private static List<Explanation.Change> search(Facts facts, Predicate<Fact> allowed, Function<Facts, String> answer,
            Predicate<String> wanted, List<List<Literal>> alternatives) {
        return new Search(facts, allowed, answer, wanted).trying(alternatives).nearest();
    }

    private static Map<String, Set<Fact>> deciding(Ruling ruling, Map<String, Expression> byNorm, Row row) {
        var deciding = new LinkedHashMap<String, Set<Fact>>();
        for (var norm : List.of(ruling.cites(), ruling.warnings()).stream().flatMap(List::stream).toList()) {
            var violation = byNorm.get(norm.id());
            if (violation != null && violation.value(row) == 1) {
                deciding(violation, row, deciding.computeIfAbsent(norm.id(), _ -> new LinkedHashSet<>()));
            }
        }
        return deciding;
    }

    /** The facts of those parts that made the condition true or false. */
    private static void deciding(Expression condition, Row row, Set<Fact> into) {
        var truth = condition.value(row);
        switch (condition) {
            case Logic.Not(var part) -> deciding(part, row, into);
            case Logic.If(var test, var then, var otherwise, _) -> {
                deciding(test, row, into);
                deciding(test.value(row) == 1 ? then : otherwise, row, into);
            }
            case Logic.And(var parts) -> parts.stream().filter(part -> part.value(row) == truth).forEach(part -> deciding(part, row, into));
            case Logic.Or(var parts) -> parts.stream().filter(part -> part.value(row) == truth).forEach(part -> deciding(part, row, into));
            default -> condition.facts(into);
        }
    }

    /** The missing fact that most undecided norms speak of. */
    private static Optional<Fact> next(List<Fact> missing, List<Norm> undecided, Map<String, Expression> byNorm) {
        Function<Fact, Long> weight = fact -> undecided.stream().map(norm -> byNorm.get(norm.id()))
                .filter(condition -> condition != null && speaks(condition, fact)).count();
        return missing.stream().min(Comparator.comparing(weight).reversed().thenComparing(Fact::slot));
    }

    private static boolean speaks(Expression condition, Fact fact) {
        var facts = new LinkedHashSet<Fact>();
        condition.facts(facts);
        return facts.contains(fact);
    }
}

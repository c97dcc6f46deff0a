package cn.jingwei.norms.ruling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.kernel.Bits;
import cn.jingwei.norms.kernel.Clause;
import cn.jingwei.norms.kernel.Program;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;

import org.jspecify.annotations.Nullable;

/** Acts and routes of a pack compiled into one program for many rows, with exactly the answers of {@link Rulebook}. */
public final class Batch {

    private final Map<Clause, Integer> clauses = new LinkedHashMap<>();
    private final Map<Norm, List<Integer>> byNorm = new LinkedHashMap<>();
    private final List<Ask> asks;
    private final Program program;
    private final List<Decision> decisions;
    private final @Nullable Validity validity;

    /** How the bits of the program answer one question. */
    sealed interface Decision {

        /** Denied if one of the strict norms is violated. */
        record Gate(Bits violations) implements Decision {
        }

        /** The rows of every value, in order of precedence. */
        record Choice(List<Bits> values) implements Decision {
        }
    }

    /** The route that tells whether the instrument is in force, and the position of its value that it is not. */
    record Validity(Decision.Choice route, int outside) {
    }

    public Batch(Pack pack, List<Ask> asks) {
        this.asks = List.copyOf(asks);
        var dictionary = pack.dictionary();
        var conditions = asks.stream().map(ask -> switch (ask.kind()) {
            case ACT -> List.of(violations(pack, dictionary.acts().get(ask.id())));
            case ROUTE -> values(pack, dictionary.routes().get(ask.id()));
        }).toList();
        var inForce = dictionary.routes().get(Rulebook.VALIDITY);
        var validityValues = inForce == null ? List.<List<Integer>>of() : values(pack, inForce);
        program = new Program(List.copyOf(clauses.keySet()));
        decisions = new ArrayList<>();
        for (var i = 0; i < asks.size(); i++) {
            decisions.add(asks.get(i).kind() == Ask.Kind.ACT ? new Decision.Gate(program.bits(conditions.get(i).getFirst()))
                    : choice(conditions.get(i)));
        }
        validity = inForce == null ? null : new Validity(choice(validityValues), Ask.of(inForce).answer(Rulebook.OUTSIDE));
    }

    private Decision.Choice choice(List<List<Integer>> values) {
        return new Decision.Choice(values.stream().map(program::bits).toList());
    }

    private List<Integer> violations(Pack pack, Dictionary.Act act) {
        var strict = new ArrayList<Integer>();
        for (var demand : ActProgram.demands(pack, act.id())) {
            var condition = add(demand.norm(), new Clause(demand.violation(), act.implies()));
            if (!demand.norm().warnsOnly()) {
                strict.add(condition);
            }
        }
        return strict;
    }

    private List<List<Integer>> values(Pack pack, Dictionary.Route route) {
        var cases = RouteProgram.cases(pack, route);
        return route.values().keySet().stream().map(value -> cases.stream().filter(one -> one.value().equals(value))
                .map(one -> add(one.norm(), new Clause(one.when()))).toList()).toList();
    }

    private int add(Norm norm, Clause clause) {
        var position = clauses.computeIfAbsent(clause.narrowed(), _ -> clauses.size());
        byNorm.computeIfAbsent(norm, _ -> new ArrayList<>()).add(position);
        return position;
    }

    /** What is asked, in order. */
    public List<Ask> asks() {
        return asks;
    }

    public Program program() {
        return program;
    }

    /** The facts that the answers depend on. */
    public Set<Fact> facts() {
        var facts = new LinkedHashSet<Fact>();
        clauses.keySet().forEach(clause -> clause.condition().facts(facts));
        return facts;
    }

    /** The norms that answer: a norm on an act with the conditions of its violation, a norm on a route with those of its values. */
    public Map<Norm, Bits> norms() {
        var norms = new LinkedHashMap<Norm, Bits>();
        byNorm.forEach((norm, conditions) -> norms.put(norm, program.bits(conditions)));
        return norms;
    }

    /** Room for the answers of one block; one for each thread. */
    public Sheet sheet() {
        return new Sheet(program, decisions, validity);
    }
}

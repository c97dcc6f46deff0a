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

    /** A norm that speaks to a question by one condition: violated, or giving the value at a position. */
    record Voice(Norm norm, int value, int condition) {
    }

    /** How the bits of the program answer one question. */
    sealed interface Decision {

        /** Denied if one of the strict norms is violated. */
        record Gate(Bits violations, List<Voice> voices) implements Decision {
        }

        /** The rows of every value, in order of precedence. */
        record Choice(List<Bits> values, List<Voice> voices) implements Decision {
        }
    }

    /** The route that tells whether the instrument is in force, and the position of its value that it is not. */
    record Validity(Decision.Choice route, int outside) {
    }

    /** With the validity of the text. */
    public Batch(Pack pack, List<Ask> asks) {
        this(pack, asks, Rulebook.Validity.OF_TEXT);
    }

    public Batch(Pack pack, List<Ask> asks, Rulebook.Validity source) {
        this.asks = List.copyOf(asks);
        var dictionary = pack.dictionary();
        var voices = asks.stream().map(ask -> switch (ask.kind()) {
            case ACT -> gate(pack, dictionary.acts().get(ask.id()));
            case ROUTE -> choice(pack, dictionary.routes().get(ask.id()));
        }).toList();
        var inForce = source == Rulebook.Validity.ADOPTED ? null : dictionary.routes().get(Rulebook.VALIDITY);
        var validityVoices = inForce == null ? List.<Voice>of() : choice(pack, inForce);
        program = new Program(conditions());
        decisions = new ArrayList<>();
        for (var i = 0; i < asks.size(); i++) {
            decisions.add(asks.get(i).kind() == Ask.Kind.ACT ? new Decision.Gate(bits(voices.get(i)), voices.get(i))
                    : choice(dictionary.routes().get(asks.get(i).id()), voices.get(i)));
        }
        validity = inForce == null ? null : new Validity(choice(inForce, validityVoices), Ask.of(inForce).answer(Rulebook.OUTSIDE));
    }

    private List<Voice> gate(Pack pack, Dictionary.Act act) {
        var strict = new ArrayList<Voice>();
        for (var demand : ActProgram.demands(pack, act.id())) {
            var condition = add(demand.norm(), new Clause(demand.violation(), act.implies()));
            if (!demand.norm().warnsOnly()) {
                strict.add(new Voice(demand.norm(), 0, condition));
            }
        }
        return strict;
    }

    private List<Voice> choice(Pack pack, Dictionary.Route route) {
        var values = List.copyOf(route.values().keySet());
        return RouteProgram.cases(pack, route).stream()
                .map(one -> new Voice(one.norm(), values.indexOf(one.value()), add(one.norm(), new Clause(one.when())))).toList();
    }

    private Decision.Choice choice(Dictionary.Route route, List<Voice> voices) {
        var values = new ArrayList<Bits>();
        for (var value = 0; value < route.values().size(); value++) {
            var own = value;
            values.add(bits(voices.stream().filter(voice -> voice.value() == own).toList()));
        }
        return new Decision.Choice(values, voices);
    }

    private Bits bits(List<Voice> voices) {
        return program.bits(voices.stream().map(Voice::condition).toList());
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

    /** The conditions that the answers are made of, each once. */
    public List<Clause> conditions() {
        return List.copyOf(clauses.keySet());
    }

    /** The facts that the answers depend on. */
    public Set<Fact> facts() {
        var facts = new LinkedHashSet<Fact>();
        conditions().forEach(clause -> clause.condition().facts(facts));
        return facts;
    }

    /** The norms that answer: a norm on an act with the conditions of its violation, a norm on a route with those of its values. */
    public Map<Norm, Bits> norms() {
        var norms = new LinkedHashMap<Norm, Bits>();
        byNorm.forEach((norm, conditions) -> norms.put(norm, program.bits(conditions)));
        return norms;
    }

    /** The rows of each value of a route, in order of precedence; none for an act. */
    public List<Bits> values(int ask) {
        return decisions.get(ask) instanceof Decision.Choice(var values, _) ? values : List.of();
    }

    /** Room for the answers of one block; one for each thread. */
    public Sheet sheet() {
        return new Sheet(program, decisions, validity);
    }
}

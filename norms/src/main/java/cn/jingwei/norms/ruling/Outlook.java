package cn.jingwei.norms.ruling;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.law.Computation;
import cn.jingwei.norms.law.Computations;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Norm;

/** Looks ahead to one act: its own fields and documents unknown. What it sets plays no part in its own ruling. */
final class Outlook {

    private final ActProgram program;
    private final Computations computations;
    private final Map<Fact, Coded> blank = new LinkedHashMap<>();
    private final Set<Fact> dependents;
    private final Set<Fact> own;

    Outlook(Dictionary dictionary, Dictionary.Act act, ActProgram program) {
        this.program = program;
        computations = dictionary.computations();
        own = new HashSet<>(act.conduct().fields());
        own.add(dictionary.attached());
        own.forEach(fact -> blank.put(fact, Coded.unknown(fact)));
        var focus = act.conduct().focus();
        dependents = computations.dependents(own, kind -> focus.opens() && focus.kind().equals(kind));
        dependents.stream().filter(fact -> !isOfOneRow(fact)).forEach(own::add);
    }

    /** Whether the value follows from the row alone, without the foci that lie in it. */
    private boolean isOfOneRow(Fact fact) {
        return switch (computations.all().get(fact)) {
            case Computation.First _, Computation.Formula _ -> true;
            case Computation.Sum _, Computation.Count _ -> false;
        };
    }

    Prospect prospect(Facts facts) {
        var row = program.given(ahead(facts));
        var ruling = program.rule(row);
        var preconditions = program.preconditions(row);
        if (ruling.outcome() == Ruling.Outcome.DENIED || !preconditions.violated().isEmpty()) {
            var violated = ruling.outcome() == Ruling.Outcome.DENIED ? ruling.cites() : List.<Norm>of();
            return new Prospect(ruling.act(), Prospect.State.BLOCKED, violated, preconditions.violated(), List.of(), List.of());
        }
        var missing = new LinkedHashSet<Fact>();
        ruling.missing().forEach(fact -> resolve(fact, row, missing));
        preconditions.missing().forEach(fact -> resolve(fact, row, missing));
        var others = missing.stream().filter(fact -> !own.contains(fact)).toList();
        return new Prospect(ruling.act(), others.isEmpty() ? Prospect.State.OPEN : Prospect.State.WAITING, List.of(), List.of(),
                missing.stream().filter(own::contains).toList(), others);
    }

    private Facts ahead(Facts facts) {
        var row = facts.with(blank);
        for (var fact : dependents) {
            row = row.with(fact, isOfOneRow(fact) ? computations.value(fact, row, Map.of()) : Coded.unknown(fact));
        }
        return row;
    }

    /** A fact that is computed from others of the row gives way to those that left it unknown. */
    private void resolve(Fact fact, Facts row, Set<Fact> into) {
        var lacking = new LinkedHashSet<Fact>();
        switch (computations.all().get(fact)) {
            case Computation.First(var of) -> of.stream().filter(one -> !row.isKnown(one)).forEach(lacking::add);
            case Computation.Formula(var value) when value.expression().value(row) == Facts.UNKNOWN -> value.expression().unknowns(row, lacking);
            case null, default -> { }
        }
        if (lacking.isEmpty()) {
            into.add(fact);
        } else {
            lacking.forEach(one -> resolve(one, row, into));
        }
    }
}

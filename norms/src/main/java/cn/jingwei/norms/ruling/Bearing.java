package cn.jingwei.norms.ruling;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Condition;
import cn.jingwei.norms.law.Effect;
import cn.jingwei.norms.law.Norm;

/**
 * Which norms bore on an answer. A norm that speaks to the question but whose condition does not hold for the given facts
 * played no part in it.
 */
public final class Bearing {

    private final Rulebook book;

    public Bearing(Rulebook book) {
        this.book = book;
    }

    /** The norms cited, warned of or undecided, and those met: examined, and {@code when} is not false. */
    public Set<Norm> of(Ruling ruling, Facts given) {
        var facts = book.program(ruling.act()).given(given);
        var bearing = new LinkedHashSet<Norm>(ruling.cites());
        bearing.addAll(ruling.warnings());
        bearing.addAll(ruling.undecided());
        ruling.examined().stream().filter(norm -> isPossible(norm.rule().when(), facts)).forEach(bearing::add);
        return bearing;
    }

    /** The norms with a row that holds or is undecided, also where an earlier value prevails. */
    public Set<Norm> of(RouteAnswer route, Facts facts) {
        var bearing = new LinkedHashSet<Norm>();
        for (var norm : book.pack().evaluated()) {
            if (norm.rule().effect() instanceof Effect.Decide(var id, var rows) && id.equals(route.route())
                    && isPossible(norm.rule().when(), facts) && rows.stream().anyMatch(row -> isPossible(row.when(), facts))) {
                bearing.add(norm);
            }
        }
        return bearing;
    }

    /** The norms of the duties that arose. */
    public Set<Norm> of(DutiesAnswer duties) {
        return new LinkedHashSet<>(duties.duties().stream().map(DutiesAnswer.Opened::norm).toList());
    }

    /** The norms that ask for documents. */
    public Set<Norm> of(MaterialsAnswer materials) {
        return new LinkedHashSet<>(materials.cites());
    }

    private static boolean isPossible(Optional<Condition> when, Row facts) {
        return when.map(condition -> condition.expression().value(facts) != 0).orElse(true);
    }

    /** Whether some question could ever rest on the norm; what permits, informs, sanctions or repeats decides nothing. */
    public static boolean canBear(Norm norm, Set<String> acts, Set<String> events) {
        if (norm.nature().duplicateOf().isPresent()) {
            return false;
        }
        return switch (norm.rule().effect()) {
            case Effect.Decide _ -> true;
            case Effect.Duty _ -> norm.on().stream().anyMatch(events::contains) || norm.bindsActs() && norm.on().stream().anyMatch(acts::contains);
            case Effect.Block _, Effect.Warn _, Effect.Material _, Effect.Other _ -> norm.bindsActs() && norm.on().stream().anyMatch(acts::contains);
        };
    }
}

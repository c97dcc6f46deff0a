package cn.jingwei.norms.ruling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.kernel.Program;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;

/** The norms that speak to one act, compiled. */
final class ActProgram {

    private final Dictionary.Act act;
    private final Map<Fact, Coded> implied = new LinkedHashMap<>();
    private final List<Demand> demands;
    private final List<Norm> examined;
    private final Program program;
    private final NeedsProgram needs;

    ActProgram(Pack pack, Dictionary.Act act) {
        this.act = act;
        act.implies().forEach((fact, value) -> implied.put(fact, Coded.of(value)));
        demands = demands(pack, act.id());
        examined = demands.stream().map(Demand::norm).toList();
        program = Program.of(demands.stream().map(Demand::violation).toList());
        needs = new NeedsProgram(act.conduct().needs());
    }

    static List<Demand> demands(Pack pack, String act) {
        return pack.evaluated().stream().filter(norm -> norm.bindsActs() && norm.on().contains(act))
                .map(norm -> Demand.of(norm, pack.dictionary())).toList();
    }

    List<Demand> demands() {
        return demands;
    }

    /** The facts with those that the act itself fixes. */
    Facts given(Facts facts) {
        return implied.isEmpty() ? facts : facts.with(implied);
    }

    Preconditions preconditions(Facts facts) {
        return needs.check(given(facts));
    }

    Ruling rule(Facts facts) {
        var row = given(facts);
        var outcome = program.run(row);
        var violated = new ArrayList<Norm>();
        var undecided = new ArrayList<Demand>();
        var warnings = new ArrayList<Norm>();
        for (var i = 0; i < demands.size(); i++) {
            var demand = demands.get(i);
            var truth = outcome.truth(i);
            if (truth == 1) {
                (demand.norm().warnsOnly() ? warnings : violated).add(demand.norm());
            } else if (truth == Row.UNKNOWN && !demand.norm().warnsOnly()) {
                undecided.add(demand);
            }
        }
        return answer(violated, undecided, warnings, row);
    }

    private Ruling answer(List<Norm> violated, List<Demand> undecided, List<Norm> warnings, Row row) {
        var missing = new LinkedHashSet<Fact>();
        undecided.forEach(demand -> demand.violation().unknowns(row, missing));
        var open = undecided.stream().map(Demand::norm).toList();
        if (!violated.isEmpty()) {
            return new Ruling(act.id(), Ruling.Outcome.DENIED, violated, warnings, List.copyOf(missing), open, examined);
        }
        var result = open.isEmpty() ? Ruling.Outcome.ALLOWED : Ruling.Outcome.REFERRED;
        return new Ruling(act.id(), result, open, warnings, List.copyOf(missing), open, examined);
    }
}

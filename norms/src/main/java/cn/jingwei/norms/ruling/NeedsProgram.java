package cn.jingwei.norms.ruling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Logic;
import cn.jingwei.norms.kernel.Program;
import cn.jingwei.norms.law.Conduct;

/** The preconditions of one act, compiled. */
final class NeedsProgram {

    private final List<Conduct.Need> needs;
    private final List<Expression> violations;
    private final Program program;

    NeedsProgram(List<Conduct.Need> needs) {
        this.needs = needs;
        violations = needs.stream().<Expression>map(need -> new Logic.Not(need.requires().expression())).toList();
        program = Program.of(violations);
    }

    Preconditions check(Row row) {
        var outcome = program.run(row);
        var violated = new ArrayList<Conduct.Need>();
        var undecided = new ArrayList<Conduct.Need>();
        var missing = new LinkedHashSet<Fact>();
        for (var i = 0; i < needs.size(); i++) {
            var truth = outcome.truth(i);
            if (truth == 1) {
                violated.add(needs.get(i));
            } else if (truth == Row.UNKNOWN) {
                undecided.add(needs.get(i));
                violations.get(i).unknowns(row, missing);
            }
        }
        return new Preconditions(List.copyOf(violated), List.copyOf(undecided), List.copyOf(missing));
    }
}

package cn.jingwei.norms.dmn;

import java.util.ArrayList;
import java.util.List;

import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.ruling.DecisionRule;

/** For each act: the violated norms, the violated norms that only warn, and the outcome. */
record ActDecisions(Pack pack, Texts texts) {

    static final String NORMS = "t_norms";

    private static final String OUTCOMES = "if %s then \"denied\" else \"allowed\"";

    List<Decision> all(boolean hasValidity) {
        var decisions = new ArrayList<Decision>();
        pack.dictionary().acts().values().forEach(act -> decisions.addAll(of(act, hasValidity)));
        return decisions;
    }

    private List<Decision> of(Dictionary.Act act, boolean hasValidity) {
        var rules = DecisionRule.ofAct(pack, act.id());
        var gate = table(act, "", rules.stream().filter(rule -> !rule.norm().warnsOnly()).toList());
        var warnings = table(act, " warnings", rules.stream().filter(rule -> rule.norm().warnsOnly()).toList());
        var decisions = new ArrayList<Decision>();
        decisions.addAll(gate);
        decisions.addAll(warnings);
        if (!decisions.isEmpty()) {
            decisions.add(outcome(act, !gate.isEmpty(), hasValidity));
        }
        return decisions;
    }

    private List<Decision> table(Dictionary.Act act, String suffix, List<DecisionRule> rules) {
        var feel = new FeelText(act.implies());
        var needs = new Needs();
        var rows = new ArrayList<Table.Row>();
        for (var rule : rules) {
            RuleCells.of(rule.when(), feel).ifPresent(cells -> {
                needs.add(rule.when());
                rows.add(new Table.Row(cells, List.of('"' + rule.answer() + '"'), rule.norm()));
            });
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        var table = new Table("COLLECT", NORMS, List.of(new Table.Output("norm", "string", "")), rows);
        var about = new Decision.About(act.zh(), texts.text(suffix.isEmpty() ? "dmn.act" : "dmn.warnings"));
        return List.of(new Decision(act.id() + suffix, about, needs.without(act.implies().keySet()), feel,
                new Decision.Logic.ByTable(table)));
    }

    private Decision outcome(Dictionary.Act act, boolean hasGate, boolean hasValidity) {
        var required = new ArrayList<String>();
        var formula = hasGate ? OUTCOMES.formatted(act.id() + " != null and count(" + act.id() + ") > 0") : "\"allowed\"";
        if (hasGate) {
            required.add(act.id());
        }
        if (hasValidity) {
            required.add(RouteDecisions.VALIDITY);
            formula = "if " + RouteDecisions.VALIDITY + " = \"not_in_force\" then \"referred\" else " + formula;
        }
        return new Decision(act.id() + " outcome", new Decision.About(act.zh(), texts.text("dmn.outcome")), new Needs(),
                new FeelText(act.implies()), new Decision.Logic.ByFormula(formula, required));
    }
}

package cn.jingwei.norms.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.ruling.DecisionRule;

/** For each route its value: the first rule that holds, in order of precedence. */
record RouteDecisions(Pack pack, Texts texts) {

    /** The decision that tells whether the instrument is in force. */
    static final String VALIDITY = "applicability route";

    List<Decision> all() {
        return pack.dictionary().routes().values().stream().flatMap(route -> of(route).stream()).toList();
    }

    private Optional<Decision> of(Dictionary.Route route) {
        var feel = new FeelText(Map.of());
        var needs = new Needs();
        var rows = new ArrayList<Table.Row>();
        for (var rule : DecisionRule.ofRoute(pack, route.id())) {
            for (var cells : RuleCells.alternatives(rule.when(), feel)) {
                needs.add(rule.when());
                rows.add(new Table.Row(cells, List.of('"' + rule.answer() + '"'), rule.norm()));
            }
        }
        var values = route.values().keySet().stream().map(value -> '"' + value + '"').collect(Collectors.joining(", "));
        var table = new Table("FIRST", "string", List.of(new Table.Output("value", "string", values)), rows);
        var about = new Decision.About(route.zh(), texts.text("dmn.route"));
        return rows.isEmpty() ? Optional.empty()
                : Optional.of(new Decision(route.id() + " route", about, needs, feel, new Decision.Logic.ByTable(table)));
    }
}

package cn.jingwei.norms.ruling;

import java.util.List;

import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;

/** A norm as one rule of a decision: the answer that it gives, and when. For those who write norms down for other tools. */
public record DecisionRule(Norm norm, String answer, Expression when) {

    /** The norms that bind an act, in the order of the text; each answers with its id where it is violated. */
    public static List<DecisionRule> ofAct(Pack pack, String act) {
        return ActProgram.demands(pack, act).stream()
                .map(demand -> new DecisionRule(demand.norm(), demand.norm().id(), demand.violation())).toList();
    }

    /** The rows of a route in order of precedence: the first that holds gives the value. */
    public static List<DecisionRule> ofRoute(Pack pack, String route) {
        return RouteProgram.cases(pack, pack.dictionary().routes().get(route)).stream()
                .map(one -> new DecisionRule(one.norm(), one.value(), one.when())).toList();
    }
}

package cn.jingwei.norms.kernel;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.feel.Expression;

/** A condition to compile, and the facts that are taken as given in it whatever a row says. */
public record Clause(Expression condition, Map<Fact, Long> given) {

    public Clause(Expression condition) {
        this(condition, Map.of());
    }

    /** The same with no more given than the condition speaks of, so that equal ones are found equal. */
    public Clause narrowed() {
        return new Clause(condition, given(condition));
    }

    /** What is given of the facts of one test. */
    Map<Fact, Long> given(Expression test) {
        if (given.isEmpty()) {
            return given;
        }
        var facts = new LinkedHashSet<Fact>();
        test.facts(facts);
        var own = new LinkedHashMap<>(given);
        own.keySet().retainAll(facts);
        return own;
    }
}

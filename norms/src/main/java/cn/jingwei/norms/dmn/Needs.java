package cn.jingwei.norms.dmn;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.feel.DefinedFunction;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Term;
import cn.jingwei.norms.feel.Test;

/** What expressions speak of: facts, the date of the question, and defined functions. */
final class Needs {

    private final Set<Fact> facts = new LinkedHashSet<>();
    private final Set<DefinedFunction> functions = new TreeSet<>();
    private boolean date;

    Needs add(Expression expression) {
        expression.facts(facts);
        walk(expression);
        return this;
    }

    private void walk(Expression expression) {
        switch (expression) {
            case Term.Today _ -> date = true;
            case Test.Members members -> function(members);
            default -> expression.parts().forEach(this::walk);
        }
    }

    private void function(Test.Members members) {
        switch (FeelText.question(members).question()) {
            case CONTAINS -> { }
            case ALL -> functions.add(DefinedFunction.CONTAINS_ALL);
            case SOME -> functions.add(DefinedFunction.INTERSECTS);
            case EMPTY -> functions.add(DefinedFunction.EMPTY);
        }
    }

    void addAll(Needs others) {
        facts.addAll(others.facts);
        functions.addAll(others.functions);
        date |= others.date;
    }

    /** Takes out facts that the act itself fixes. */
    Needs without(Set<Fact> fixed) {
        facts.removeAll(fixed);
        return this;
    }

    Set<Fact> facts() {
        return facts;
    }

    Set<DefinedFunction> functions() {
        return functions;
    }

    boolean date() {
        return date;
    }
}

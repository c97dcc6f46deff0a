package cn.jingwei.norms.feel;

import java.util.List;
import java.util.Set;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Row;

/** An expression about the value of one fact alone. */
sealed interface OneFact extends Expression permits Test.Holds, Test.Members, Term.Given, Term.Total {

    Fact fact();

    @Override
    default List<Expression> parts() {
        return List.of();
    }

    @Override
    default void unknowns(Row row, Set<Fact> into) {
        into.add(fact());
    }

    @Override
    default void facts(Set<Fact> into) {
        into.add(fact());
    }
}

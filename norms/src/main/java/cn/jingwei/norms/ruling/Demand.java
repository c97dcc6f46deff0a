package cn.jingwei.norms.ruling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.feel.Condition;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Kind;
import cn.jingwei.norms.feel.Logic;
import cn.jingwei.norms.feel.Term;
import cn.jingwei.norms.feel.Test;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Effect;
import cn.jingwei.norms.law.Norm;

/** What a norm demands of an act: not when, or requires and all documents. Kept as the condition of its violation. */
record Demand(Norm norm, Expression violation) {

    static final Expression TRUE = new Term.Constant(Kind.TRUTH, 1, "true");

    static Demand of(Norm norm, Dictionary dictionary) {
        var required = new ArrayList<Expression>();
        if (!(norm.rule().effect() instanceof Effect.Duty)) {
            norm.rule().requires().map(Condition::expression).ifPresent(required::add);
        }
        if (norm.rule().asksForDocuments()) {
            var attached = dictionary.attached();
            if (!norm.rule().documents().isEmpty()) {
                required.add(has(attached, Test.Members.Question.ALL, norm.rule().documents()));
            }
            norm.rule().anyOf().forEach(group -> required.add(has(attached, Test.Members.Question.SOME, group)));
        }
        var lacking = required.stream().<Expression>map(Logic.Not::new).toList();
        return new Demand(norm, violation(norm.rule().when(), lacking));
    }

    private static Expression violation(Optional<Condition> when, List<Expression> lacking) {
        if (lacking.isEmpty()) {
            return new Logic.Not(TRUE);
        }
        var lack = lacking.size() == 1 ? lacking.getFirst() : new Logic.Or(lacking);
        return when.<Expression>map(w -> new Logic.And(List.of(w.expression(), lack))).orElse(lack);
    }

    private static Expression has(Fact attached, Test.Members.Question question, List<String> documents) {
        return new Test.Members(question, attached, documents.stream().map(d -> attached.bit(d).orElseThrow()).toList(), documents);
    }
}

package cn.jingwei.norms.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import cn.jingwei.norms.fact.Coding;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Kind;
import cn.jingwei.norms.feel.Logic;
import cn.jingwei.norms.feel.Operator;
import cn.jingwei.norms.feel.Term;
import cn.jingwei.norms.feel.Test;

/**
 * Writes expressions for an engine without unknowns. Where FEEL gives null and a pack a truth, null is asked for, so that
 * both give the same wherever all facts are known.
 *
 * @param fixed facts whose value the act itself fixes
 */
record FeelText(Map<Fact, Long> fixed) {

    private static final Expression NONE = new Term.Constant(Kind.NULL, 0, "null");
    private static final Expression ZERO = new Term.Constant(Kind.NUMBER, 0, "0");
    private static final Expression TRUE = new Term.Constant(Kind.TRUTH, 1, "true");

    String of(Expression expression) {
        return plain(expression).toString();
    }

    private Expression plain(Expression expression) {
        return switch (expression) {
            case Logic.And(var parts) -> new Logic.And(all(parts));
            case Logic.Or(var parts) -> new Logic.Or(all(parts));
            case Logic.Not(var part) -> new Logic.Not(plain(part));
            case Logic.If(var condition, var then, var otherwise, var kind) ->
                new Logic.If(plain(condition), plain(then), plain(otherwise), kind);
            case Test test -> test(test);
            case Term term -> term(term);
        };
    }

    private List<Expression> all(List<Expression> parts) {
        return parts.stream().map(this::plain).toList();
    }

    private Expression test(Test test) {
        return switch (test) {
            case Test.Holds(var fact) when fixed.containsKey(fact) -> literal(fact, Kind.TRUTH);
            case Test.Holds(var fact) when fact.nullable() -> is(new Term.Given(fact, Kind.TRUTH), TRUE);
            case Test.Holds holds -> holds;
            case Test.Comparison comparison -> comparison(comparison);
            case Test.Linear(_, _, var source) -> sums(source);
            case Test.Among(var term, var values, var constants) -> new Test.Among(plain(term), values, constants);
            case Test.Members members -> question(members);
        };
    }

    /** Of a set that may be null {@code list contains} says nothing. */
    static Test.Members question(Test.Members members) {
        return members.question() == Test.Members.Question.CONTAINS && members.fact().nullable()
                ? new Test.Members(Test.Members.Question.ALL, members.fact(), members.bits(), members.names()) : members;
    }

    private Expression comparison(Test.Comparison test) {
        var plain = new Test.Comparison(test.operator(), plain(test.left()), plain(test.right()));
        return test.operator().isOrdering() && (Nulls.unguarded(test.left()) || Nulls.unguarded(test.right())) ? is(plain, TRUE) : plain;
    }

    /** Two sums that are null are not equal. */
    private Expression sums(Test.Comparison source) {
        var plain = comparison(source);
        if (source.operator().isOrdering() || !Nulls.possible(source.left()) || !Nulls.possible(source.right())) {
            return plain;
        }
        var none = is(plain(source.right()), NONE);
        return source.operator() == Operator.EQ ? new Logic.And(List.of(plain, new Logic.Not(none))) : new Logic.Or(List.of(plain, none));
    }

    private Expression term(Term term) {
        return switch (term) {
            case Term.Given(var fact, var kind) when fixed.containsKey(fact) -> literal(fact, kind);
            case Term.Computed computed -> computed(computed);
            case Term.Total total -> total(total);
            case Term.Constant _, Term.Given _, Term.Today _ -> term;
        };
    }

    /** Of null, and of the extremes of an empty list, engines make errors. */
    private static Expression total(Term.Total total) {
        var isCount = total.function() == Term.Total.Function.COUNT;
        var nothing = new ArrayList<Expression>();
        if (total.fact().nullable()) {
            nothing.add(is(new Term.Given(total.fact(), Kind.NUMBERS), NONE));
        }
        if (!isCount && total.function() != Term.Total.Function.SUM) {
            nothing.add(is(new Term.Total(Term.Total.Function.COUNT, total.fact()), ZERO));
        }
        return unless(nothing, isCount ? ZERO : NONE, total);
    }

    private static Expression unless(List<Expression> nothing, Expression instead, Expression term) {
        return nothing.isEmpty() ? term
                : new Logic.If(nothing.size() == 1 ? nothing.getFirst() : new Logic.Or(nothing), instead, term, term.kind());
    }

    /** FEEL leaves open what an extreme of null is; here it is null. */
    private Expression computed(Term.Computed computed) {
        var plain = new Term.Computed(computed.kind(), computed.function(), all(computed.parts()));
        var isExtreme = switch (computed.function()) {
            case MIN, MAX -> true;
            default -> false;
        };
        var nulls = plain.parts().stream().filter(part -> isExtreme && Nulls.possible(part)).map(part -> is(part, NONE)).toList();
        return unless(nulls, NONE, plain);
    }

    private static Expression is(Expression one, Expression other) {
        return new Test.Comparison(Operator.EQ, one, other);
    }

    /** The name of a fact, or its value if the act fixes it. */
    String given(Fact fact) {
        return fixed.containsKey(fact) ? literal(fact, Kind.TEXT).toString() : fact.id();
    }

    private Term.Constant literal(Fact fact, Kind kind) {
        long raw = fixed.get(fact);
        return new Term.Constant(kind, raw, switch (fact.type()) {
            case FactType.Truth _ -> raw == 1 ? "true" : "false";
            case FactType.Number _ -> Coding.plain(raw);
            case FactType.Choice choice -> '"' + choice.ids().get((int) raw) + '"';
            case FactType.Date _, FactType.ChoiceSet _, FactType.Numbers _ -> throw new IllegalStateException(fact.id());
        });
    }
}

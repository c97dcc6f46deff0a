package cn.jingwei.norms.dmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Kind;
import cn.jingwei.norms.feel.Logic;
import cn.jingwei.norms.feel.Term;

/**
 * A condition as one rule of a decision table.
 *
 * @param cells     the unary tests by the name of the input
 * @param condition what speaks of several inputs at once; empty if nothing does
 */
record RuleCells(Map<String, String> cells, String condition) {

    static final String ON = "on";

    private static final int MANY = 6;

    /** Empty if the condition never holds. */
    static Optional<RuleCells> of(Expression whole, FeelText feel) {
        var conjuncts = new ArrayList<Expression>();
        if (!split(whole, true, conjuncts)) {
            return Optional.empty();
        }
        var byInput = new LinkedHashMap<String, List<Expression>>();
        var rest = new ArrayList<Expression>();
        conjuncts.forEach(part -> input(part).filter(_ -> UnaryTests.cell(List.of(part)).isPresent())
                .ifPresentOrElse(input -> byInput.computeIfAbsent(input, _ -> new ArrayList<>()).add(part), () -> rest.add(part)));
        var cells = new LinkedHashMap<String, String>();
        byInput.forEach((input, parts) -> UnaryTests.cell(parts)
                .ifPresentOrElse(cell -> cells.put(input, cell), () -> rest.addAll(parts)));
        return Optional.of(new RuleCells(cells, rest.isEmpty() ? ""
                : feel.of(rest.size() == 1 ? rest.getFirst() : new Logic.And(rest))));
    }

    /** One rule for each alternative if that makes every one of them plain cells, else one for the whole condition. */
    static List<RuleCells> alternatives(Expression whole, FeelText feel) {
        var alternatives = disjuncts(whole, true).map(one -> of(one, feel)).flatMap(Optional::stream).toList();
        return alternatives.size() <= MANY && alternatives.stream().allMatch(one -> one.condition().isEmpty()) ? alternatives
                : of(whole, feel).stream().toList();
    }

    private static Stream<Expression> disjuncts(Expression condition, boolean truth) {
        return switch (condition) {
            case Logic.Not(var part) -> disjuncts(part, !truth);
            case Logic.Or(var parts) when truth -> parts.stream().flatMap(part -> disjuncts(part, true));
            case Logic.And(var parts) when !truth -> parts.stream().flatMap(part -> disjuncts(part, false));
            default -> Stream.of(truth ? condition : new Logic.Not(condition));
        };
    }

    /** Whether it can hold; collects what has to. */
    private static boolean split(Expression condition, boolean truth, List<Expression> into) {
        return switch (condition) {
            case Logic.Not(var part) -> split(part, !truth, into);
            case Logic.And(var parts) when truth -> parts.stream().allMatch(part -> split(part, true, into));
            case Logic.Or(var parts) when !truth -> parts.stream().allMatch(part -> split(part, false, into));
            case Term.Constant constant when constant.kind() == Kind.TRUTH -> constant.raw() == Expression.truth(truth);
            default -> into.add(truth ? condition : new Logic.Not(condition));
        };
    }

    /** The only input of which the condition speaks. */
    private static Optional<String> input(Expression condition) {
        var needs = new Needs().add(condition);
        if (needs.date()) {
            return needs.facts().isEmpty() ? Optional.of(ON) : Optional.empty();
        }
        return needs.facts().size() == 1 ? Optional.of(needs.facts().iterator().next().id()) : Optional.empty();
    }
}

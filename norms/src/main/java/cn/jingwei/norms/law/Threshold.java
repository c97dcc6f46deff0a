package cn.jingwei.norms.law;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Condition;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Feel;
import cn.jingwei.norms.feel.FeelException;
import cn.jingwei.norms.feel.Kind;
import cn.jingwei.norms.feel.Term;
import cn.jingwei.norms.feel.Test;
import cn.jingwei.norms.source.SourceException;
import cn.jingwei.norms.source.YamlNode;

/** A comparison of a fact with a constant that takes the place of another one. */
final class Threshold {

    private static final String CONSTANT = "(?:\"[^\"]*\"|date\\(\\s*\"[^\"]*\"\\s*\\)|[0-9]+(?:\\.[0-9]+)?|true\\b|false\\b)";

    private final Condition wanted;
    private final YamlNode node;
    private final Feel feel;
    private final Fact fact;
    private final Pattern written;

    Threshold(Condition wanted, YamlNode node, Feel feel) {
        if (!(wanted.expression() instanceof Test.Comparison(_, Term.Given(var given, _), Term.Constant constant))
                || constant.raw() == Row.NULL) {
            throw node.error("amendment.comparison", wanted.line());
        }
        this.wanted = wanted;
        this.node = node;
        this.feel = feel;
        fact = given;
        written = Pattern.compile("\\b" + Pattern.quote(fact.id()) + "\\s*(?:<=|>=|!=|<|>|=)\\s*" + CONSTANT);
    }

    /** Refuses a norm in which it is not clear what is to be replaced. */
    void mustReplaceOne(Norm norm, List<Condition> conditions) {
        var compared = conditions.stream().mapToLong(condition -> comparisons(condition.expression())).sum();
        var found = conditions.stream().mapToLong(condition -> written.matcher(condition.written()).results().count()).sum();
        if (compared != 1 || found != 1) {
            throw node.error("amendment.one-comparison", norm.id(), fact.id(), compared);
        }
    }

    private long comparisons(Expression expression) {
        return switch (expression) {
            case Test.Comparison(_, Term.Given(var given, _), Term.Constant constant) -> isOwn(given, constant) ? 1 : 0;
            case Test.Comparison(_, Term.Constant constant, Term.Given(var given, _)) -> isOwn(given, constant) ? 1 : 0;
            default -> expression.parts().stream().mapToLong(this::comparisons).sum();
        };
    }

    private boolean isOwn(Fact given, Term.Constant constant) {
        return given.equals(fact) && constant.raw() != Row.NULL;
    }

    /** The condition with this comparison, read again; unchanged if it does not compare the fact. */
    Condition replaceIn(Condition condition) {
        var text = written.matcher(condition.written()).replaceAll(Matcher.quoteReplacement(wanted.written()));
        if (text.equals(condition.written())) {
            return condition;
        }
        try {
            return new Condition(text, node.place(), feel.parse(text, Kind.TRUTH));
        } catch (FeelException e) {
            throw new SourceException(node.place(), e.key(), e.arguments());
        }
    }
}

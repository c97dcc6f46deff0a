package cn.jingwei.norms.feel;

import java.util.Set;

import cn.jingwei.norms.fact.FactDictionary;
import cn.jingwei.norms.source.SourceException;
import cn.jingwei.norms.source.YamlNode;

/** Reads expressions against a fact dictionary. With all facts known a DMN tool gives them the same value; see docs/feel.md on null. */
public final class Feel {

    private final FactDictionary facts;

    public Feel(FactDictionary facts) {
        this.facts = facts;
    }

    /** @throws FeelException outside the subset, on an unknown name, a wrong type or an unguarded ordering of what may be null */
    public Expression parse(String expression, Kind expected) {
        var typer = new Typer(facts);
        var typed = typer.type(Parser.parse(expression));
        if (typed.kind() != expected && (typed.kind() != Kind.NULL || expected == Kind.TRUTH)) {
            throw new FeelException(0, "feel.kind", expected, typed.kind());
        }
        new Guards(typer.offsets()).check(typed, Set.of());
        return typed;
    }

    /** As {@link #parse}, from a data file. */
    public Condition condition(YamlNode node) {
        return parse(node, Kind.TRUTH);
    }

    /** A date or null. */
    public Condition date(YamlNode node) {
        return parse(node, Kind.DATE);
    }

    /** A number or null; products and quotients stand in comparisons only. */
    public Condition number(YamlNode node) {
        var number = parse(node, Kind.NUMBER);
        if (Comparisons.hasProduct(number.expression())) {
            throw node.error("feel.product");
        }
        return number;
    }

    private Condition parse(YamlNode node, Kind expected) {
        try {
            return new Condition(node.text(), node.place(), parse(node.text(), expected));
        } catch (FeelException e) {
            throw new SourceException(node.placeOf(e.offset()), e.key(), e.arguments());
        }
    }
}

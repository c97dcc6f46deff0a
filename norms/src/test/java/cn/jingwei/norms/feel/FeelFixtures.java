package cn.jingwei.norms.feel;

import java.time.LocalDate;
import java.util.Map;

import cn.jingwei.norms.fact.FactDictionary;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.source.YamlFile;

/** A small dictionary with facts of every type, and values written as YAML. */
final class FeelFixtures {

    static final LocalDate ON = LocalDate.of(2026, 3, 2);

    static final FactDictionary FACTS = new FactDictionary(YamlFile.parse("facts.yaml", """
            - {id: amount, zh: a, meaning: a, type: decimal, subject: p, established_by: x}
            - {id: budget, zh: b, meaning: b, type: decimal, subject: p, established_by: x}
            - {id: spent, zh: c, meaning: c, type: decimal, subject: p, established_by: x, nullable: true}
            - {id: months, zh: n, meaning: n, type: integer, subject: p, established_by: x}
            - {id: urgent, zh: t, meaning: t, type: boolean, subject: p, established_by: x}
            - {id: major, zh: u, meaning: u, type: boolean, subject: p, established_by: x}
            - {id: signed_on, zh: d, meaning: d, type: date, subject: p, established_by: x, nullable: true}
            - {id: begun_on, zh: e, meaning: e, type: date, subject: p, established_by: x}
            - {id: kind, zh: k, meaning: k, type: enum, values: {build: 1, rent: 2}, subject: p, established_by: x}
            - {id: level, zh: m, meaning: m, type: enum, values: {low: 1, high: 2}, subject: p, established_by: x, nullable: true}
            - {id: papers, zh: s, meaning: s, type: 'set[enum]', values: {plan: 1, deed: 2, bill: 3}, subject: p, established_by: x}
            - {id: parts, zh: l, meaning: l, type: 'list[decimal]', subject: p, established_by: x}
            """).list(), Map.of());

    private FeelFixtures() {
    }

    static Expression parse(String expression) {
        return new Feel(FACTS).parse(expression, Kind.TRUTH);
    }

    static Expression date(String expression) {
        return new Feel(FACTS).parse(expression, Kind.DATE);
    }

    static Facts facts(String yaml) {
        return Facts.read(FACTS, ON, YamlFile.parse("given.yaml", "{" + yaml + "}"));
    }

    /** The truth of a condition as a word. */
    static String truth(String expression, String yaml) {
        return word(parse(expression).value(facts(yaml)));
    }

    static String word(long truth) {
        return truth == Row.UNKNOWN ? "unknown" : truth == 1 ? "true" : truth == 0 ? "false" : "no truth: " + truth;
    }

    /** The value of a date expression as a word. */
    static String day(String expression, String yaml) {
        var value = date(expression).value(facts(yaml));
        return value == Row.UNKNOWN ? "unknown" : value == Row.NULL ? "null" : LocalDate.ofEpochDay(value).toString();
    }
}

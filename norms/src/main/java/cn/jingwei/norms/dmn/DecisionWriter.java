package cn.jingwei.norms.dmn;

import java.util.List;
import java.util.Locale;

import cn.jingwei.norms.fact.FactDictionary;
import cn.jingwei.norms.law.Norm;

/** Writes decisions with what they require. */
record DecisionWriter(Xml xml, FactDictionary facts, Texts texts) {

    void write(Decision decision) {
        xml.open("decision", "id", Decision.id(decision.name()), "name", decision.name(), "label", decision.about().label());
        xml.leaf("description", decision.about().description());
        xml.empty("variable", "name", decision.name(), "typeRef", decision.type());
        decision.required().forEach(name -> require("informationRequirement", "requiredDecision", Decision.id(name)));
        if (decision.needs().date()) {
            require("informationRequirement", "requiredInput", RuleCells.ON);
        }
        decision.needs().facts().forEach(fact -> require("informationRequirement", "requiredInput", fact.id()));
        decision.needs().functions().forEach(function -> require("knowledgeRequirement", "requiredKnowledge", function.written()));
        switch (decision.logic()) {
            case Decision.Logic.ByTable(var table) -> table(table, decision.feel());
            case Decision.Logic.ByFormula(var formula, _) -> xml.expression("literalExpression", formula, "typeRef", "string");
        }
        xml.close();
    }

    private void require(String kind, String required, String id) {
        xml.open(kind).empty(required, "href", "#" + id);
        xml.close();
    }

    private void table(Table table, FeelText feel) {
        xml.open("decisionTable", "hitPolicy", table.hitPolicy());
        var inputs = List.copyOf(table.inputs());
        inputs.forEach(input -> input(input, feel));
        if (table.hasConditions()) {
            input(texts.text("dmn.condition"), "true", "boolean");
        }
        table.outputs().forEach(this::output);
        for (var column : List.of("norm", "article", "source", "strength", "summary")) {
            xml.empty("annotation", "name", texts.text("dmn.annotation." + column));
        }
        table.rows().forEach(row -> rule(row, inputs, table.hasConditions()));
        xml.close();
    }

    private void input(String name, FeelText feel) {
        facts.find(name).ifPresentOrElse(fact -> input(fact.zh(), feel.given(fact), TypeWriter.type(fact)),
                () -> input(texts.text("dmn.on"), name, "date"));
    }

    private void input(String label, String expression, String type) {
        xml.open("input", "label", label).expression("inputExpression", expression, "typeRef", type);
        xml.close();
    }

    private void output(Table.Output output) {
        if (output.values().isEmpty()) {
            xml.empty("output", "name", output.name(), "typeRef", output.type());
            return;
        }
        xml.open("output", "name", output.name(), "typeRef", output.type()).expression("outputValues", output.values());
        xml.expression("defaultOutputEntry", "null");
        xml.close();
    }

    private void rule(Table.Row row, List<String> inputs, boolean hasConditions) {
        xml.open("rule");
        inputs.forEach(input -> xml.expression("inputEntry", row.cells().cells().getOrDefault(input, "-")));
        if (hasConditions) {
            xml.expression("inputEntry", row.cells().condition().isEmpty() ? "-" : row.cells().condition());
        }
        row.outputs().forEach(output -> xml.expression("outputEntry", output));
        annotations(row.norm()).forEach(text -> xml.expression("annotationEntry", text));
        xml.close();
    }

    private static List<String> annotations(Norm norm) {
        return List.of(norm.id(), norm.wording().cite(), norm.nature().source().name().toLowerCase(Locale.ROOT),
                norm.nature().strength().name().toLowerCase(Locale.ROOT), norm.wording().summaryZh().strip());
    }
}

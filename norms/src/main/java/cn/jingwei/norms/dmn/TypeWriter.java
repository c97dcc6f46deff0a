package cn.jingwei.norms.dmn;

import java.util.Collection;
import java.util.stream.Collectors;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.feel.DefinedFunction;

/** Writes what decisions are made from: types, functions and inputs. */
record TypeWriter(Xml xml, Texts texts) {

    private static final String ITEM = "_item";

    /** The name of the type of a fact. */
    static String type(Fact fact) {
        return switch (fact.type()) {
            case FactType.Truth _ -> "boolean";
            case FactType.Number _ -> "number";
            case FactType.Date _ -> "date";
            case FactType.Choice _, FactType.ChoiceSet _, FactType.Numbers _ -> "t_" + fact.id();
        };
    }

    void types(Collection<Fact> facts) {
        facts.forEach(this::define);
        item(ActDecisions.NORMS, "string", true);
        xml.open("itemDefinition", "name", DutyDecisions.DUTIES + ITEM);
        component("norm", "string");
        component("due", "date");
        component("term", "string");
        xml.close();
        item(DutyDecisions.DUTIES, DutyDecisions.DUTIES + ITEM, true);
    }

    private void component(String name, String type) {
        xml.open("itemComponent", "name", name).leaf("typeRef", type);
        xml.close();
    }

    private void item(String name, String type, boolean isCollection) {
        xml.open("itemDefinition", "name", name, "isCollection", String.valueOf(isCollection)).leaf("typeRef", type);
        xml.close();
    }

    private void define(Fact fact) {
        switch (fact.type()) {
            case FactType.Choice choice -> choice(type(fact), choice.ids(), fact.nullable());
            case FactType.ChoiceSet set -> {
                choice(type(fact) + ITEM, set.ids(), false);
                item(type(fact), type(fact) + ITEM, true);
            }
            case FactType.Numbers _ -> item(type(fact), "number", true);
            case FactType.Truth _, FactType.Number _, FactType.Date _ -> { }
        }
    }

    private void choice(String name, Collection<String> values, boolean nullable) {
        xml.open("itemDefinition", "name", name).leaf("typeRef", "string");
        xml.expression("allowedValues", values.stream().map(value -> '"' + value + '"').collect(Collectors.joining(", "))
                + (nullable ? ", null" : ""));
        xml.close();
    }

    void functions(Collection<DefinedFunction> functions) {
        for (var function : functions) {
            xml.open("businessKnowledgeModel", "id", function.written(), "name", function.written());
            xml.empty("variable", "name", function.written());
            xml.open("encapsulatedLogic");
            function.parameters().forEach(parameter -> xml.empty("formalParameter", "name", parameter));
            xml.expression("literalExpression", function.body());
            xml.close();
            xml.close();
        }
    }

    void inputs(Collection<Fact> facts) {
        input(RuleCells.ON, "date", texts.text("dmn.on"), texts.text("dmn.on-meaning"));
        facts.forEach(fact -> input(fact.id(), type(fact), fact.zh(),
                fact.meaning() + fact.unit().map(unit -> " [" + unit + "]").orElse("")));
    }

    private void input(String id, String type, String label, String description) {
        xml.open("inputData", "id", id, "name", id, "label", label).leaf("description", description.strip());
        xml.empty("variable", "name", id, "typeRef", type);
        xml.close();
    }
}

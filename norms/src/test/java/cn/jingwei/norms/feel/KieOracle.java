package cn.jingwei.norms.feel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import cn.jingwei.norms.fact.Coding;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Row;

import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.types.BuiltInType;

/** Apache KIE reads the same FEEL: each expression once, interpreted, which is cheaper than its generated classes. */
final class KieOracle {

    private final FEEL feel = FEELBuilder.builder().withFEELDialect(FEELDialect.FEEL).build();
    private final Map<String, Object> defined = new HashMap<>();
    private final Map<String, CompiledExpression> compiled = new HashMap<>();

    KieOracle() {
        for (var function : DefinedFunction.values()) {
            defined.put(function.written(), feel.evaluate(function.definition()));
        }
    }

    /** The value in the coding of a row; a word for what has none there. */
    Object value(String expression, Collection<Fact> facts, Row row) {
        var variables = new HashMap<>(defined);
        variables.put("on", LocalDate.ofEpochDay(row.on()));
        facts.forEach(fact -> variables.put(fact.id(), variable(fact, row)));
        var program = compiled.computeIfAbsent(expression, written -> compile(written, variables.keySet()));
        return switch (feel.evaluate(program, variables)) {
            case null -> Row.NULL;
            case Boolean truth -> truth ? 1L : 0L;
            case LocalDate date -> date.toEpochDay();
            case BigDecimal number -> number.movePointRight(Row.SCALE).longValueExact();
            case Object other -> other.getClass() + " " + other;
        };
    }

    private CompiledExpression compile(String expression, Collection<String> names) {
        var context = feel.newCompilerContext();
        names.forEach(name -> context.addInputVariableType(name, BuiltInType.UNKNOWN));
        return feel.compile(expression, context);
    }

    private static Object variable(Fact fact, Row row) {
        var raw = row.at(fact.slot());
        if (raw == Row.NULL) {
            return null;
        }
        return switch (fact.type()) {
            case FactType.Truth _ -> raw == 1;
            case FactType.Number _ -> BigDecimal.valueOf(raw, Row.SCALE);
            case FactType.Date _ -> LocalDate.ofEpochDay(raw);
            case FactType.Choice _ -> Coding.decode(fact, row).getFirst();
            case FactType.ChoiceSet _ -> Coding.decode(fact, row);
            case FactType.Numbers _ -> Arrays.stream(row.listAt(fact.slot())).mapToObj(n -> BigDecimal.valueOf(n, Row.SCALE)).toList();
        };
    }
}

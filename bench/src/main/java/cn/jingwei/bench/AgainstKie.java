package cn.jingwei.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

import cn.jingwei.norms.fact.Coding;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.DefinedFunction;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.kernel.Clause;
import cn.jingwei.norms.kernel.Columns;
import cn.jingwei.norms.ruling.Batch;

import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.types.BuiltInType;

import org.jspecify.annotations.Nullable;

/**
 * All conditions of the pack for the same projects on Apache KIE and in the kernel. Facts are handed over ready in KIE's own types;
 * only the evaluation counts. Both forms of KIE are measured, the faster one is compared.
 */
final class AgainstKie {

    private static final int PROJECTS = 1000;
    private static final int MILLION = 1_000_000;
    private static final int ROUNDS = 5;

    private final FEEL feel = FEELBuilder.builder().withFEELDialect(FEELDialect.FEEL).build();
    private final Batch batch = Workload.everything(Workload.pack());
    private final Columns columns = Workload.projects(batch, PROJECTS);
    private final List<Expression> conditions = batch.conditions().stream().map(Clause::condition).toList();

    private AgainstKie() {
    }

    public static void main(String[] arguments) {
        new AgainstKie().run();
    }

    private void run() {
        var contexts = contexts();
        var interpreted = best("KIE interpreted", contexts, conditions.stream().map(c -> interpreted(c, contexts.getFirst())).toList());
        var generated = best("KIE generated classes", contexts, conditions.stream().map(c -> generated(c, contexts.getFirst())).toList());
        var kernel = kernel();
        System.out.printf("kernel: %.3f us a project on %d threads%n", kernel, Workload.THREADS);
        System.out.printf("ratio on one thread each: %.0f%n", Math.min(interpreted, generated) / (kernel * Workload.THREADS));
    }

    /** A condition as KIE evaluates it. */
    private interface Kie {

        @Nullable Object value(Map<String, Object> context);
    }

    private Kie interpreted(Expression condition, Map<String, Object> context) {
        var names = feel.newCompilerContext();
        context.keySet().forEach(name -> names.addInputVariableType(name, BuiltInType.UNKNOWN));
        var compiled = feel.compile(condition.toString(), names);
        return one -> feel.evaluate(compiled, one);
    }

    private Kie generated(Expression condition, Map<String, Object> context) {
        var names = feel.newCompilerContext();
        names.setDoCompile(true);
        context.keySet().forEach(name -> names.addInputVariableType(name, BuiltInType.UNKNOWN));
        var compiled = feel.compile(condition.toString(), names);
        return one -> feel.evaluate(compiled, one);
    }

    private double best(String name, List<Map<String, Object>> contexts, List<Kie> kie) {
        check(name, contexts, kie);
        var best = Double.MAX_VALUE;
        for (var round = 0; round < ROUNDS; round++) {
            var started = System.nanoTime();
            var hits = 0;
            for (var context : contexts) {
                for (var condition : kie) {
                    hits += Boolean.TRUE.equals(condition.value(context)) ? 1 : 0;
                }
            }
            best = Math.min(best, (System.nanoTime() - started) / 1e3 / contexts.size());
            if (hits == 0) {
                throw new IllegalStateException("nothing holds");
            }
        }
        System.out.printf("%s: %.1f us a project on one thread, %d conditions%n", name, best, kie.size());
        return best;
    }

    /** Refuses to compare engines that do not agree wherever all is known. */
    private void check(String name, List<Map<String, Object>> contexts, List<Kie> kie) {
        var cursor = columns.cursor();
        for (var row = 0; row < contexts.size(); row++) {
            for (var i = 0; i < kie.size(); i++) {
                var own = conditions.get(i).value(cursor.to(row));
                if (own != Row.UNKNOWN && own == 1 != Boolean.TRUE.equals(kie.get(i).value(contexts.get(row)))) {
                    throw new IllegalStateException(name + ": " + conditions.get(i) + " in row " + row);
                }
            }
        }
    }

    private double kernel() {
        var many = Workload.projects(batch, MILLION);
        var best = Double.MAX_VALUE;
        try (var threads = Executors.newFixedThreadPool(Workload.THREADS)) {
            for (var round = 0; round < 2 * ROUNDS; round++) {
                var started = System.nanoTime();
                Workload.answer(batch, MILLION, threads, (sheet, from, rows) -> sheet.run(many, from, rows));
                best = Math.min(best, (System.nanoTime() - started) / 1e3 / MILLION);
            }
        }
        return best;
    }

    private List<Map<String, Object>> contexts() {
        var defined = new HashMap<String, Object>();
        for (var function : DefinedFunction.values()) {
            defined.put(function.written(), feel.evaluate(function.definition()));
        }
        defined.put("on", Workload.ON);
        var contexts = new ArrayList<Map<String, Object>>();
        var cursor = columns.cursor();
        for (var row = 0; row < PROJECTS; row++) {
            var context = new HashMap<>(defined);
            for (var fact : batch.facts()) {
                context.put(fact.id(), variable(fact, cursor.to(row)));
            }
            contexts.add(context);
        }
        return contexts;
    }

    /** KIE knows no unknown: it is null there. */
    private static @Nullable Object variable(Fact fact, Row row) {
        var raw = row.at(fact.slot());
        if (raw == Row.NULL || raw == Row.UNKNOWN) {
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

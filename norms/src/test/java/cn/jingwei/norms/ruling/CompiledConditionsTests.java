package cn.jingwei.norms.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.RandomRows;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.kernel.Program;
import cn.jingwei.norms.law.Pack;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The compiled program gives every condition the truth that the condition has by itself. */
class CompiledConditionsTests {

    private static final long SEED = 20_260_801;
    private static final int ROWS = 4_000;

    @TestFactory
    List<DynamicTest> givesEveryConditionItsOwnTruthWhateverIsKnown() {
        return PacksFixtures.packs().stream().map(pack -> DynamicTest.dynamicTest(pack.id(), () -> compare(pack))).toList();
    }

    private static void compare(Pack pack) {
        var conditions = conditions(pack);
        var program = Program.of(conditions);
        var facts = new LinkedHashSet<Fact>();
        conditions.forEach(condition -> condition.facts(facts));
        var random = new RandomRows(pack.dictionary().facts(), conditions, SEED);
        var undecided = 0;
        for (var i = 0; i < ROWS; i++) {
            undecided += compare(conditions, program, i % 2 == 0 ? random.full() : random.partial(facts));
        }
        System.out.printf("kernel %s: seed %d, %d conditions x %d rows, %,d truths unknown%n", pack.id(), SEED, conditions.size(), ROWS,
                undecided);
        assertThat(undecided).isPositive();
    }

    private static int compare(List<Expression> conditions, Program program, Row row) {
        var outcome = program.run(row);
        var undecided = 0;
        for (var i = 0; i < conditions.size(); i++) {
            var truth = conditions.get(i).value(row);
            undecided += truth == Row.UNKNOWN ? 1 : 0;
            if (outcome.truth(i) != truth) {
                assertThat(outcome.truth(i)).as(conditions.get(i).toString()).isEqualTo(truth);
            }
        }
        return undecided;
    }

    /** The violation of every norm under every act that it speaks to, and every row of every route. */
    private static List<Expression> conditions(Pack pack) {
        var conditions = new ArrayList<Expression>();
        pack.dictionary().acts().keySet().forEach(act ->
                ActProgram.demands(pack, act).forEach(demand -> conditions.add(demand.violation())));
        pack.dictionary().routes().values().forEach(route ->
                RouteProgram.cases(pack, route).forEach(row -> conditions.add(row.when())));
        return conditions;
    }
}

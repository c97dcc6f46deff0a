package cn.jingwei.norms.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.jingwei.norms.MutableRow;
import cn.jingwei.norms.PackConditions;
import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.RandomRows;
import cn.jingwei.norms.fact.Fact;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Where all facts are known, every condition of every pack means what it means to Apache KIE. */
class OracleTests {

    private static final long SEED = 20_260_731;
    private static final int VECTORS = 20_000;

    private static final List<MutableRow> ROWS = new ArrayList<>();
    /** What was compared already; packs that say the same share it. */
    private static final Map<String, Set<Projection>> COMPARED = new LinkedHashMap<>();
    private static final KieOracle KIE = new KieOracle();

    /** The values of the facts of one condition. */
    private record Projection(long[] values) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Projection(var others) && Arrays.equals(values, others);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    @BeforeAll
    static void drawVectors() {
        var all = PacksFixtures.packs().stream().flatMap(pack -> PackConditions.expressions(pack).stream()).toList();
        var random = new RandomRows(PacksFixtures.regulations().dictionary().facts(), all, SEED);
        for (var i = 0; i < VECTORS; i++) {
            ROWS.add(random.full());
        }
    }

    @TestFactory
    List<DynamicTest> givesTheSameValueAsKie() {
        return PacksFixtures.packs().stream().map(pack -> DynamicTest.dynamicTest(pack.id(), () -> {
            var conditions = PackConditions.of(pack);
            var before = projections();
            conditions.forEach(OracleTests::compare);
            System.out.printf("oracle %s: seed %d, %d conditions x %d vectors = %,d comparisons, %,d new projections%n", pack.id(), SEED,
                    conditions.size(), VECTORS, (long) conditions.size() * VECTORS, projections() - before);
        })).toList();
    }

    private static long projections() {
        return COMPARED.values().stream().mapToLong(Set::size).sum();
    }

    private static void compare(Condition condition) {
        var facts = new LinkedHashSet<Fact>();
        condition.expression().facts(facts);
        if (COMPARED.containsKey(condition.written())) {
            return;
        }
        var seen = COMPARED.computeIfAbsent(condition.written(), _ -> new HashSet<>());
        var speaksOfToday = speaksOfToday(condition.expression());
        for (var row : ROWS) {
            if (seen.add(projection(facts, row, speaksOfToday))) {
                assertThat((Object) condition.expression().value(row))
                        .as(() -> condition.place() + " " + condition.line() + " " + row.show(facts))
                        .isEqualTo(KIE.value(condition.written(), facts, row));
            }
        }
    }

    private static boolean speaksOfToday(Expression expression) {
        return expression instanceof Term.Today || expression.parts().stream().anyMatch(OracleTests::speaksOfToday);
    }

    private static Projection projection(Set<Fact> facts, MutableRow row, boolean speaksOfToday) {
        var values = new ArrayList<Long>();
        values.add(speaksOfToday ? row.on() : 0);
        for (var fact : facts) {
            for (var i = 0; i < fact.width(); i++) {
                values.add(row.at(fact.slot() + i));
            }
            Arrays.stream(row.listAt(fact.slot())).forEach(values::add);
        }
        return new Projection(values.stream().mapToLong(Long::longValue).toArray());
    }

    @TestFactory
    List<DynamicTest> meetsEveryThresholdOnAndJustBesideIt() {
        return PacksFixtures.packs().stream().map(pack -> DynamicTest.dynamicTest(pack.id(), () -> {
            var tests = new Boundaries(PackConditions.expressions(pack)).tests().stream().filter(OracleTests::isThreshold).toList();
            for (var test : tests) {
                var met = new HashSet<Long>();
                ROWS.forEach(row -> met.add(Boundaries.distance(test, row)));
                assertThat(met).as(pack.id() + ": " + test).containsAll(Boundaries.distances(test));
            }
            System.out.printf("oracle %s: %d thresholds met on, just below and just above%n", pack.id(), tests.size());
        })).toList();
    }

    private static boolean isThreshold(Test test) {
        return !(test instanceof Test.Comparison(_, _, var right) && right.kind() == Kind.NULL);
    }
}

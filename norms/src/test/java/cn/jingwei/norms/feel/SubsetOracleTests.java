package cn.jingwei.norms.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;

import cn.jingwei.norms.RandomRows;
import cn.jingwei.norms.fact.Fact;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no pack uses yet means the same to Apache KIE, too. */
class SubsetOracleTests {

    private static final long SEED = 20_260_803;
    private static final int ROWS = 1_000;
    private static final KieOracle KIE = new KieOracle();

    @ParameterizedTest
    @ValueSource(strings = {
            "amount - (budget - 1) > 0", "amount - budget - 1 > 0", "2 * 3 * amount - 0.5 * budget <= 100", "-amount < budget - -1",
            "budget <= 0 or amount / budget <= 0.15", "budget > 0 and 0.15 >= amount / (2 * budget)", "amount / 3 != 50",
            "amount in ]1..50]", "amount in (<1, >=50)", "amount in (1, [5..50))", "months in (1, 2, 3)", "amount between 1 and budget",
            "list contains(papers, \"plan\")", "contains_all(papers, [\"plan\", \"bill\"])", "contains_all(papers, [])",
            "intersects(papers, [\"plan\", \"bill\"])", "intersects(papers, [])", "empty(papers)", "count(papers) >= 2",
            "kind = \"build\"", "kind != \"build\"", "kind in (\"build\", \"rent\")", "level = null", "level != \"low\"",
            "level in (\"low\", null)", "level = \"low\" or level = null", "signed_on = on", "signed_on != begun_on",
            "signed_on in (null, date(\"2025-01-31\"))", "signed_on in (date(\"2025-01-31\"), date(\"2024-02-29\"))",
            "signed_on != null and signed_on + duration(\"P1M\") >= begun_on",
            "signed_on = null or signed_on - duration(\"P1Y2M\") < on", "on - begun_on <= duration(\"P30D\")",
            "begun_on.year = months", "begun_on.month in (1, 2)", "begun_on.day >= 28", "(begun_on + duration(\"P2M\")).month = 1",
            "date(months, 12, 31) = begun_on", "date(2025, begun_on.month, begun_on.day) = null",
            "max(begun_on, on) = on", "min(amount, budget, 50) > 49", "max(signed_on, on) = null",
            "sum(parts) = amount", "count(parts) = 0", "max(parts) = null", "min(parts) = amount", "sum(parts) - 1 = amount",
            "if urgent then amount > 1 else budget > 1", "not(urgent) and (major or amount > 1)", "(amount > 1) = urgent",
            "urgent = major", "urgent != true", "urgent = false or major in (true)", "spent + amount != 50", "spent * 2 = amount",
            "spent != null and spent > 50", "not(spent = null) and spent <= 50 and not(urgent and major)"})
    void meansTheSameToKie(String expression) {
        var ours = FeelFixtures.parse(expression);
        var facts = new LinkedHashSet<Fact>();
        ours.facts(facts);
        var threshold = List.of(ours, FeelFixtures.parse("amount in (1, 50)"), FeelFixtures.parse("amount >= 50"));
        var random = new RandomRows(FeelFixtures.FACTS, threshold, SEED);
        for (var i = 0; i < ROWS; i++) {
            var row = random.full();
            assertThat((Object) ours.value(row)).as(() -> "seed " + SEED + ", " + row.show(facts))
                    .isEqualTo(KIE.value(expression, facts, row));
        }
    }
}

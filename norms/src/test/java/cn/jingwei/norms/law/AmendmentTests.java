package cn.jingwei.norms.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.feel.Condition;
import cn.jingwei.norms.source.SourceException;
import cn.jingwei.norms.source.YamlFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmendmentTests {

    private final Pack pack = PacksFixtures.regulations().pack("taizhou-2025");

    private Pack amended(String patch) {
        return Amendment.apply(pack, YamlFile.parse("patch.yaml", patch));
    }

    private Norm.Rule rule(String patch, String id) {
        return amended(patch).byId().get("taizhou-2025/" + id).rule();
    }

    @Test
    void oneComparisonTakesThePlaceOfTheOnlyOneOfItsFact() {
        var when = rule("15.1-1: amount_wan >= 100", "15.1-1").when().map(Condition::line);
        assertThat(when).contains("project_type in (\"new_build\", \"continuation\", \"rebuild\") and amount_wan >= 100");
    }

    @Test
    void aFullIdNamesTheSameNorm() {
        assertThat(rule("taizhou-2025/15.1-2: amount_wan <= 30", "15.1-2").when().orElseThrow().line()).endsWith("amount_wan <= 30)");
    }

    @Test
    void allElseStaysAsItIs() {
        var amended = amended("15.1-1: amount_wan >= 100");
        assertThat(amended.id()).isEqualTo(pack.id());
        assertThat(amended.norms().stream().filter(norm -> !pack.norms().contains(norm)).map(Norm::localId)).containsExactly("15.1-1");
    }

    @Test
    void theLongFormReplacesWholePartsAndNullTakesThemAway() {
        var rule = rule("9.1-1: {when: amount_wan > 10, requires: null, documents: [declaration_form]}", "9.1-1");
        assertThat(rule.when().orElseThrow().line()).isEqualTo("amount_wan > 10");
        assertThat(rule.requires()).isEmpty();
        assertThat(rule.documents()).containsExactly("declaration_form");
    }

    @Test
    void theLongFormReplacesTheRowsOfARoute() {
        var rule = rule("15.1-1: {decide: [{value: required, when: amount_wan >= 70}]}", "15.1-1");
        assertThat(((Effect.Decide) rule.effect()).rows().getFirst().when().orElseThrow().line()).isEqualTo("amount_wan >= 70");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15.1-9: amount_wan >= 100              | amendment.no-norm
            9.1-1: amount_wan >= 100               | amendment.one-comparison
            15.1-1: total_investment_wan >= 100    | amendment.one-comparison
            15.1-1: amount_wan                     | feel.kind
            15.1-1: amount_wn >= 100               | feel.no-fact
            15.1-1: amount_wan >= approved_budget_wan | amendment.comparison
            9.1-1: {decide: []}                    | amendment.no-route
            9.1-1: {effect: warn}                  | source.unknown-key
            """)
    void aPatchThatIsNotClearIsRefusedWithItsPlace(String patch, String key) {
        assertThatExceptionOfType(SourceException.class).isThrownBy(() -> amended(patch)).satisfies(e -> {
            assertThat(e.key()).isEqualTo(key);
            assertThat(e.place().file()).isEqualTo("patch.yaml");
        });
    }

    @Test
    void aMisspeltNormIsAnsweredWithNearOnes() {
        assertThatExceptionOfType(SourceException.class).isThrownBy(() -> amended("15.11: amount_wan >= 100"))
                .satisfies(e -> assertThat(e.arguments().getLast().toString()).contains("taizhou-2025/15.1-1"));
    }
}

package cn.jingwei.norms.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import cn.jingwei.norms.ConductFixtures;
import cn.jingwei.norms.fact.Facts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComputationsTests {

    private static final Pack PACK = ConductFixtures.pack();
    private static final Computations COMPUTATIONS = PACK.dictionary().computations();

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", value = {
        "-                            ; -                             ; 0",
        "amount: 30, is_signed: true  ; -                             ; 30",
        "amount: 30, is_signed: true  ; amount: 0.5, is_signed: true  ; 30.5",
        "amount: 30, is_signed: true  ; amount: 40, is_signed: false  ; 30",
        "amount: 30, is_signed: true  ; is_signed: false              ; 30",
        "amount: 30, is_signed: true  ; is_signed: true               ; ?",
        "amount: 30, is_signed: true  ; amount: 40                    ; ?",
        "amount: 9000000000, is_signed: true ; amount: 1, is_signed: true ; ?",
    })
    void sumsOverTheFociThatCountUnlessOneOfThemIsNotKnown(String one, String other, String total) {
        assertThat(shown("total", "", one, other)).isEqualTo(total);
    }

    @Test
    void countsWhatThereIs() {
        assertThat(shown("contracts", "")).isEqualTo("0");
        assertThat(shown("contracts", "", "amount: 1", "")).isEqualTo("2");
        assertThat(shown("large_contracts", "", "amount: 101", "amount: 100")).isEqualTo("1");
        assertThat(shown("large_contracts", "", "amount: 101", "")).isEqualTo("?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "budget: 50, estimate: 60 ; 50",
        "estimate: 60             ; 60",
        "''                       ; ?",
        "estimate: null           ; ?",
    })
    void takesTheFirstThatIsKnown(String given, String ceiling) {
        assertThat(shown("ceiling", given)).isEqualTo(ceiling);
    }

    @Test
    void aFormulaIsAsUnknownAsWhatItSpeaksOf() {
        assertThat(shown("is_within", "budget: 50", "amount: 50, is_signed: true")).isEqualTo("true");
        assertThat(shown("is_within", "budget: 50", "amount: 50.00000001, is_signed: true")).isEqualTo("false");
        assertThat(shown("is_within", "")).isEqualTo("?");
        assertThat(shown("is_within", "budget: 50", "is_signed: true")).isEqualTo("?");
    }

    @Test
    void whatIsUnknownIsNotReplacedByWhatIsSoOtherwise() {
        assertThat(PACK.dictionary().facts().get("total").otherwise()).isPresent();
        assertThat(shown("total", "", "is_signed: true")).isEqualTo("?");
    }

    @Test
    void whatIsComputedTakesThePlaceOfWhatSomebodyStated() {
        assertThat(shown("total", "total: 7")).isEqualTo("0");
    }

    @Test
    void completesOneKindOfFocusAndLeavesTheOthers() {
        var facts = COMPUTATIONS.complete(ConductFixtures.facts(PACK, "amount: 200, total: 7"), "contract", Map.of());
        assertThat(facts.show(PACK.dictionary().facts().get("is_large"))).isEqualTo("true");
        assertThat(facts.show(PACK.dictionary().facts().get("total"))).isEqualTo("7");
    }

    @Test
    void namesWhatChangesWithAFact() {
        var facts = PACK.dictionary().facts();
        assertThat(COMPUTATIONS.dependents(List.of(facts.get("budget")), _ -> false)).extracting(Object::toString)
                .containsExactlyInAnyOrder("ceiling", "is_within");
        assertThat(COMPUTATIONS.dependents(List.of(), "contract"::equals)).extracting(Object::toString)
                .containsExactlyInAnyOrder("total", "is_within", "contracts", "large_contracts");
    }

    private static String shown(String fact, String given, String... contracts) {
        var children = Stream.of(contracts).filter(contract -> contract != null)
                .map(contract -> COMPUTATIONS.complete(ConductFixtures.facts(PACK, contract), "contract", Map.of())).toList();
        Map<String, List<Facts>> byKind = children.isEmpty() ? Map.of() : Map.of("contract", children);
        return COMPUTATIONS.complete(ConductFixtures.facts(PACK, given), byKind).show(PACK.dictionary().facts().get(fact));
    }
}

package cn.jingwei.norms.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import java.util.HashSet;

import cn.jingwei.norms.fact.Fact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kleene's logic: unknown decides nothing, and spoils nothing that is decided. Null is a value and not unknown. */
class ThreeValuesTests {

    @ParameterizedTest
    @CsvSource({"true, true, true, true", "true, false, false, true", "true, unknown, unknown, true",
            "false, true, false, true", "false, false, false, false", "false, unknown, false, unknown",
            "unknown, true, unknown, true", "unknown, false, false, unknown", "unknown, unknown, unknown, unknown"})
    void joinsTruthsAsKleeneDoes(String urgent, String major, String and, String or) {
        var given = Stream.of(given("urgent", urgent), given("major", major)).distinct().collect(Collectors.joining(", "));
        assertThat(FeelFixtures.truth("urgent and major", given)).isEqualTo(and);
        assertThat(FeelFixtures.truth("urgent or major", given)).isEqualTo(or);
        assertThat(FeelFixtures.truth("not(not(urgent) or not(major))", given)).isEqualTo(and);
    }

    private static String given(String fact, String value) {
        return value.equals("unknown") ? "months: 1" : fact + ": " + value;
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "unknown, unknown"})
    void turnsTruthsRound(String urgent, String not) {
        assertThat(FeelFixtures.truth("not(urgent)", given("urgent", urgent))).isEqualTo(not);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "signed_on = null                             ; null       ; true",
            "signed_on != null                            ; null       ; false",
            "signed_on = null                             ; 2026-03-02 ; false",
            "signed_on = on                               ; null       ; false",
            "signed_on != on                              ; null       ; true",
            "signed_on != null and signed_on <= on        ; null       ; false",
            "signed_on != null and signed_on <= on        ; 2026-03-02 ; true",
            "signed_on != null and signed_on <= on        ; 2026-03-03 ; false",
            "signed_on = null or signed_on > on           ; null       ; true",
            "signed_on = null or signed_on > on           ; 2026-03-03 ; true",
            "not(signed_on = null) and signed_on < on     ; null       ; false",
            "if signed_on = null then urgent else signed_on >= on and not(urgent) ; 2026-03-02 ; unknown",
            "signed_on in (null, date(\"2026-03-02\"))    ; null       ; true",
            "signed_on in (date(\"2026-03-02\"))          ; null       ; false",
            "max(signed_on, on) = null                    ; null       ; true",
            "signed_on + duration(\"P1D\") = null         ; null       ; true"})
    void takesNullForAValueThatStandsInNoOrder(String expression, String signed, String truth) {
        assertThat(FeelFixtures.truth(expression, "signed_on: " + signed)).isEqualTo(truth);
    }

    @Test
    void takesANullSumForUnequalToEverything() {
        assertThat(FeelFixtures.truth("spent + amount = 1", "spent: null, amount: 1")).isEqualTo("false");
        assertThat(FeelFixtures.truth("spent + amount != 1", "spent: null, amount: 1")).isEqualTo("true");
        assertThat(FeelFixtures.truth("spent + amount != 1", "spent: null")).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "if urgent then amount > 1 else budget > 1       ; urgent: true, amount: 2   ; true",
            "if urgent then amount > 1 else budget > 1       ; urgent: false, amount: 2  ; unknown",
            "if urgent then amount > 1 else budget > 1       ; amount: 2, budget: 2      ; unknown",
            "if amount > 1 then amount < 3 else amount = 0   ; amount: 0                 ; true"})
    void leavesAChoiceOpenWhoseConditionIsUnknown(String expression, String given, String truth) {
        assertThat(FeelFixtures.truth(expression, given)).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "urgent and amount > 1                      ; amount: 2               ; urgent",
            "urgent and amount > 1 or major             ; amount: 2               ; urgent, major",
            "amount + budget > 1 or months > 2          ; amount: 1, months: 1    ; budget",
            "if urgent then amount > 1 else budget > 1  ; months: 1               ; urgent",
            "if urgent then amount > 1 else budget > 1  ; urgent: false           ; budget",
            "urgent and major                           ; urgent: true            ; major"})
    void namesTheFactsThatLeaveItOpen(String expression, String given, String missing) {
        var facts = new HashSet<Fact>();
        FeelFixtures.parse(expression).unknowns(FeelFixtures.facts(given), facts);
        assertThat(facts).extracting(Fact::id).containsExactlyInAnyOrder(missing.split(", "));
    }
}

package cn.jingwei.norms.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import cn.jingwei.norms.PackConditions;
import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.law.Pack;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FeelTests {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "urgent or major and false             ; urgent: true, major: false  ; true",
            "(urgent or major) and false           ; urgent: true, major: false  ; false",
            "not(urgent) and major                 ; urgent: false, major: true  ; true",
            "amount - budget - 1 = 0               ; amount: 3, budget: 2        ; true",
            "amount - (budget - 1) = 0             ; amount: 1, budget: 2        ; true",
            "amount + 2 * budget = 7               ; amount: 1, budget: 3        ; true",
            "(amount + 2) * 2 = 6                  ; amount: 1                   ; true",
            "amount = -2 + 3                       ; amount: 1                   ; true",
            "2 * 3 * amount + (1 - 4) * amount = 3 ; amount: 1                   ; true",
            "2 * (amount - budget) >= -2           ; amount: 1, budget: 2        ; true"})
    void bindsOperatorsAsFeelDoes(String expression, String given, String truth) {
        assertThat(FeelFixtures.truth(expression, given)).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "amount between 1 and 3   ; 1          ; true",
            "amount between 1 and 3   ; 3          ; true",
            "amount between 1 and 3   ; 3.00000001 ; false",
            "amount in [1..3]         ; 1          ; true",
            "amount in ]1..3]         ; 1          ; false",
            "amount in (1..3]         ; 1          ; false",
            "amount in (1..3]         ; 1.00000001 ; true",
            "amount in [1..3)         ; 3          ; false",
            "amount in [1..3[         ; 2.99999999 ; true",
            "amount in (<1, >=3)      ; 1          ; false",
            "amount in (<1, >=3)      ; 0.99999999 ; true",
            "amount in (<1, >=3)      ; 3          ; true",
            "amount in (1, 3, [5..6]) ; 3          ; true",
            "amount in (1, 3, [5..6]) ; 5.5        ; true",
            "amount in (1, 3, [5..6]) ; 4          ; false",
            "amount in (1)            ; 1          ; true"})
    void countsTheEndsOfARangeAsWritten(String expression, String amount, String truth) {
        assertThat(FeelFixtures.truth(expression, "amount: " + amount)).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "list contains(papers, \"deed\")            ; [plan, deed] ; true",
            "list  contains(papers, \"bill\")           ; [plan, deed] ; false",
            "contains_all(papers, [\"plan\", \"deed\"]) ; [plan, deed] ; true",
            "contains_all(papers, [\"plan\", \"bill\"]) ; [plan, deed] ; false",
            "contains_all(papers, [])                   ; []           ; true",
            "intersects(papers, [\"bill\", \"deed\"])   ; [plan, deed] ; true",
            "intersects(papers, [\"bill\"])             ; [plan, deed] ; false",
            "intersects(papers, [])                     ; [plan]       ; false",
            "empty(papers)                              ; []           ; true",
            "empty(papers)                              ; [bill]       ; false",
            "count(papers) = 2                          ; [plan, bill] ; true",
            "count(papers) = 0                          ; []           ; true"})
    void looksIntoSets(String expression, String papers, String truth) {
        assertThat(FeelFixtures.truth(expression, "papers: " + papers)).isEqualTo(truth);
        assertThat(FeelFixtures.truth(expression, "")).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "begun_on + duration(\"P1M\")                            ; 2025-01-31 ; 2025-02-28",
            "begun_on + duration(\"P1M\")                            ; 2024-01-31 ; 2024-02-29",
            "begun_on - duration(\"P1M\")                            ; 2025-03-31 ; 2025-02-28",
            "begun_on + duration(\"P1Y\")                            ; 2024-02-29 ; 2025-02-28",
            "begun_on + duration(\"P1Y2M\")                          ; 2024-12-31 ; 2026-02-28",
            "begun_on + duration(\"P1M\") - duration(\"P1D\")        ; 2025-01-31 ; 2025-02-27",
            "begun_on - duration(\"P1D\") + duration(\"P1M\")        ; 2025-01-31 ; 2025-02-28",
            "begun_on + duration(\"P7D\")                            ; 2024-12-28 ; 2025-01-04",
            "date(begun_on.year, 2, begun_on.day)                    ; 2024-05-29 ; 2024-02-29",
            "date(begun_on.year, 2, begun_on.day)                    ; 2025-05-29 ; null",
            "(begun_on + duration(\"P1M\")) + duration(\"P1M\")      ; 2025-01-31 ; 2025-03-28",
            "date((begun_on + duration(\"P2M\")).year, 1, 31)        ; 2024-11-30 ; 2025-01-31",
            "if begun_on.month = 12 then begun_on else null          ; 2025-12-01 ; 2025-12-01",
            "if begun_on.month = 12 then begun_on else null          ; 2025-11-30 ; null",
            "max(begun_on, on, date(\"2026-03-01\"))                 ; 2025-01-31 ; 2026-03-02",
            "min(begun_on, on)                                       ; 2025-01-31 ; 2025-01-31"})
    void reckonsDatesByTheCalendarAndClipsAtTheEndOfAMonth(String expression, String begun, String date) {
        assertThat(FeelFixtures.day(expression, "begun_on: " + begun)).isEqualTo(date);
        assertThat(FeelFixtures.day(expression, "")).isEqualTo("unknown");
    }

    @Test
    void comparesDaysBetweenDates() {
        assertThat(FeelFixtures.truth("on - begun_on <= duration(\"P30D\")", "begun_on: 2026-01-31")).isEqualTo("true");
        assertThat(FeelFixtures.truth("on - begun_on <= duration(\"P30D\")", "begun_on: 2026-01-30")).isEqualTo("false");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "sum(parts) = 6       ; [1, 2, 3] ; true",
            "sum(parts) = 0.3     ; [0.1, 0.2]; true",
            "sum(parts) = 0       ; []        ; false",
            "min(parts) = 1       ; [3, 1, 2] ; true",
            "max(parts) = 3       ; [3, 1, 2] ; true",
            "max(parts) = null    ; []        ; true",
            "count(parts) = 3     ; [3, 1, 2] ; true",
            "count(parts) = 0     ; []        ; true",
            "sum(parts) - 1 <= 5  ; [1, 2, 3] ; true"})
    void addsUpLists(String expression, String parts, String truth) {
        assertThat(FeelFixtures.truth(expression, "parts: " + parts)).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "15          ; 100           ; true",
            "15.00000001 ; 100           ; false",
            "15          ; 99.99999999   ; false",
            "0           ; 0             ; false",
            "-1          ; 0             ; false",
            "1           ; -100          ; false",
            "1349999999.85     ; 8999999999 ; true",
            "1349999999.849999 ; 8999999999 ; true",
            "1349999999.850001 ; 8999999999 ; false"})
    void multipliesOutAQuotientAndHasNoneWhereTheDivisorIsNotPositive(String amount, String budget, String truth) {
        var given = "amount: " + amount + ", budget: " + budget;
        assertThat(FeelFixtures.truth("amount / budget <= 0.15", given)).isEqualTo(truth);
        assertThat(FeelFixtures.truth("0.15 >= amount / budget", given)).isEqualTo(truth);
        assertThat(FeelFixtures.truth("amount / (2 * budget) <= 0.075", given)).isEqualTo(truth);
        assertThat(FeelFixtures.truth("budget > 0 and amount <= 0.15 * budget", given)).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource({"9000000000, 1.00000001, 1", "-9000000000, -1.00000001, -1", "8999999999.99999999, 1, 0.99999999"})
    void staysExactBeyondSixtyFourBits(String amount, String budget, String units) {
        assertThat(FeelFixtures.truth("100000000 * amount - 99999999 * amount - 1 * amount = 0", "amount: " + amount)).isEqualTo("true");
        var given = "amount: " + amount + ", budget: " + budget;
        assertThat(FeelFixtures.truth("90000000 * amount + budget > 90000000 * amount + " + units.replace("-", "0 - "), given))
                .isEqualTo(String.valueOf(Double.parseDouble(budget) > Double.parseDouble(units)));
    }

    static List<Pack> packs() {
        return PacksFixtures.packs();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void readsWhatItWritesAsTheSame(Pack pack) {
        var feel = new Feel(pack.dictionary().facts());
        for (var condition : PackConditions.of(pack)) {
            var once = feel.parse(condition.expression().toString(), condition.expression().kind());
            assertThat(once).hasToString(condition.expression().toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "amount - (budget - 1) > 0",
            "amount - (budget + spent) != 0",
            "2 * (amount + budget) > 3 * amount",
            "(if urgent then major else urgent) and major",
            "(amount > 1) = urgent",
            "(begun_on + duration(`P1M`)).year = 2025",
            "not(urgent and (major or amount in (1, 2)))",
            "amount / budget <= 0.15",
            "amount / (budget + 1) != 0.15"})
    void keepsTheBracketsThatMatter(String expression) {
        var written = FeelFixtures.parse(expression.replace('`', '"')).toString();
        assertThat(FeelFixtures.parse(written)).hasToString(written);
        var given = "amount: 5, budget: 3, spent: 1, urgent: false, major: true, begun_on: 2024-12-31";
        assertThat(FeelFixtures.truth(written, given)).isEqualTo(FeelFixtures.truth(expression.replace('`', '"'), given));
    }

    @Test
    void tellsBracketedDifferencesApart() {
        assertThat(FeelFixtures.parse("amount - (budget - 1) > 0").toString())
                .isNotEqualTo(FeelFixtures.parse("amount - budget - 1 > 0").toString());
    }
}

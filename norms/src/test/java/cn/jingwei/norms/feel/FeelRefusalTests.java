package cn.jingwei.norms.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever lies outside the subset is refused with the place of what is wrong; a caret here marks the place. */
class FeelRefusalTests {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "feel.character       ; urgent ^& major                          ; &",
            "feel.character       ; urgent and ^\"open                       ; `\"`",
            "feel.end             ; ``                                       ;",
            "feel.end             ; urgent and^                              ;",
            "feel.end             ; (urgent^                                 ;",
            "feel.end             ; list contains(papers, \"plan\"^          ;",
            "feel.unexpected      ; urgent ^major                            ; major",
            "feel.unexpected      ; urgent^)                                 ; )",
            "feel.unexpected      ; urgent and ^or major                     ; or",
            "feel.unexpected      ; amount = 1 ^= 2                          ; =",
            "feel.expected        ; amount in (1 ^2)                         ; ) | 2",
            "feel.expected        ; amount in [1..2 ^and urgent              ; ] | and",
            "feel.text            ; urgent and ^\"yes\"                      ; yes",
            "feel.text            ; amount = ^\"5\"                          ; 5",
            "feel.list            ; urgent and ^[urgent]                     ;",
            "feel.kind            ; urgent and ^amount                       ; TRUTH | NUMBER",
            "feel.kind            ; ^amount                                  ; TRUTH | NUMBER",
            "feel.kind            ; ^null                                    ; TRUTH | NULL",
            "feel.kind            ; not(^months)                             ; TRUTH | NUMBER",
            "feel.kind            ; urgent or ^if major then urgent else amount ; TRUTH | NUMBER",
            "feel.kind            ; urgent or ^if major then urgent else null   ; TRUTH | NULL",
            "feel.number          ; amount > ^0.000000001                    ; 0.000000001",
            "feel.number          ; amount > ^9000000000.5                   ; 9000000000.5",
            "feel.fact-expected   ; list contains(^\"plan\", \"plan\")       ;",
            "feel.fact-expected   ; ^1 = \"build\"                           ;",
            "feel.no-fact         ; urgent and ^amuont > 1                   ; amuont | amount",
            "feel.no-fact         ; urgent and ^nonsense_word                ; nonsense_word |",
            "feel.no-value        ; kind = ^\"buy\"                          ; kind | buy | build, rent",
            "feel.no-value        ; kind in (\"rent\", ^\"buy\")             ; kind | buy | build, rent",
            "feel.no-value        ; list contains(papers, ^\"note\")         ; papers | note | plan, deed, bill",
            "feel.no-function     ; urgent and ^today() = on                 ; today",
            "feel.arguments       ; urgent and ^not(urgent, major)           ; not | 1 | 2",
            "feel.arguments       ; on = ^date(2025, 1)                      ; date | 3 | 2",
            "feel.arguments       ; urgent and ^max(urgent, major) = 1       ; max | 2 | 2",
            "feel.set-expected    ; list contains(^kind, \"plan\")           ; kind",
            "feel.set-expected    ; ^empty(amount)                           ; amount",
            "feel.list-expected   ; contains_all(papers, ^\"plan\")          ;",
            "feel.text-expected   ; list contains(papers, ^urgent)           ;",
            "feel.numbers-expected; ^sum(amount) > 1                         ; amount",
            "feel.numbers-expected; ^min(papers) > 1                         ; papers",
            "feel.date            ; on > ^date(\"2025-02-30\")               ; 2025-02-30",
            "feel.duration        ; on > on + ^duration(\"P2W\")             ; P2W",
            "feel.duration        ; on > on + ^duration(\"P1M1D\")           ; P1M1D",
            "feel.duration        ; on > on + ^duration(\"P\")               ; P",
            "feel.duration        ; on > on + ^duration(\"P123456D\")        ; P123456D",
            "feel.no-part         ; on^.week = 1                             ; week",
            "feel.arithmetic      ; on ^+ 1 > on                             ; + | DATE | NUMBER",
            "feel.arithmetic      ; amount ^* urgent > 1                     ; * | NUMBER | TRUTH",
            "feel.compare         ; urgent and ^amount = on                  ; = | NUMBER | DATE",
            "feel.compare         ; ^urgent > major                          ; > | TRUTH | TRUTH",
            "feel.compare         ; ^kind < \"rent\"                         ; < | CHOICE | CHOICE",
            "feel.compare         ; ^kind = level                            ; = | CHOICE | CHOICE",
            "feel.compare         ; (^if urgent then kind else kind) = level ; = | CHOICE | CHOICE",
            "feel.compare         ; ^amount > null                           ; > | NUMBER | NULL",
            "feel.compare         ; ^papers = papers                         ; = | SET | SET",
            "feel.compare         ; amount in (^on)                          ; = | NUMBER | DATE",
            "feel.compare         ; ^amount in (date(\"2025-01-01\"))        ; in | NUMBER | DATE",
            "feel.divisor         ; urgent and amount ^/ 0 > 1               ;",
            "feel.quotient        ; amount ^/ 2 = budget / 2                 ;",
            "feel.product         ; amount ^* budget > 1                     ;",
            "feel.product         ; max(amount ^* 2, budget) > 1             ;",
            "feel.product         ; amount ^* 2 = null                       ;",
            "feel.product         ; (^if urgent then amount * 2 else 0) > 1  ;",
            "feel.factor          ; 99999999.99999999 * 9999.99999999 ^* amount > 1 ;",
            "feel.unguarded       ; urgent and ^signed_on <= on              ; signed_on | signed_on <= on",
            "feel.unguarded       ; urgent or signed_on != null or ^signed_on > on ; signed_on | signed_on > on",
            "feel.unguarded       ; urgent and signed_on ^between on and on  ; signed_on | signed_on >= on",
            "feel.unguarded       ; spent ^+ amount < 1                      ; spent | spent + amount < 1"})
    void refusesWithKeyPlaceAndArguments(String key, String marked, String arguments) {
        var offset = Math.max(0, marked.indexOf('^'));
        var refusal = catchThrowableOfType(FeelException.class, () -> FeelFixtures.parse(marked.replace("^", "")));
        assertThat(refusal).isNotNull();
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.offset()).as(refusal.getMessage()).isEqualTo(offset);
        assertThat(Arrays.stream(refusal.arguments()).map(String::valueOf).collect(Collectors.joining(" | ")).strip())
                .isEqualTo(arguments == null ? "" : arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not(", "-", "if urgent then ", "amount + ", "urgent and ", "[", "1 in (", "[1.."})
    void refusesBottomlessExpressionsBeforeTheStackIsExhausted(String opening) {
        var refusal = catchThrowableOfType(FeelException.class, () -> FeelFixtures.parse(opening.repeat(10_000)));
        assertThat(refusal).isNotNull();
        assertThat(refusal.key()).isIn("feel.deep", "feel.expected", "feel.unexpected");
    }

    @Test
    void readsBracketsAsDeepAsAnybodyWritesThem() {
        assertThat(FeelFixtures.truth("(".repeat(150) + "urgent" + ")".repeat(150), "urgent: true")).isEqualTo("true");
        assertThat(FeelFixtures.truth("urgent" + " and urgent".repeat(150), "urgent: true")).isEqualTo("true");
        assertThat(FeelFixtures.truth("amount" + " + amount".repeat(150) + " = 151", "amount: 1")).isEqualTo("true");
        var refusal = catchThrowableOfType(FeelException.class, () -> FeelFixtures.parse("(".repeat(10_000) + "urgent" + ")".repeat(10_000)));
        assertThat(refusal.key()).isEqualTo("feel.deep");
        assertThat(refusal.offset()).isEqualTo(200);
    }
}

package cn.jingwei.norms.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import cn.jingwei.norms.source.YamlFile;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingTests {

    private static final FactDictionary FACTS = new FactDictionary(YamlFile.parse("facts.yaml", """
            - {id: urgent, zh: t, meaning: t, type: boolean, subject: p, established_by: x}
            - {id: amount, zh: a, meaning: a, type: decimal, subject: p, established_by: x}
            - {id: months, zh: n, meaning: n, type: integer, subject: p, established_by: x}
            - {id: begun_on, zh: e, meaning: e, type: date, subject: p, established_by: x}
            - {id: kind, zh: k, meaning: k, type: enum, values: {build: 1, rent: 2}, subject: p, established_by: x}
            - {id: papers, zh: s, meaning: s, type: 'set[enum]', values: {plan: 1, deed: 2}, subject: p, established_by: x}
            """).list(), Map.of());

    @ParameterizedTest
    @CsvSource({"urgent, yes, value.truth", "urgent, 1, value.truth", "amount, ten, value.number", "amount, 0.000000001, value.places",
            "amount, 9000000000.00000001, value.places", "amount, -9000000001, value.places", "months, 1.5, value.whole",
            "begun_on, 2025-02-30, value.date", "begun_on, +12025-02-03, value.date", "begun_on, -2025-02-03, value.date",
            "begun_on, 2025-2-3, value.date", "kind, buy, value.choice", "papers, note, value.choice", "kind, build|rent, value.one-expected"})
    void refusesWhatIsNoValueOfTheFact(String fact, String words, String key) {
        var refusal = catchThrowableOfType(Coding.BadValue.class, () -> Coding.encode(FACTS.get(fact), List.of(words.split("\\|"))));
        assertThat(refusal).isNotNull();
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.arguments()[0]).isEqualTo(fact);
    }

    @ParameterizedTest
    @CsvSource({"urgent, true", "urgent, false", "amount, 0.00000001", "amount, 9000000000", "amount, -12.5", "months, 12",
            "begun_on, 2024-02-29", "kind, rent", "papers, plan|deed"})
    void writesWhatItReads(String fact, String words) throws Coding.BadValue {
        var value = Coding.encode(FACTS.get(fact), List.of(words.split("\\|")));
        assertThat(Facts.none(FACTS, LocalDate.EPOCH).with(FACTS.get(fact), value).words(FACTS.get(fact)))
                .containsExactly(words.split("\\|"));
    }
}

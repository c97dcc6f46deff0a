package cn.jingwei.norms.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import cn.jingwei.norms.ConductFixtures;
import cn.jingwei.norms.PacksFixtures;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValuesTests {

    private static final FactDictionary FACTS = ConductFixtures.pack().dictionary().facts();

    @Test
    void bringsEveryValueOfJsonThereAndBack() {
        assertThat(roundTrip("is_signed", true)).isEqualTo(true);
        assertThat(roundTrip("amount", new BigDecimal("0.1"))).isEqualTo(new BigDecimal("0.1"));
        assertThat(roundTrip("amount", 12)).isEqualTo(new BigDecimal("12"));
        assertThat(roundTrip("amount", BigInteger.TEN)).isEqualTo(new BigDecimal("10"));
        assertThat(roundTrip("contracts", 3L)).isEqualTo(new BigDecimal("3"));
        assertThat(roundTrip("signed_on", "2026-03-02")).isEqualTo("2026-03-02");
        assertThat(roundTrip("signed_on", null)).isNull();
        assertThat(roundTrip("kind", "secret")).isEqualTo("secret");
        assertThat(roundTrip("materials", List.of("scan"))).isEqualTo(List.of("scan"));
        assertThat(roundTrip("materials", List.of())).isEqualTo(List.of());
        assertThat(roundTrip("parts", List.of(new BigDecimal("1.5"), 2))).isEqualTo(List.of(new BigDecimal("1.5"), new BigDecimal("2")));
    }

    @Test
    void takesTheWordsOfAFormToo() {
        assertThat(roundTrip("is_signed", "true")).isEqualTo(true);
        assertThat(roundTrip("amount", " 1234.56 ")).isEqualTo(new BigDecimal("1234.56"));
        assertThat(roundTrip("materials", "scan")).isEqualTo(List.of("scan"));
    }

    @Test
    void keepsNumbersExactThatABinaryFractionWouldNot() {
        assertThat(roundTrip("amount", new BigDecimal("8999999999.99999999"))).isEqualTo(new BigDecimal("8999999999.99999999"));
        assertThatIllegalArgumentException().isThrownBy(() -> Values.read(FACTS.get("amount"), 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> Values.read(FACTS.get("amount"), Map.of()));
    }

    @Test
    void saysWhatIsWrongWithAValue() {
        assertThat(bad("amount", "much")).isEqualTo(new Values.Reading.Bad("value.number", List.of("amount", "much")));
        assertThat(bad("amount", true).key()).isEqualTo("value.number");
        assertThat(bad("amount", "1e999999999").key()).isEqualTo("value.places");
        assertThat(bad("amount", "9".repeat(1_000_000)).key()).isEqualTo("value.number");
        assertThat(bad("amount", new BigDecimal("0.000000001")).key()).isEqualTo("value.places");
        assertThat(bad("amount", null).key()).isEqualTo("value.null");
        assertThat(bad("amount", " ").key()).isEqualTo("value.blank");
        assertThat(bad("amount", List.of(1)).key()).isEqualTo("value.one-expected");
        assertThat(bad("contracts", new BigDecimal("1.5")).key()).isEqualTo("value.whole");
        assertThat(bad("signed_on", "2026-02-30").key()).isEqualTo("value.date");
        assertThat(bad("kind", "other").key()).isEqualTo("value.choice");
        assertThat(bad("is_signed", 1).key()).isEqualTo("value.truth");
        assertThat(bad("materials", List.of("contract")).key()).isEqualTo("value.choice");
        assertThat(bad("parts", Arrays.asList(1, null)).key()).isEqualTo("value.blank");
    }

    @Test
    void writesNoValueForWhatIsUnknown() {
        var nothing = Facts.none(FACTS, LocalDate.EPOCH);
        assertThatIllegalArgumentException().isThrownBy(() -> Values.write(FACTS.get("amount"), nothing));
    }

    @Test
    void aRowBuiltInOneStepIsThatBuiltFactByFact() {
        var facts = PacksFixtures.regulations().dictionary().facts();
        var values = Map.of(facts.get("amount_wan"), Coded.of(5 * Row.ONE), facts.get("declared_on"), Coded.of(20_000));
        var whole = Facts.of(facts, LocalDate.EPOCH, values);
        var stepwise = Facts.none(facts, LocalDate.EPOCH);
        for (var entry : values.entrySet()) {
            stepwise = stepwise.with(entry.getKey(), entry.getValue());
        }
        for (var fact : facts.all()) {
            assertThat(whole.coded(fact)).as(fact.id()).isEqualTo(stepwise.coded(fact));
        }
        assertThat(facts.all()).anySatisfy(fact -> assertThat(fact.initial()).isNotNull().isEqualTo(whole.coded(fact)));
    }

    private static @Nullable Object roundTrip(String id, @Nullable Object value) {
        var fact = FACTS.get(id);
        assertThat(Values.read(fact, value)).isInstanceOf(Values.Reading.Good.class);
        var coded = ((Values.Reading.Good) Values.read(fact, value)).value();
        assertThat(Values.write(fact, coded)).isEqualTo(Values.write(fact, Facts.of(FACTS, LocalDate.EPOCH, Map.of(fact, coded))));
        return Values.write(fact, coded);
    }

    private static Values.Reading.Bad bad(String id, @Nullable Object value) {
        assertThat(Values.read(FACTS.get(id), value)).isInstanceOf(Values.Reading.Bad.class);
        return (Values.Reading.Bad) Values.read(FACTS.get(id), value);
    }
}

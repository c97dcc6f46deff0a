package cn.jingwei.norms.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.norms.ConductFixtures;
import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.source.SourceException;
import cn.jingwei.norms.source.YamlFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConductLoadingTests {

    @Test
    void readsHowAnActIsCarriedOut() {
        var conduct = act("focus: contract, opens: true, fields: [amount], sets: {signed_on: claimed, filed_on: received, is_signed: true}, "
                + "raises: [signed], reason: true, advances: false, ends: true, apart_from: [sign], "
                + "needs: [{id: known, requires: amount > 0, zh: zh, en: en}]");
        assertThat(conduct.focus()).isEqualTo(new Conduct.Focus("contract", true, false, true));
        assertThat(conduct.fields()).extracting(Fact::id).containsExactly("amount");
        assertThat(conduct.sets().values()).containsExactly(new Conduct.Setting.Claimed(), new Conduct.Setting.Received(),
                new Conduct.Setting.Constant(Coded.of(1)));
        assertThat(conduct.raises()).containsExactly("signed");
        assertThat(conduct.reason()).isTrue();
        assertThat(conduct.apartFrom()).containsExactly("sign");
        assertThat(conduct.needs()).singleElement().satisfies(need -> {
            assertThat(need.id()).isEqualTo("known");
            assertThat(need.requires().line()).isEqualTo("amount > 0");
        });
    }

    @Test
    void anActThatSaysNothingIsAboutAProjectAndAsksForWhatItEstablishes() {
        var conduct = act("establishes: [amount, signed_on, total, is_signed, paid], implies: {is_signed: true}");
        assertThat(conduct.focus()).isEqualTo(new Conduct.Focus("project", false, true, false));
        assertThat(conduct.fields()).extracting(Fact::id).containsExactly("amount", "paid");
        assertThat(conduct.reason()).isFalse();
    }

    @Test
    void readsWhereAFactComesFromAndWhatIsSoOtherwise() {
        var facts = dictionary("").facts();
        assertThat(facts.get("amount").source()).isEqualTo(Fact.Source.TYPED);
        assertThat(facts.get("paid").source()).isEqualTo(Fact.Source.STATED);
        assertThat(facts.get("paid").otherwise()).contains(Coded.of(0));
        assertThat(facts.get("signed_on").otherwise()).hasValueSatisfying(value -> assertThat(value.isNone()).isTrue());
        assertThat(facts.get("is_signed").origin().declared()).isEmpty();
    }

    @Test
    void readsKindsAndRoles() {
        var dictionary = dictionary("");
        assertThat(dictionary.kinds().get("contract")).isEqualTo(new Dictionary.Kind("contract", "C", "Contract", Optional.of("project"),
                Dictionary.Seen.STACKED, Optional.empty()));
        assertThat(dictionary.roles().get("unit")).isEqualTo(new Dictionary.Role("unit", "U", Dictionary.Side.PARTY, Dictionary.Sees.OWN));
        assertThat(dictionary.labels().roles()).containsEntry("unit", "U");
    }

    @Test
    void readsEnglishLabelsOfEachSort() {
        var dictionary = ConductFixtures.pack().dictionary();
        assertThat(dictionary.english(Dictionary.Sort.ACT, "approve")).contains("Approve");
        assertThat(dictionary.english(Dictionary.Sort.KIND, "contract")).contains("Contract");
        assertThat(dictionary.english(Dictionary.Sort.STAGE, "contract")).isEmpty();
        assertThat(dictionary.english(Dictionary.Sort.FACT, "kind.plain")).contains("Plain");
        assertThat(dictionary.english(Dictionary.Sort.FACT, "kind.secret")).isEmpty();
    }

    @Test
    void aPreconditionWrittenOnceMayStandAtSeveralActs() {
        var acts = ConductFixtures.pack().dictionary().acts();
        assertThat(acts.get("reject").conduct().needs()).isEqualTo(acts.get("approve").conduct().needs()).hasSize(1);
    }

    @Test
    void readsWhichEventsTimeItselfRaises() {
        var event = read("events:\n  - {id: late, zh: L, stage: contract, actor: unit, date_fact: signed_on, clock: {tick: reached, kind: contract}}\n", "")
                .events().get("late");
        assertThat(event.clock()).contains(new Dictionary.Clock(Dictionary.Tick.REACHED, "contract", Optional.empty()));
        assertThat(dictionary("").events().get("signed").clock()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "clock: {tick: hourly, kind: project}                         ; pack.unknown-id",
        "clock: {tick: daily, kind: projects}                         ; pack.unknown-id",
        "clock: {tick: daily}                                         ; source.key-missing",
        "clock: {tick: reached, kind: project}                        ; source.key-missing",
    })
    void refusesAClockThatCannotTick(String line, String key) {
        refuses(key, () -> read("events:\n  - {id: late, zh: L, stage: contract, actor: unit, " + line + "}\n", ""));
    }

    @Test
    void ordersComputationsByWhatTheyDependOn() {
        var computations = dictionary("").computations().all();
        assertThat(computations.keySet()).extracting(Fact::id).containsExactly("total", "rest");
        assertThat(computations.get(dictionary("").facts().get("total"))).isInstanceOf(Computation.Sum.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "focus: contracts                                ; pack.unknown-id",
        "raises: [signd]                                 ; pack.unknown-id",
        "apart_from: [sine]                              ; pack.unknown-id",
        "fields: [amout]                                 ; value.no-fact",
        "fields: [signed_on]                             ; dictionary.field",
        "fields: [total]                                 ; dictionary.field",
        "sets: {signd_on: claimed}                       ; value.no-fact",
        "sets: {amount: claimed}                         ; value.number",
        "opens: yes                                      ; source.truth-expected",
        "needs: [{id: a, requires: amont > 0, zh: z, en: e}] ; feel.no-fact",
        "needs: [{id: a, requires: amount > 0, zh: z}]       ; source.key-missing",
        "open: true                                      ; source.unknown-key",
    })
    void refusesAnActThatDoesNotHangTogether(String line, String key) {
        refuses(key, () -> act(line));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "source: guessed                                        ; pack.unknown-id",
        "subject: nobody                                        ; pack.unknown-id",
        "otherwise: yes                                         ; value.number",
        "computed: {sum: amount}                                ; dictionary.computed-source",
        "source: computed, computed: {sum: amount, count: contract} ; dictionary.computed",
        "source: computed, computed: {first: []}                ; dictionary.computed",
        "source: computed, computed: {sum: signed_on}           ; dictionary.computed-type",
        "source: computed, computed: {first: [signed_on]}       ; dictionary.computed-type",
        "source: computed, computed: {first: [amount], where: is_signed} ; dictionary.computed-where",
        "source: computed, computed: {count: contracts}         ; pack.unknown-id",
        "source: computed, computed: {feel: amount * total}     ; feel.product",
        "source: computed, computed: {feel: is_signed}          ; feel.kind",
        "source: computed, computed: {feel: odd + 1}            ; dictionary.cycle",
    })
    void refusesAFactThatDoesNotHangTogether(String line, String key) {
        var given = line.contains("subject") ? line : "subject: project, " + line;
        refuses(key, () -> dictionary("  - {id: odd, zh: zh, meaning: m, type: decimal, established_by: sign, %s}%n".formatted(given)));
    }

    private static void refuses(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable loading) {
        assertThatThrownBy(loading).isInstanceOfSatisfying(SourceException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    private static Conduct act(String keys) {
        var acts = "acts:\n  - {id: sign, zh: S, stage: contract, actor: unit}\n  - {id: tried, zh: T, stage: contract, actor: unit, " + keys + "}\n";
        return read(acts, "").acts().get("tried").conduct();
    }

    private static Dictionary dictionary(String facts) {
        return read("", facts);
    }

    private static Dictionary read(String acts, String facts) {
        var more = YamlFile.parse("more.yaml", acts.isEmpty() ? "{}" : acts);
        return new DictionaryReader(List.of(more, YamlFile.parse("dictionary.yaml", """
                stages: [{id: contract, zh: C}]
                roles: [{id: unit, zh: U, side: party, sees: own}]
                kinds:
                  - {id: project, zh: P, en: Project}
                  - {id: contract, zh: C, en: Contract, within: project, seen: stacked}
                documents: [{id: scan, zh: S}]
                events: [{id: signed, zh: S, stage: contract, actor: unit, date_fact: signed_on}]
                facts:
                  - {id: rest, zh: R, meaning: m, type: decimal, subject: project, established_by: sign, source: computed, computed: {feel: paid - total}}
                  - {id: total, zh: T, meaning: m, type: decimal, subject: project, established_by: sign, source: computed, computed: {sum: amount, where: is_signed}}
                  - {id: amount, zh: A, meaning: m, type: decimal, subject: contract, established_by: sign, source: typed}
                  - {id: paid, zh: P, meaning: m, type: decimal, subject: project, established_by: sign, source: stated, otherwise: 0}
                  - {id: signed_on, zh: S, meaning: m, type: date, subject: contract, established_by: sign, source: act, nullable: true, otherwise: null}
                  - {id: filed_on, zh: S, meaning: m, type: date, subject: contract, established_by: sign, source: act, nullable: true}
                  - {id: is_signed, zh: S, meaning: m, type: boolean, subject: contract, established_by: sign}
                """ + facts))).read();
    }
}

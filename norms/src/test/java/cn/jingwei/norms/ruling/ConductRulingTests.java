package cn.jingwei.norms.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;

import cn.jingwei.norms.ConductFixtures;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.kernel.Columns;
import cn.jingwei.norms.law.Conduct;
import cn.jingwei.norms.law.Norm;

import org.junit.jupiter.api.Test;

/** Preconditions beside the ruling, and rulings under an adopted instrument. */
class ConductRulingTests {

    private static final Rulebook BOOK = ConductFixtures.rulebook(Rulebook.Validity.OF_TEXT);
    private static final Rulebook ADOPTED = ConductFixtures.rulebook(Rulebook.Validity.ADOPTED);

    @Test
    void tellsWhichPreconditionsAreViolatedWhichAreOpenAndWhatIsMissing() {
        var preconditions = BOOK.preconditions("sign", facts("approved_on: null"));
        assertThat(preconditions.violated()).extracting(Conduct.Need::id).containsExactly("approved");
        assertThat(preconditions.undecided()).extracting(Conduct.Need::id).containsExactly("positive");
        assertThat(preconditions.missing()).extracting(Object::toString).containsExactly("amount");
        assertThat(preconditions.areMet()).isFalse();
    }

    @Test
    void preconditionsAreMetWhenAllHold() {
        assertThat(BOOK.preconditions("sign", facts("approved_on: 2026-02-02, amount: 1")).areMet()).isTrue();
        assertThat(BOOK.preconditions("register", facts("")).areMet()).isTrue();
    }

    @Test
    void aViolatedPreconditionIsNoPartOfTheRuling() {
        var ruling = BOOK.act("sign", facts("approved_on: null, kind: plain, amount: 1, budget: 1, materials: [scan]"));
        assertThat(ruling.outcome()).isEqualTo(Ruling.Outcome.ALLOWED);
        assertThat(ruling.examined()).extracting(Norm::localId).containsExactly("plain", "budget", "scan");
    }

    @Test
    void refusesToJudgeAnActThatIsNotThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> BOOK.preconditions("sine", facts("")));
        assertThatIllegalArgumentException().isThrownBy(() -> BOOK.prospect("sine", facts("")));
    }

    @Test
    void anAdoptedInstrumentIsNotAskedForItsOwnDates() {
        var early = facts("kind: secret, signed_on: 2026-01-02").on(LocalDate.of(2026, 1, 31));
        assertThat(BOOK.act("close", early).outcome()).isEqualTo(Ruling.Outcome.REFERRED);
        assertThat(BOOK.isInForce(early)).isFalse();
        assertThat(BOOK.duties("signed", early).duties()).isEmpty();
        assertThat(ADOPTED.act("close", early).outcome()).isEqualTo(Ruling.Outcome.DENIED);
        assertThat(ADOPTED.isInForce(early)).isTrue();
        assertThat(ADOPTED.duties("signed", early).duties()).hasSize(1);
        assertThat(ADOPTED.route("applicability", early).value()).contains("not_in_force");
    }

    @Test
    void aBatchOfAnAdoptedInstrumentAnswersAsItsRulebook() {
        var early = facts("kind: secret").on(LocalDate.of(2026, 1, 31));
        for (var validity : Rulebook.Validity.values()) {
            var batch = new Batch(ADOPTED.pack(), Ask.of(ADOPTED.pack()), validity);
            var columns = new Columns(batch.facts(), early.date(), 1);
            batch.facts().forEach(fact -> columns.put(0, fact, early.coded(fact)));
            var sheet = batch.sheet();
            sheet.run(columns, 0, 1);
            var close = batch.asks().indexOf(batch.asks().stream().filter(ask -> ask.id().equals("close")).findFirst().orElseThrow());
            assertThat(sheet.answers(close)[0]).isEqualTo((byte) ConductFixtures.rulebook(validity).act("close", early).outcome().ordinal());
        }
    }

    @Test
    void namesTheFactsThatDecidedWithoutLookingForChanges() {
        var facts = facts("kind: secret, amount: 2, budget: 1, materials: [scan]");
        assertThat(new Explainer(BOOK).deciding(BOOK.act("sign", facts), facts).toString())
                .isEqualTo("{nowhere/plain=[kind], nowhere/budget=[amount, budget]}");
    }

    private static Facts facts(String yaml) {
        return ConductFixtures.facts(BOOK.pack(), yaml);
    }
}

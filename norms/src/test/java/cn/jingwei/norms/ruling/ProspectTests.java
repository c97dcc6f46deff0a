package cn.jingwei.norms.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import cn.jingwei.norms.ConductFixtures;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.law.Conduct;
import cn.jingwei.norms.law.Norm;

import org.junit.jupiter.api.Test;

class ProspectTests {

    private static final Rulebook BOOK = ConductFixtures.rulebook(Rulebook.Validity.OF_TEXT);

    @Test
    void anActIsOpenIfOnlyItsOwnFieldsAndDocumentsAreMissing() {
        var prospect = prospect("sign", "kind: plain, budget: 50, approved_on: 2026-02-02");
        assertThat(prospect.state()).isEqualTo(Prospect.State.OPEN);
        assertThat(prospect.own()).extracting(Object::toString).containsExactlyInAnyOrder("amount", "materials");
        assertThat(prospect.others()).isEmpty();
    }

    @Test
    void whatTheActStatesIsNotTakenFromWhatWasStatedBefore() {
        var prospect = prospect("sign", "kind: plain, budget: 50, approved_on: 2026-02-02, amount: 60, materials: []");
        assertThat(prospect.state()).isEqualTo(Prospect.State.OPEN);
    }

    @Test
    void anActWaitsForWhatSomebodyElseOwes() {
        var prospect = prospect("sign", "kind: plain, approved_on: 2026-02-02");
        assertThat(prospect.state()).isEqualTo(Prospect.State.WAITING);
        assertThat(prospect.others()).extracting(Object::toString).containsExactly("budget");
        assertThat(prospect.own()).extracting(Object::toString).containsExactlyInAnyOrder("amount", "materials");
    }

    @Test
    void anActIsBlockedIfANormIsViolatedWhateverItStates() {
        var prospect = prospect("sign", "kind: secret, budget: 50, approved_on: 2026-02-02");
        assertThat(prospect.state()).isEqualTo(Prospect.State.BLOCKED);
        assertThat(prospect.violated()).extracting(Norm::localId).containsExactly("plain");
        assertThat(prospect.unmet()).isEmpty();
    }

    @Test
    void anActIsBlockedIfAPreconditionIsViolated() {
        var prospect = prospect("sign", "kind: plain, budget: 50, approved_on: null");
        assertThat(prospect.state()).isEqualTo(Prospect.State.BLOCKED);
        assertThat(prospect.violated()).isEmpty();
        assertThat(prospect.unmet()).extracting(Conduct.Need::id).containsExactly("approved");
    }

    @Test
    void anActThatNothingSpeaksAgainstIsOpen() {
        assertThat(prospect("register", "").state()).isEqualTo(Prospect.State.OPEN);
    }

    @Test
    void whatAnActSetsPlaysNoPartInItsOwnRuling() {
        assertThat(prospect("approve", "approved_on: null").state()).isEqualTo(Prospect.State.OPEN);
        assertThat(prospect("approve", "approved_on: 2026-02-02").unmet()).extracting(Conduct.Need::id).containsExactly("once");
    }

    @Test
    void aComputedFactStandsForWhatItLacks() {
        var prospect = prospect("close", "kind: plain");
        assertThat(prospect.state()).isEqualTo(Prospect.State.WAITING);
        assertThat(prospect.others()).extracting(Object::toString).containsExactlyInAnyOrder("budget", "estimate");
    }

    @Test
    void anActOutsideTheValidityOfTheTextIsBlockedUnlessItIsAdopted() {
        var early = facts("kind: plain, budget: 50").on(LocalDate.of(2026, 1, 31));
        var prospect = BOOK.prospect("close", early);
        assertThat(prospect.state()).isEqualTo(Prospect.State.BLOCKED);
        assertThat(prospect.violated()).extracting(Norm::localId).containsExactly("valid");
        assertThat(ConductFixtures.rulebook(Rulebook.Validity.ADOPTED).prospect("close", early).state()).isNotEqualTo(Prospect.State.BLOCKED);
    }

    @Test
    void takesMicroseconds() {
        var facts = facts("kind: plain, budget: 50, approved_on: 2026-02-02");
        for (var i = 0; i < 20_000; i++) {
            BOOK.prospect("sign", facts);
        }
        var start = System.nanoTime();
        for (var i = 0; i < 20_000; i++) {
            BOOK.prospect("sign", facts);
        }
        assertThat((System.nanoTime() - start) / 20_000).as("nanoseconds").isLessThan(100_000);
    }

    private static Prospect prospect(String act, String yaml) {
        return BOOK.prospect(act, facts(yaml));
    }

    private static Facts facts(String yaml) {
        var facts = ConductFixtures.facts(BOOK.pack(), yaml);
        return BOOK.pack().dictionary().computations().complete(facts, Map.of("contract", List.of()));
    }
}

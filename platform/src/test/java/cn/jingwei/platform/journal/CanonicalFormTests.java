package cn.jingwei.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Holds the canonical form to the worked example of docs/journal.md, which was computed without this code. */
class CanonicalFormTests {

    private static final Head GENESIS = Head.genesis("321200");
    private static final Received NOON = Received.simulated(Instant.parse("2026-03-02T04:00:00Z"));
    private static final Actor ACTOR = new Actor("p-1", "clerk", "u-1");

    private static Chain.Link worked(String content) {
        var draft = new Draft(LocalDate.of(2026, 3, 1), new Actor("p-1", "clerk", "u-1"), "filing.contract", "project/P-1", content, null, null);
        return Chain.append(GENESIS, new Received(Instant.parse("2026-03-02T00:15:30.12Z"), false), draft, new Salt("0f".repeat(32)));
    }

    @Test
    void givesTheHashesOfTheWorkedExample() {
        var link = worked("{\"amount_wan\":50}");
        assertThat(GENESIS.hash().hex()).isEqualTo("229b58acdd282f95db1be335151263aa82850a8f2674114e0bbf3e542dd197b8");
        assertThat(link.entry().commitment().hex()).isEqualTo("c124f6b17284cabd4019065e24b63705d4a13ad147057b5fc1ab998c6b540219");
        assertThat(link.head().hash().hex()).isEqualTo("9c9df17e4c0b510c0317f9110d615d0bd19e45eb2124836222c1a0f20dd69ea7");
    }

    @Test
    void continuesTheChainFromTheHead() {
        var first = worked("{}");
        var second = Chain.append(first.head(), NOON, new Draft(null, ACTOR, "act", "s", "", null, null), first.payload().salt());
        assertThat(second.entry().seq()).isEqualTo(2);
        assertThat(second.entry().prev()).isEqualTo(first.head().hash());
        assertThat(second.head()).isEqualTo(new Head("321200", 2, second.entry().hash()));
    }

    @Test
    void keepsNeighbouringFieldsApart() {
        var hashes = new HashSet<Sm3>();
        for (var actor : List.of(new Actor("ab", "c", "d"), new Actor("a", "bc", "d"), new Actor("a", "b", "cd"))) {
            hashes.add(Chain.append(GENESIS, NOON,
                    new Draft(null, actor, "act", "s", "", null, null), new Salt("00".repeat(32))).head().hash());
        }
        hashes.add(new Frames("entry").add(null).sum());
        hashes.add(new Frames("entry").add("").sum());
        hashes.add(new Frames("entry").sum());
        assertThat(hashes).hasSize(6);
    }

    @Test
    void hasTheJurisdictionInEveryHash() {
        var other = Head.genesis("430600");
        assertThat(other.hash()).isNotEqualTo(GENESIS.hash());
        assertThat(worked("{}").payload().commitment("430600")).isNotEqualTo(worked("{}").entry().commitment());
    }

    @Test
    void cutsTimesToMicrosecondsAndWritesThemInOneLength() {
        assertThat(new Received(Instant.parse("2026-03-02T00:15:30.123456789Z"), false).text()).isEqualTo("2026-03-02T00:15:30.123456Z");
        assertThat(new Received(Instant.parse("2026-03-02T00:15:30Z"), true).text()).isEqualTo("2026-03-02T00:15:30.000000Z");
    }

    @Test
    void bringsDraftsIntoNfcAndLeavesContentAlone() {
        var draft = new Draft(null, ACTOR, "e\u0301", "e\u0301", "e\u0301", "e\u0301", null);
        assertThat(List.of(draft.act(), draft.subject(), String.valueOf(draft.ruling()))).containsOnly("\u00e9");
        assertThat(draft.content()).isEqualTo("e\u0301");
    }

    @Test
    void refusesTextsThatHaveNoOneForm() {
        var refused = new ArrayList<>(List.of("", "e\u0301", "a\u0000", "a\nb", "a\u0085", "\ud842", "x".repeat(4_001)));
        for (var text : refused) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Actor(text, "post", "unit"));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> worked("half a pair \udfb7"));
        assertThat(new Actor("\ud842\udfb7", "\u5c97", "x".repeat(4_000)).person()).hasSize(2);
    }
}

package cn.jingwei.platform.journal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import cn.jingwei.platform.journal.Chain;
import cn.jingwei.platform.journal.Head;

import org.junit.jupiter.api.Test;

class JournalVerifierTests {

    private static final List<Chain.Link> LINKS = JournalFixtures.chain(20, 3);
    private static final byte[] EXPORT = JournalFixtures.export(LINKS);

    @Test
    void findsNothingInASoundExport() {
        var found = new ArrayList<Defect>();
        var result = JournalFixtures.verify(EXPORT, found);
        assertThat(found).isEmpty();
        assertThat(result).isEqualTo(new Verification(20, List.of(), LINKS.getLast().head(), 0));
    }

    @Test
    void findsNothingInAnEmptyJournal() {
        assertThat(JournalFixtures.defects(JournalFixtures.export(List.of()))).isEmpty();
        assertThat(JournalFixtures.kinds(JournalFixtures.defects(new byte[0]))).containsExactly(Defect.Kind.NO_HEADER, Defect.Kind.NO_CLOSING);
    }

    /** Every hash is right; what the chain says is not. */
    @Test
    void findsAChainThatIsLinkedButSkipsANumberChangesPlaceOrBeginsElsewhere() {
        var third = LINKS.get(2).head();
        var skipping = new ArrayList<>(LINKS.subList(0, 3));
        skipping.addAll(JournalFixtures.grow(new Head(JournalFixtures.PLACE, 4, third.hash()), 2, new Random(7)));
        assertThat(JournalFixtures.kinds(JournalFixtures.defects(JournalFixtures.export(skipping)))).containsExactly(Defect.Kind.SEQ_DIFFERS);
        var moving = new ArrayList<>(LINKS.subList(0, 3));
        moving.addAll(JournalFixtures.grow(new Head("430600", 3, third.hash()), 1, new Random(7)));
        assertThat(JournalFixtures.kinds(JournalFixtures.defects(JournalFixtures.export(moving)))).containsOnly(Defect.Kind.JURISDICTION_DIFFERS);
        var rootless = JournalFixtures.grow(new Head(JournalFixtures.PLACE, 0, third.hash()), 3, new Random(7));
        assertThat(JournalFixtures.kinds(JournalFixtures.defects(JournalFixtures.export(rootless)))).containsExactly(Defect.Kind.PREV_DIFFERS);
    }

    @Test
    void findsAClosingHeadThatIsNotTheLastEntry() {
        for (var head : List.of(LINKS.get(18).head(), new Head(JournalFixtures.PLACE, 20, LINKS.get(18).head().hash()),
                new Head(JournalFixtures.PLACE, 21, LINKS.get(19).head().hash()))) {
            var lines = new ArrayList<>(JournalFixtures.lines(LINKS));
            lines.set(21, JournalFixtures.line(head));
            assertThat(JournalFixtures.kinds(JournalFixtures.defects(JournalFixtures.bytes(lines)))).containsExactly(Defect.Kind.CLOSING_DIFFERS);
        }
    }

    @Test
    void namesErasedEntriesAndHoldsThemForNoDefect() {
        var random = new Random(4);
        for (var round = 0; round < 200; round++) {
            var erased = new ArrayList<Long>();
            var links = new ArrayList<>(LINKS);
            var lines = new ArrayList<>(JournalFixtures.lines(links));
            for (var i = 1; i <= 20; i++) {
                if (random.nextBoolean()) {
                    var row = JournalFixtures.row(lines.get(i));
                    lines.set(i, LineForm.of(new ExportLine.Row(row.entry(), row.hash(), null)));
                    erased.add((long) i);
                }
            }
            var found = new ArrayList<Defect>();
            var result = JournalFixtures.verify(JournalFixtures.bytes(lines), found, EXPORT);
            assertThat(found).isEmpty();
            assertThat(result.erased()).isEqualTo(erased);
        }
    }

    @Test
    void reportsEveryDefectAndNoneThatFollowsFromAnother() {
        var lines = new ArrayList<>(JournalFixtures.lines(LINKS));
        lines.set(3, lines.get(3).replace("filing.contract", "filing.contrast"));
        lines.set(7, lines.get(7).replace("amount_wan\\\":6", "amount_wan\\\":9"));
        lines.set(11, "{}");
        var found = JournalFixtures.defects(JournalFixtures.bytes(lines));
        assertThat(found.stream().map(defect -> defect.line() + " " + defect.seq() + " " + defect.kind())).containsExactly(
                "4 3 HASH_DIFFERS", "8 7 COMMITMENT_DIFFERS", "12 0 FIELD_MISSING");
    }
}

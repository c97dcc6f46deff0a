package cn.jingwei.platform.journal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import cn.jingwei.platform.journal.Chain;
import cn.jingwei.platform.journal.Head;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What shows only against heads that were kept elsewhere. */
class WitnessTests {

    private static final List<Chain.Link> LINKS = JournalFixtures.chain(20, 3);
    private static final byte[] EXPORT = JournalFixtures.export(LINKS);

    private static byte[] kept(Head... heads) {
        return JournalFixtures.bytes(Arrays.stream(heads).map(JournalFixtures::line).toList());
    }

    /** Another history from this entry on, sound in itself. */
    private static List<Chain.Link> fork(int after) {
        var links = new ArrayList<>(LINKS.subList(0, after));
        var head = after == 0 ? Head.genesis(JournalFixtures.PLACE) : links.getLast().head();
        links.addAll(JournalFixtures.grow(head, LINKS.size() - after, new Random(99)));
        return links;
    }

    @Test
    void findsATruncatedEndAgainstAKeptHeadOnly() {
        var truncated = JournalFixtures.export(LINKS.subList(0, 15));
        assertThat(JournalFixtures.defects(truncated)).isEmpty();
        assertThat(JournalFixtures.defects(truncated, kept(LINKS.get(14).head()))).isEmpty();
        for (var witness : List.of(kept(LINKS.get(15).head()), kept(LINKS.get(19).head()), EXPORT)) {
            var found = JournalFixtures.defects(truncated, witness);
            assertThat(JournalFixtures.kinds(found)).containsExactly(Defect.Kind.KEPT_MISSING);
            assertThat(found.getFirst().details()).containsExactly("w0", "15");
        }
    }

    @Test
    void tellsWhichKeptHeadTheExportLeavesOut() {
        var lines = new ArrayList<>(JournalFixtures.lines(LINKS));
        lines.remove(8);
        var found = JournalFixtures.defects(JournalFixtures.bytes(lines), kept(LINKS.get(7).head(), LINKS.get(12).head()));
        assertThat(JournalFixtures.kinds(found)).containsExactly(Defect.Kind.SEQ_DIFFERS, Defect.Kind.PREV_DIFFERS, Defect.Kind.KEPT_MISSING);
        assertThat(found.getLast().seq()).isEqualTo(8);
    }

    @Test
    void tellsOfEachPlaceWhereAWitnessPartsAgain() {
        var wrong = LINKS.getFirst().head().hash();
        var heads = kept(new Head(JournalFixtures.PLACE, 3, wrong), new Head(JournalFixtures.PLACE, 4, wrong), LINKS.get(5).head(),
                new Head(JournalFixtures.PLACE, 9, wrong));
        assertThat(JournalFixtures.defects(EXPORT, heads).stream().map(defect -> defect.kind() + " " + defect.seq()))
                .containsExactly("FORK 3", "FORK 9");
    }

    @Test
    void namesTheEntryWhereTwoExportsPart() {
        for (var after = 0; after < 20; after++) {
            var fork = JournalFixtures.export(fork(after));
            assertThat(JournalFixtures.defects(fork)).isEmpty();
            var found = JournalFixtures.defects(fork, EXPORT);
            assertThat(JournalFixtures.kinds(found)).containsExactly(Defect.Kind.FORK);
            assertThat(found.getFirst().seq()).isEqualTo(after + 1);
        }
    }

    @Test
    void findsAForkAgainstAHeadKeptBehindItOnly() {
        var fork = JournalFixtures.export(fork(10));
        assertThat(JournalFixtures.defects(fork, kept(LINKS.get(9).head()))).isEmpty();
        assertThat(JournalFixtures.kinds(JournalFixtures.defects(fork, kept(LINKS.get(10).head())))).containsExactly(Defect.Kind.FORK);
        assertThat(JournalFixtures.kinds(JournalFixtures.defects(fork, kept(LINKS.get(19).head(), LINKS.get(3).head()))))
                .containsExactly(Defect.Kind.FORK);
    }

    @Test
    void holdsKeptHeadsOfAnyOrderAndAnEarlierExportAgainstALongerOne() {
        var heads = kept(LINKS.get(12).head(), LINKS.get(2).head(), Head.genesis(JournalFixtures.PLACE), LINKS.get(19).head());
        assertThat(JournalFixtures.defects(EXPORT, heads, JournalFixtures.export(LINKS.subList(0, 7)), JournalFixtures.export(List.of()))).isEmpty();
    }

    @Test
    void tellsOfAWitnessThatIsItselfWrong() {
        var damaged = EXPORT.clone();
        damaged[EXPORT.length / 2] ^= 1;
        assertThat(JournalFixtures.kinds(JournalFixtures.defects(EXPORT, damaged))).contains(Defect.Kind.KEPT_DAMAGED);
        assertThat(JournalFixtures.kinds(JournalFixtures.defects(EXPORT, new byte[0]))).containsExactly(Defect.Kind.KEPT_EMPTY);
        assertThat(JournalFixtures.kinds(JournalFixtures.defects(EXPORT, "no head\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(Defect.Kind.KEPT_DAMAGED, Defect.Kind.KEPT_EMPTY);
        var foreign = new Head("430600", 4, LINKS.get(3).head().hash());
        assertThat(JournalFixtures.kinds(JournalFixtures.defects(EXPORT, kept(foreign)))).containsExactly(Defect.Kind.KEPT_FOREIGN);
    }

    @Test
    void readsFiles(@TempDir Path folder) throws IOException {
        var export = Files.write(folder.resolve("export.jsonl"), EXPORT);
        var head = Files.write(folder.resolve("head.json"), kept(LINKS.get(5).head()));
        var found = new ArrayList<Defect>();
        assertThat(JournalVerifier.verify(export, List.of(head), found::add).isSound()).isTrue();
        assertThat(found).isEmpty();
    }
}

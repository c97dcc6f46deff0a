package cn.jingwei.platform.journal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTests {

    /** In the first entry: text, text put in its place, kind of the defect, its detail. */
    private static final String DAMAGES = """
            {"kind":"entry"         | {"kind":"entry" x     | NOT_JSON      | 17
            {"kind":"entry"         | {"kind":["entry"]     | NOT_JSON      | 9
            {"kind":"entry"         | {"kind": "entry"      | NOT_EXACT     | 9
            {"kind":"entry"         | {"kind":"\\u0065ntry" | NOT_EXACT     | 10
            "clock":"server",       | ''                    | FIELD_MISSING | clock
            "clock":"server"        | "clock":"local"       | FIELD_WRONG   | clock
            "seq":1                 | "seq":0               | FIELD_WRONG   | seq
            "seq":1                 | "seq":1.0             | FIELD_WRONG   | seq
            "kind":"entry"          | "kind":"entri"        | FIELD_WRONG   | kind
            "act":"filing.contract" | "act":null            | FIELD_WRONG   | act
            "claimed_on":null       | "claimed_on":"2026-02-30" | FIELD_WRONG | claimed_on
            .120034Z"               | .12003Z"              | NOT_EXACT     | *
            "person":               | "extra":1,"person":   | NOT_EXACT     | *
            "person":"p-0417"       | "person":"x","person":"p-0417" | NOT_EXACT | *
            "hash":"                | "hash":"x             | FIELD_WRONG   | hash
            """;

    private static final List<String> LINES = JournalFixtures.lines(JournalFixtures.chain(3, 1));

    @Test
    void readsBackWhatItWrote() {
        var links = JournalFixtures.chain(12, 2);
        var lines = JournalFixtures.lines(links);
        assertThat(lines).hasSize(14);
        for (var i = 0; i < links.size(); i++) {
            var row = JournalFixtures.row(lines.get(i + 1));
            assertThat(row.entry()).isEqualTo(links.get(i).entry());
            assertThat(row.payload()).isEqualTo(links.get(i).payload());
        }
    }

    @Test
    void writesCharactersOutsideAsciiAndTheBasicPlaneAsTheyAre() {
        assertThat(LINES.get(1)).contains("\ud842\udfb7").contains("\u6cf0\u5dde");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = DAMAGES)
    void tellsPlaceAndReasonOfADamagedLine(String from, String to, Defect.Kind kind, String detail) {
        var lines = new ArrayList<>(LINES);
        assertThat(lines.get(1)).contains(from.strip());
        lines.set(1, lines.get(1).replace(from.strip(), to.strip()));
        var found = JournalFixtures.defects(JournalFixtures.bytes(lines));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().line()).isEqualTo(2);
        assertThat(found.getFirst().kind()).isEqualTo(kind);
        if (!detail.equals("*")) {
            assertThat(found.getFirst().details()).containsExactly(detail);
        }
    }

    @Test
    void goesOnBehindALineThatIsNoUtf8OrTooLong() {
        var broken = JournalFixtures.bytes(LINES);
        broken[LINES.getFirst().length() + 40] = (byte) 0xff;
        assertThat(JournalFixtures.kinds(JournalFixtures.defects(broken))).hasSize(1).isSubsetOf(Defect.Kind.NOT_JSON, Defect.Kind.NOT_EXACT);
        var lines = new ArrayList<>(LINES);
        lines.set(2, "x".repeat(ExportReader.LONGEST + 1));
        var found = JournalFixtures.defects(JournalFixtures.bytes(lines));
        assertThat(JournalFixtures.kinds(found)).containsExactly(Defect.Kind.LINE_TOO_LONG);
        assertThat(found.getFirst().line()).isEqualTo(3);
    }

    @Test
    void findsTheMissingEndOfTheLastLineAndCarriageReturns() {
        var whole = JournalFixtures.bytes(LINES);
        var cut = Arrays.copyOf(whole, whole.length - 1);
        assertThat(JournalFixtures.kinds(JournalFixtures.defects(cut))).containsExactly(Defect.Kind.LINE_CUT, Defect.Kind.NO_CLOSING);
        var windows = new String(whole, StandardCharsets.UTF_8).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(JournalFixtures.kinds(JournalFixtures.defects(windows))).contains(Defect.Kind.NOT_EXACT);
    }
}

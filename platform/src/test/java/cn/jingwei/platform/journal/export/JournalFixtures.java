package cn.jingwei.platform.journal.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import cn.jingwei.platform.journal.Actor;
import cn.jingwei.platform.journal.Chain;
import cn.jingwei.platform.journal.Draft;
import cn.jingwei.platform.journal.Head;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.journal.Salt;
import cn.jingwei.platform.journal.Sm3;

/** Chains of invented entries, and the shortest way to verify what was made of them. */
final class JournalFixtures {

    static final String PLACE = "321200";
    private static final Instant START = Instant.parse("2026-03-02T00:15:30.120034Z");

    private JournalFixtures() {
    }

    static Actor actor() {
        return new Actor("p-0417", "post-reviewer", "u-data-bureau");
    }

    static Draft draft(int i) {
        var ruled = i % 4 != 3;
        return new Draft(i % 3 == 0 ? null : LocalDate.of(2026, 1, 1).plusDays(i), actor(), "filing.contract", "project/P-%04d".formatted(i % 7),
                "{\"amount_wan\":%d,\"note\":\"%s\"}".formatted(i, "\u6cf0\u5dde \"x\"\\\n\t\u0001 \ud842\udfb7 e\u0301"),
                ruled ? "{\"outcome\":\"allowed\",\"cites\":[\"tz-%d\"]}".formatted(i) : null, ruled ? Sm3.of(new byte[] {1}) : null);
    }

    static Salt salt(Random random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return new Salt(HexFormat.of().formatHex(bytes));
    }

    static Received received(int i) {
        return new Received(START.plusSeconds(i), i % 5 == 4);
    }

    /** As many entries behind the head. */
    static List<Chain.Link> grow(Head head, int entries, Random random) {
        var links = new ArrayList<Chain.Link>();
        var end = head;
        for (var i = 0; i < entries; i++) {
            var link = Chain.append(end, received((int) end.seq()), draft((int) end.seq()), salt(random));
            links.add(link);
            end = link.head();
        }
        return links;
    }

    static List<Chain.Link> chain(int entries, long seed) {
        return grow(Head.genesis(PLACE), entries, new Random(seed));
    }

    /** Lines without their ends: header, entries, closing head. */
    static List<String> lines(List<Chain.Link> links) {
        return new String(export(links), StandardCharsets.UTF_8).lines().toList();
    }

    static byte[] export(List<Chain.Link> links) {
        var out = new ByteArrayOutputStream();
        try {
            var writer = new ExportWriter(out, PLACE);
            for (var link : links) {
                writer.entry(link.entry(), link.head().hash(), link.payload());
            }
            writer.close(links.isEmpty() ? Head.genesis(PLACE) : links.getLast().head());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static String line(Head head) {
        return LineForm.of(new ExportLine.Closing(head));
    }

    static ExportLine.Row row(String line) {
        return (ExportLine.Row) LineParser.parse(line.getBytes(StandardCharsets.UTF_8));
    }

    static List<Defect> defects(byte[] export, byte[]... kept) {
        var found = new ArrayList<Defect>();
        var result = verify(export, found, kept);
        if (result.defects() != found.size() || result.exitCode() != (found.isEmpty() ? 0 : 1)) {
            throw new AssertionError("counted wrong: " + result);
        }
        return found;
    }

    static Verification verify(byte[] export, List<Defect> found, byte[]... kept) {
        try {
            var counted = new JournalVerifier.Counted(found::add);
            var witnesses = new ArrayList<KeptHeads>();
            for (var file : kept) {
                witnesses.add(new KeptHeads("w" + witnesses.size(), new ExportReader(new ByteArrayInputStream(file)), counted));
            }
            return JournalVerifier.verify(new ExportReader(new ByteArrayInputStream(export)), witnesses, counted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Defect.Kind> kinds(List<Defect> defects) {
        return defects.stream().map(Defect::kind).toList();
    }
}

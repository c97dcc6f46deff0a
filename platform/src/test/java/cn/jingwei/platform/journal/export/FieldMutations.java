package cn.jingwei.platform.journal.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.jingwei.platform.journal.Entry;

/** Changes of one field of one entry into another value that a field of its kind may have. */
final class FieldMutations {

    static final List<String> FIELDS = List.of("kind", "jurisdiction", "seq", "prev", "received_at", "clock", "claimed_on", "person", "post",
            "unit", "act", "subject", "commitment", "ruling", "pack", "hash", "salt", "content");

    private final List<String> lines;
    private final Random random;

    FieldMutations(List<String> lines, Random random) {
        this.lines = lines;
        this.random = random;
    }

    /** Null if the entry has no such field. */
    Mutation of(int seq, String field) {
        var changed = changed(lines.get(seq), field);
        return changed == null ? null : with(seq, "field", changed);
    }

    /** As a forger would: the entry's own hash, and for content and salt the commitment, are made to fit again. */
    Mutation mended(int seq, String field) {
        var changed = changed(lines.get(seq), field);
        if (changed == null || field.equals("hash") || field.equals("kind") || field.equals("commitment")) {
            return null;
        }
        var row = JournalFixtures.row(changed);
        var e = row.entry();
        var commitment = row.payload() == null ? e.commitment() : row.payload().commitment(e.jurisdiction());
        var entry = new Entry(e.jurisdiction(), e.seq(), e.prev(), e.received(), e.claimedOn(), e.actor(), e.act(), e.subject(), commitment,
                e.ruling(), e.pack());
        return with(seq, "field, own hash mended", LineForm.of(new ExportLine.Row(entry, entry.hash(), row.payload())));
    }

    private Mutation with(int seq, String what, String line) {
        var all = new ArrayList<>(lines);
        all.set(seq, line);
        return new Mutation(what, seq, JournalFixtures.bytes(all), List.of());
    }

    private String changed(String line, String field) {
        var at = Pattern.compile("\"" + field + "\":(null|\\d+|\"((?:[^\"\\\\]|\\\\.)*)\")").matcher(line);
        if (!at.find()) {
            return null;
        }
        return line.substring(0, at.start(1)) + value(field, at) + line.substring(at.end(1));
    }

    private String value(String field, Matcher at) {
        var old = at.group(2);
        return switch (field) {
            case "seq" -> Integer.toString(Integer.parseInt(at.group(1)) + 1 + random.nextInt(5));
            case "kind" -> random.nextBoolean() ? "\"head\"" : "\"journal\"";
            case "clock" -> old.equals("server") ? "\"simulated\"" : "\"server\"";
            case "received_at" -> quoted(old.substring(0, 20) + "%06dZ".formatted((Integer.parseInt(old.substring(20, 26)) + 1) % 1_000_000));
            case "claimed_on" -> old != null && random.nextBoolean() ? "null" : quoted("2025-12-%02d".formatted(1 + random.nextInt(31)));
            case "prev", "commitment", "hash", "salt" -> quoted(otherHex(old));
            case "pack" -> old == null ? quoted("0".repeat(64)) : random.nextBoolean() ? "null" : quoted(otherHex(old));
            case "ruling" -> old == null ? quoted("allowed") : random.nextBoolean() ? "null" : quoted("denied");
            default -> quoted(random.nextBoolean() ? old + "x" : "x" + old);
        };
    }

    private String otherHex(String hex) {
        var i = random.nextInt(hex.length());
        var digit = Character.digit(hex.charAt(i), 16) ^ 1 + random.nextInt(15);
        return hex.substring(0, i) + Character.forDigit(digit, 16) + hex.substring(i + 1);
    }

    private static String quoted(String value) {
        return '"' + value + '"';
    }
}

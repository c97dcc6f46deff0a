package cn.jingwei.norms.text.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text that was decoded wrongly before it was saved: encodes it back and decodes it rightly, if that makes it legible.
 * What the wrong decoding had swallowed stays lost and marked.
 */
final class Mojibake {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final List<Charset> WRONG = List.of(GB18030, BIG5, Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1);
    private static final List<Charset> RIGHT = List.of(StandardCharsets.UTF_8, GB18030, BIG5);
    /** Stands for a byte that is gone; no byte of UTF-8 text. */
    private static final int GONE = 0xFF;
    private static final Pattern LOST = Pattern.compile(FileText.LOST + "+\\??");

    private Mojibake() {}

    static String repair(String text, List<Repair> repairs) {
        double before = Legibility.of(text);
        if (before >= Legibility.LEGIBLE) {
            return text;
        }
        var best = text;
        double highest = Math.max(before, Legibility.LEGIBLE);
        for (var wrong : WRONG) {
            var bytes = LostHeadings.restore(encode(text, wrong));
            for (var right : RIGHT) {
                var candidate = LOST.matcher(new String(bytes, right)).replaceAll(String.valueOf(FileText.LOST));
                double score = right.equals(wrong) ? 0 : Legibility.of(candidate);
                if (score > highest) {
                    highest = score;
                    best = candidate;
                }
            }
        }
        if (!best.equals(text)) {
            repairs.add(new Repair(Repair.Kind.MOJIBAKE, 1, 1, text.strip()));
        }
        return best;
    }

    private static byte[] encode(String text, Charset wrong) {
        var encoder = wrong.newEncoder();
        var bytes = new ByteArrayOutputStream(text.length() * 2);
        text.codePoints().forEach(c -> write(c, wrong, encoder, bytes));
        return bytes.toByteArray();
    }

    private static void write(int c, Charset wrong, CharsetEncoder encoder, ByteArrayOutputStream bytes) {
        var printed = Character.toString(c);
        if (c == '\u20AC' && wrong.equals(GB18030)) {
            bytes.write(0x80);
        } else if (c != FileText.LOST && encoder.canEncode(printed)) {
            bytes.writeBytes(printed.getBytes(wrong));
        } else {
            bytes.write(c >= 0x80 && c < 0xA0 ? c : GONE);
        }
    }
}

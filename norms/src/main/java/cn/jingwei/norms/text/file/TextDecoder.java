package cn.jingwei.norms.text.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.ibm.icu.text.CharsetDetector;
import org.jspecify.annotations.Nullable;

/** Finds out in which encoding a plain text is written: by its mark, by strict UTF-8, else by which decoding is legible. */
final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Set<Charset> USUAL = new LinkedHashSet<>(List.of(
            GB18030, Charset.forName("Big5-HKSCS"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8));
    private static final int SAMPLE = 100_000;
    /** What the statistical detector may add to a candidate: it decides between equals only. */
    private static final double WEIGHT_OF_DETECTOR = 0.0005;

    private final List<Repair> repairs = new ArrayList<>();

    private TextDecoder() {}

    /** @throws TextException if no decoding gives Chinese text */
    static FileText read(String name, byte[] bytes) {
        var decoder = new TextDecoder();
        var text = decoder.decode(bytes);
        if (!isPlainAscii(text)) {
            text = Mojibake.repair(text, decoder.repairs);
            refuseIllegible(name, text);
        }
        return new FileText(name, lines(text), decoder.repairs);
    }

    private static void refuseIllegible(String name, String text) {
        if (Legibility.of(text) < Legibility.LEGIBLE) {
            throw new TextException(Refusal.ILLEGIBLE, name);
        }
    }

    private static List<SourceLine> lines(String text) {
        var result = new ArrayList<SourceLine>();
        for (var line : text.split("\r\n|[\n\r]", -1)) {
            result.add(new SourceLine(result.size() + 1, line));
        }
        return result;
    }

    private static boolean isPlainAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80 && c != 0);
    }

    private String decode(byte[] bytes) {
        var marked = marked(bytes);
        var text = marked != null ? new String(bytes, marked) : utf8(bytes);
        if (text == null) {
            var charset = mostLegible(bytes);
            repairs.add(new Repair(Repair.Kind.ENCODING, 1, 1, charset.name()));
            return new String(bytes, charset);
        }
        if (marked != null && !marked.equals(StandardCharsets.UTF_8)) {
            repairs.add(new Repair(Repair.Kind.ENCODING, 1, 1, marked.name()));
        }
        if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
            repairs.add(new Repair(Repair.Kind.BYTE_ORDER_MARK, 1, 1, "U+FEFF"));
            return text.substring(1);
        }
        return text;
    }

    private static @Nullable Charset marked(byte[] bytes) {
        int mark = 0;
        for (int i = 0; i < 4; i++) {
            mark = mark << 8 | (i < bytes.length ? bytes[i] & 0xFF : 0);
        }
        if (mark >>> 8 == 0xEFBBBF) {
            return StandardCharsets.UTF_8;
        }
        if (mark == 0x84319533) {
            return GB18030;
        }
        return switch (mark >>> 16) {
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            default -> null;
        };
    }

    /** Null if it is no UTF-8, or if it holds zero bytes and so is more likely UTF-16. */
    private static @Nullable String utf8(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf(0) < 0 ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Charset mostLegible(byte[] bytes) {
        var sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE) & ~1);
        var detected = new CharsetDetector().setText(sample).detectAll();
        Charset best = GB18030;
        double highest = Double.NEGATIVE_INFINITY;
        for (var charset : USUAL) {
            double score = Legibility.of(new String(sample, charset));
            for (var match : detected) {
                score += charset.name().startsWith(match.getName()) ? match.getConfidence() * WEIGHT_OF_DETECTOR : 0;
            }
            if (score > highest) {
                highest = score;
                best = charset;
            }
        }
        return best;
    }
}

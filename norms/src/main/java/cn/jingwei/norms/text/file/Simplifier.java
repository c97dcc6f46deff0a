package cn.jingwei.norms.text.file;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;

import com.ibm.icu.text.Transliterator;

/**
 * Makes traditional characters simplified. Some characters are both, such as those of place names; in a text that is simplified
 * on the whole they stay as they are.
 */
final class Simplifier {

    private static final Transliterator TO_SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    /** Answers of the transliterator, which is slow on long texts; 0 until asked. Threads may ask twice and get the same. */
    private static final char[] SIMPLE = new char[Character.MAX_VALUE + 1];
    /** From this share of changed characters on the whole text counts as traditional. */
    private static final double TRADITIONAL = 0.05;

    /** Knows the characters of the simplified standard. */
    private final CharsetEncoder standard = Charset.forName("GB2312").newEncoder();
    private final List<SourceLine> lines = new ArrayList<>();
    private int changed;
    private int firstLine;

    private Simplifier() {}

    static FileText simplify(FileText raw) {
        var simplifier = new Simplifier();
        boolean traditional = isTraditional(raw.lines());
        raw.lines().forEach(line -> simplifier.add(line, traditional));
        if (simplifier.changed == 0) {
            return raw;
        }
        var repairs = new ArrayList<>(raw.repairs());
        repairs.add(new Repair(Repair.Kind.TRADITIONAL, simplifier.firstLine, simplifier.changed, ""));
        return new FileText(raw.name(), simplifier.lines, repairs);
    }

    private static char simple(char c) {
        if (!Character.isIdeographic(c)) {
            return c;
        }
        if (SIMPLE[c] == 0) {
            var simple = TO_SIMPLIFIED.transliterate(String.valueOf(c));
            SIMPLE[c] = simple.length() == 1 ? simple.charAt(0) : c;
        }
        return SIMPLE[c];
    }

    private static boolean isTraditional(List<SourceLine> lines) {
        long all = lines.stream().flatMapToInt(line -> line.text().chars()).filter(Character::isIdeographic).count();
        long different = lines.stream().flatMapToInt(line -> line.text().chars()).filter(c -> simple((char) c) != c).count();
        return different > all * TRADITIONAL;
    }

    private void add(SourceLine line, boolean traditional) {
        var result = new StringBuilder(line.text());
        for (int i = 0; i < result.length(); i++) {
            char printed = result.charAt(i);
            char simple = simple(printed);
            if (simple != printed && (traditional || !standard.canEncode(printed))) {
                result.setCharAt(i, simple);
                firstLine = changed++ == 0 ? line.number() : firstLine;
            }
        }
        lines.add(new SourceLine(line.number(), result.toString()));
    }
}

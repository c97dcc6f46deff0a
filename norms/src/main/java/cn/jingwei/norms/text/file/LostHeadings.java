package cn.jingwei.norms.text.file;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A wrong decoding swallows single bytes, and in the number of an article often the last one of the numeral one or of the character
 * after the number. Two bytes of three are left, and in that place only one character fits: it is put back. Nothing else is restored.
 */
final class LostHeadings {

    private static final String NUMBER = utf8(Words.FILE.text("ordinal")) + "(?:"
            + alternatives(Words.FILE.text("numeral.digits") + Words.FILE.text("numeral.units")) + ")";
    private static final String ONE = utf8(Words.FILE.text("numeral.digits").substring(1, 2));
    private static final String KINDS = Words.FILE.text("ordinal.kinds");

    private LostHeadings() {}

    /** Bytes of UTF-8 text with the headings restored; other bytes come back as they are. */
    static byte[] restore(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        text = restore(restore(text, "*", ONE), "*", ONE);
        for (int i = 0; i < KINDS.length(); i++) {
            text = restore(text, "+", utf8(KINDS.substring(i, i + 1)));
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** In this view each byte is a character; the lost one is marked, or a question mark stands in its place. */
    private static String restore(String text, String numerals, String character) {
        var cut = Pattern.compile("(" + NUMBER + numerals + ")" + character.substring(0, 2) + "(?:\u00FF\\??|\\?)");
        return cut.matcher(text).replaceAll("$1" + character);
    }

    private static String alternatives(String characters) {
        return characters.chars().mapToObj(c -> utf8(Character.toString(c))).collect(Collectors.joining("|"));
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}

package cn.jingwei.norms.text.file;

import java.util.BitSet;

import com.ibm.icu.text.Transliterator;

/** How much a text looks like Chinese that people write: the share of its characters that are common ones. */
final class Legibility {

    /** Official texts reach 0.8, a wrong decoding stays far below. */
    static final double LEGIBLE = 0.35;

    private static final int SAMPLE = 200_000;
    /** One impossible character weighs as much as this many good ones. */
    private static final int WEIGHT_OF_BAD = 2;
    private static final BitSet COMMON = common();

    private Legibility() {}

    private static BitSet common() {
        var simplified = Words.FILE.text("common");
        var both = simplified + Transliterator.getInstance("Simplified-Traditional").transliterate(simplified);
        var result = new BitSet();
        both.chars().forEach(result::set);
        return result;
    }

    /** From 1 (all common) over 0 (nothing Chinese in it) to negative values (binary or broken). */
    static double of(CharSequence text) {
        int other = 0;
        int common = 0;
        int bad = 0;
        for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
            char c = text.charAt(i);
            if (isImpossible(c)) {
                bad++;
            } else if (COMMON.get(c)) {
                common++;
            } else if (c > 0x7F && !Character.isSpaceChar(c)) {
                other++;
            }
        }
        int all = common + other + bad;
        return all == 0 ? 0 : (double) (common - WEIGHT_OF_BAD * bad) / all;
    }

    private static boolean isImpossible(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> !Character.isWhitespace(c);
            case Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> c == FileText.LOST;
        };
    }
}

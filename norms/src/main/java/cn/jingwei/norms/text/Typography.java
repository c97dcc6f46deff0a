package cn.jingwei.norms.text;

import java.util.ArrayDeque;

import cn.jingwei.norms.text.file.FileText;
import cn.jingwei.norms.text.file.SourceLine;

/** Writes a passage with the spacing and punctuation of Chinese print, and counts what it had to change. */
final class Typography {

    private static final String HALF = Resources.STRUCTURE.text("punctuation.half");
    private static final String FULL = Resources.STRUCTURE.text("punctuation.full");
    private static final String WIDE = Resources.STRUCTURE.text("wide");

    private int changed;
    private int firstLine;

    /** Without spaces beside Chinese characters, half-width punctuation between them made full-width. */
    String clean(SourceLine passage) {
        var text = new StringBuilder(withoutIdleSpaces(passage.text().strip()));
        var opened = new ArrayDeque<Boolean>();
        int before = changed;
        for (int i = 0; i < text.length(); i++) {
            int half = HALF.indexOf(text.charAt(i));
            boolean full = half >= 0 ? shouldBeFull(text, i, opened) : FULL.indexOf(text.charAt(i)) >= 0;
            if (half >= 0 && full) {
                text.setCharAt(i, FULL.charAt(half));
                changed++;
            }
            track(text.charAt(i), full, opened);
        }
        if (before == 0 && changed > 0) {
            firstLine = passage.number();
        }
        return text.toString();
    }

    int changed() {
        return changed;
    }

    int firstLine() {
        return firstLine;
    }

    /** A closing bracket is as wide as the one it closes; everything else follows its neighbours. */
    private static boolean shouldBeFull(CharSequence text, int i, ArrayDeque<Boolean> opened) {
        if (text.charAt(i) == ')' && !opened.isEmpty()) {
            return opened.peek();
        }
        return isWide(text, i - 1) || isWide(text, i + 1);
    }

    private static void track(char c, boolean full, ArrayDeque<Boolean> opened) {
        if (c == '(' || c == FULL.charAt(HALF.indexOf('('))) {
            opened.push(full);
        } else if ((c == ')' || c == FULL.charAt(HALF.indexOf(')'))) && !opened.isEmpty()) {
            opened.pop();
        }
    }

    private static String withoutIdleSpaces(String text) {
        var result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ') {
                result.append(text.charAt(i));
            } else if (!isWide(result, result.length() - 1) && !isWide(text, afterSpaces(text, i)) && text.charAt(i - 1) != ' ') {
                result.append(' ');
            }
        }
        return result.toString();
    }

    private static int afterSpaces(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static boolean isWide(CharSequence text, int i) {
        if (i < 0 || i >= text.length()) {
            return false;
        }
        char c = text.charAt(i);
        return Character.isIdeographic(c) || Character.isSurrogate(c) || c == FileText.LOST || WIDE.indexOf(c) >= 0;
    }
}

package cn.jingwei.norms.text;

import java.util.regex.Pattern;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Tells a line that was broken inside a sentence from a paragraph whose full stop was forgotten, where the text itself shows it. */
final class LineBreak {

    private static final Pattern GOES_ON = Resources.STRUCTURE.pattern("line.goes.on");
    private static final Pattern CONTINUES = Resources.STRUCTURE.pattern("line.continues");
    /** As many characters on either side as any word has. */
    private static final int LONGEST_WORD = 10;

    private LineBreak() {}

    /** True if the break cuts a word, follows a comma or an opened bracket, or precedes a punctuation mark. */
    static boolean isInsideSentence(String before, String after) {
        if (GOES_ON.matcher(before).find() || CONTINUES.matcher(after).find()) {
            return true;
        }
        var left = before.substring(Math.max(0, before.length() - LONGEST_WORD));
        var words = BreakIterator.getWordInstance(ULocale.CHINESE);
        words.setText(left + after.substring(0, Math.min(after.length(), LONGEST_WORD)));
        return !words.isBoundary(left.length());
    }
}

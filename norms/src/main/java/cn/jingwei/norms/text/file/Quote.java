package cn.jingwei.norms.text.file;

import java.util.Locale;

/** The short form in which findings point at a place. */
public final class Quote {

    public static final int LONGEST = 20;

    private Quote() {}

    /** At most the longest quote. */
    public static String of(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** The place from {@code start} on with a few characters before it. */
    public static String around(String text, int start) {
        int from = Math.max(0, start - 8);
        int end = Math.min(text.length(), from + LONGEST + 2);
        return of(text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from, end)).strip();
    }

    /** Key of the wording of a kind in the message bundle. */
    public static String key(String prefix, Enum<?> kind) {
        return prefix + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

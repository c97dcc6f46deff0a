package cn.jingwei.platform.journal;

import java.text.Normalizer;

/** What a text must be like so that it has exactly one byte form. */
final class Wording {

    private static final int LONGEST = 4_000;

    private Wording() {
    }

    /** Passes a text that is in NFC, well-formed, without control characters and 1 to 4,000 characters long; refuses any other. */
    static void require(String field, String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Unfit(field);
        }
        var ascii = true;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isISOControl(c)) {
                throw new Unfit(field);
            }
            ascii &= c < 0x80;
        }
        if (!ascii && !(isWellFormed(text) && Normalizer.isNormalized(text, Normalizer.Form.NFC))) {
            throw new Unfit(field);
        }
    }

    static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Half a surrogate pair has no UTF-8 form: two different texts would get one hash. */
    static boolean isWellFormed(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}

package cn.jingwei.platform.identity;

import java.text.Normalizer;

import cn.jingwei.platform.identity.Outcome.Refused;

import org.jspecify.annotations.Nullable;

/** A text that somebody typed, without blanks around it and in one normal form. */
record Entered(String field, String text) {

    private static final int LONGEST = 200;

    Entered {
        text = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** Why it cannot be a name of something; null if it can. */
    <T> @Nullable Refused<T> unfit() {
        if (text.isEmpty()) {
            return new Refused<>(field, Outcome.Reason.EMPTY);
        }
        var isShown = text.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
        return isShown && text.length() <= LONGEST ? null : new Refused<>(field, Outcome.Reason.MALFORMED);
    }
}

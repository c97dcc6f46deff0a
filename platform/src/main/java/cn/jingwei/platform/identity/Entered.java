package cn.jingwei.platform.identity;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody typed into a form, and everything that is wrong with it. */
final class Entered {

    private static final int LONGEST = 200;

    private final Map<String, Outcome.Reason> faults = new LinkedHashMap<>();

    /** A name without blanks around it, in one normal form. */
    String name(String field, String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        var isShown = text.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
        require(field, text, isShown && text.length() <= LONGEST);
        return text;
    }

    /** A text of this form. */
    Entered matching(String field, String text, String form) {
        require(field, text, text.matches(form));
        return this;
    }

    private void require(String field, String text, boolean isFit) {
        if (text.isEmpty()) {
            faults.put(field, Outcome.Reason.EMPTY);
        } else if (!isFit) {
            faults.put(field, Outcome.Reason.MALFORMED);
        }
    }

    boolean isUnfit() {
        return !faults.isEmpty();
    }

    <T> Outcome.Refused<T> refused() {
        return new Outcome.Refused<>(faults);
    }
}

package cn.jingwei.platform.document;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where a document belongs and what is written on it.
 *
 * @param kind      an id of the dictionary's documents
 * @param claimedOn the date on the paper, which nobody has checked
 * @param number    the document number on the paper
 */
public record Label(long focus, long project, String kind, Level level, @Nullable LocalDate claimedOn, @Nullable String number) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");

    public Label {
        if (!ID.matcher(kind).matches()) {
            throw new IllegalArgumentException("Not the id of a kind");
        }
        number = number == null || number.isBlank() ? null : number.strip();
    }

    /** Content is shared within one level only. */
    public enum Level {
        ORDINARY, SECURITY;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Level of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}

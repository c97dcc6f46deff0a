package cn.jingwei.platform.project.page;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Texts as people type them, turned into the one form that is read further on. What cannot be understood stays as it was typed. */
final class Typed {

    private static final Pattern DATE = Pattern.compile("(\\d{4})\\D{1,2}(\\d{1,2})\\D{1,2}(\\d{1,2})\\D?");

    private Typed() {
    }

    /** Without thousands separators, in ASCII digits. */
    static String number(String text) {
        return plain(text).replace(",", "").replace(" ", "");
    }

    /** A date in any of the usual orders from year to day, as ISO writes it. */
    static String date(String text) {
        return day(text).map(LocalDate::toString).orElse(plain(text));
    }

    static Optional<LocalDate> day(@Nullable String text) {
        var parts = DATE.matcher(text == null ? "" : plain(text));
        try {
            return parts.matches() ? Optional.of(LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Null for a blank text. */
    static @Nullable String text(@Nullable String text) {
        return isBlank(text) ? null : text.strip();
    }

    static @Nullable Long id(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}

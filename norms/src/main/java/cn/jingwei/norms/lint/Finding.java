package cn.jingwei.norms.lint;

import java.util.Arrays;
import java.util.List;

/**
 * Something found wrong, or worth knowing.
 *
 * @param at      the norm, article, route or fact it is about
 * @param details what the message of the kind has to fill in
 */
public record Finding(Kind kind, String at, List<String> details) {

    /** What was found; a note is no defect. */
    public enum Kind {
        ARTICLE_MISSING, ARTICLE_WITHOUT_NORM(true), DUPLICATED_ARTICLE, REPEATED_NORM, THRESHOLD_WITHOUT_BASE, DUTY_WITHOUT_TERM,
        ROUTE_GAP, ROUTE_OVERLAP(true), STATUS_DRAFT, STATUS_EXPIRED, NO_EFFECTIVE_DATE, VALIDITY_MISMATCH, FACT_UNREFERENCED,
        FACTS_UNUSED(true), DOCUMENT_UNREFERENCED, ROLE_UNREFERENCED(true), TEXT_ARTICLE_UNKNOWN, PACK_ARTICLE_NOT_IN_TEXT,
        CITE_NOT_IN_TEXT, NUMBER_NOT_IN_TEXT, TEXT_DEFECT;

        private final boolean note;

        Kind() {
            this(false);
        }

        Kind(boolean note) {
            this.note = note;
        }

        public boolean isNote() {
            return note;
        }
    }

    static Finding of(Kind kind, String at, Object... details) {
        return new Finding(kind, at, Arrays.stream(details).map(String::valueOf).toList());
    }
}

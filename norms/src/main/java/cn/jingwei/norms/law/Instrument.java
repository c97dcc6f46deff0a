package cn.jingwei.norms.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One text: who issued it, when it is in force, and what is known of its standing.
 *
 * @param articles   number of articles of the text
 * @param performers who does an act, where it is not whoever plays the generic role of its actor
 */
public record Instrument(String id, String title, Issue issue, Standing standing, int articles, Names names,
                         List<Performer> performers) {

    /** The jurisdiction, the level and the document that carries the text. */
    public record Issue(String jurisdiction, String level, Optional<String> number, Optional<String> issuer,
                        Optional<LocalDate> issuedOn) {
    }

    /** Whether the text is in force, as last checked. */
    public record Standing(String status, String note, Optional<LocalDate> from, Optional<LocalDate> to,
                           Optional<LocalDate> asOf) {

        /** How the text stands on a date: a draft without dates, not yet in force, in force or expired. */
        public Phase on(LocalDate date) {
            if (from.isEmpty()) {
                return Phase.DRAFT;
            }
            if (date.isBefore(from.get())) {
                return Phase.NOT_YET;
            }
            return to.filter(date::isAfter).isPresent() ? Phase.EXPIRED : Phase.IN_FORCE;
        }
    }

    /** How a text stands on a date. */
    public enum Phase {
        DRAFT, NOT_YET, IN_FORCE, EXPIRED
    }

    /** The words of the place: its roles and documents by id, and what is wrong with the text itself. */
    public record Names(Map<String, LocalRole> roles, Map<String, String> documents, List<Defect> defects) {
    }

    /** A body of the place and the generic roles that it plays. */
    public record LocalRole(String id, String zh, List<String> generic, String article) {
    }

    /** The body of the place that does an act, {@code when} all these routes (route to value) are so decided. */
    public record Performer(String act, String role, Map<String, String> when) {
    }

    /** Something wrong with the text, and how the pack deals with it. */
    public record Defect(String id, String article, String type, String severity, String description, String handling) {
    }
}

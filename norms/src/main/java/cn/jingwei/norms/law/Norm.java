package cn.jingwei.norms.law;

import java.util.List;
import java.util.Optional;

import cn.jingwei.norms.feel.Condition;

/**
 * The atom of a pack: one rule read from one place of an instrument.
 *
 * @param id      unique over all packs: {@code instrument/article.paragraph}
 * @param article number of the article it is read from
 * @param on      the acts and events it speaks to, or {@code always}
 */
public record Norm(String id, int article, Wording wording, Nature nature, List<String> on, Rule rule) {

    /** What people read. The summary is our paraphrase, never the official sentence. */
    public record Wording(String cite, String summaryZh, String requiresText, String effectText, String ambiguity,
                          String enforcementNote, String enforcementNoteZh) {
    }

    /** How the norm is meant, by whom it is to be followed, and where it comes from. */
    public record Nature(String kind, Strength strength, Source source, Enforcement enforcement, String stage, String actor,
                         Optional<String> localRole, Optional<String> derivedFrom, Optional<String> duplicateOf) {
    }

    /** Strict norms deny; in-principle norms warn and ask for a reason; powers may be used. */
    public enum Strength {
        STRICT, IN_PRINCIPLE, MAY
    }

    /** Read from the text, or a reading of it that the text does not expressly state. */
    public enum Source {
        TEXT, INFERENCE
    }

    /** What software does with the norm; the rest is guided by people or outside of software altogether. */
    public enum Enforcement {
        ENFORCED, TRACKED, RECORDED, GUIDED, OUTSIDE
    }

    /** When the norm applies, what it then demands, and what it does. */
    public record Rule(Optional<Condition> when, Optional<Condition> requires, List<String> documents,
                       List<List<String>> anyOf, Effect effect) {

        public boolean asksForDocuments() {
            return !documents.isEmpty() || !anyOf.isEmpty();
        }
    }

    /** The last part of the id, unique in its pack. */
    public String localId() {
        return id.substring(id.indexOf('/') + 1);
    }

    /** Whether this norm decides an act: gates, warnings, and whatever asks for documents. */
    public boolean bindsActs() {
        return rule.asksForDocuments() || switch (rule.effect()) {
            case Effect.Block _, Effect.Warn _, Effect.Material _ -> true;
            case Effect.Duty _, Effect.Decide _, Effect.Other _ -> false;
        };
    }

    /** A violation asks for a reason and never denies. */
    public boolean warnsOnly() {
        return rule.effect() instanceof Effect.Warn || nature.strength() == Strength.IN_PRINCIPLE;
    }
}

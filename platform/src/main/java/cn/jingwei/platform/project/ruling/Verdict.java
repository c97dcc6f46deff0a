package cn.jingwei.platform.project.ruling;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A ruling as people read it. Norms of the text and norms that are a reading of it can be told apart.
 *
 * @param outcome       {@code ALLOWED}, {@code DENIED} or {@code REFERRED}
 * @param on            the date of the question
 * @param instrument    by which it was ruled, and how that stands here
 * @param cites         denied: the violated norms; referred: the undecided ones
 * @param warnings      norms that hold in principle and stand against the act: it needs a reason
 * @param undecided     of a denied act: norms that lack a fact beside the violated ones
 * @param preconditions not law: what in plain sense has to come first
 * @param missing       facts that are not known, and who supplies them
 * @param cures         the nearest steps that people of the project can take so that the act is allowed; each alone is enough
 */
public record Verdict(String outcome, LocalDate on, @Nullable Ground instrument, List<Citation> cites, List<Citation> warnings,
                      List<Citation> undecided, List<Precondition> preconditions, List<Missing> missing, List<List<Cure>> cures) {

    /** No norm and no precondition stands against the act. */
    public boolean isAllowed() {
        return outcome.equals("ALLOWED");
    }

    /**
     * The text and the decision by which it rules here.
     *
     * @param pack     hash of pack, dictionary, calendar and adoption
     * @param onTrial  a draft or expired text that rules by decision only
     * @param adoption the decision
     */
    public record Ground(String id, String title, String pack, boolean onTrial, String adoption) {
    }

    /**
     * @param norm    id
     * @param article as cited in the text
     * @param reading the text does not say so expressly: it is read so
     * @param subject the child that the norm was looked at for, if it is not what the act is about
     * @param facts   labels of the facts that decided
     */
    public record Citation(String norm, String article, String text, boolean reading, @Nullable String subject, List<String> facts) {
    }

    /** @param undecided a fact is missing, so that it is not known whether it holds */
    public record Precondition(String id, String zh, String en, boolean undecided) {
    }

    /**
     * @param own  a field or document of the act itself
     * @param acts by which it is supplied
     * @param who  labels of the bodies that do these acts here
     */
    public record Missing(String fact, String label, boolean own, List<Way> acts) {
    }

    /** An act that states a fact, and the bodies that do it in this place. */
    public record Way(String act, String label, List<String> who) {
    }

    /** A fact that has to become so, as people write it, and the acts that make it so. */
    public record Cure(String fact, String label, String to, List<Way> acts) {
    }
}

package cn.jingwei.platform.project.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import cn.jingwei.platform.document.Document;
import cn.jingwei.platform.project.duty.OwedDuty;
import cn.jingwei.platform.project.ruling.Verdict;

import org.jspecify.annotations.Nullable;

/**
 * Everything of a project that its page shows.
 *
 * @param version grows with every change
 * @param ruled   by which text; absent if none rules it now
 * @param phases  the stages of a project's life in order
 * @param parts   the project itself and what stands within it
 */
public record ProjectFile(long id, String title, long unit, String unitName, boolean live, long version, Verdict.@Nullable Ground ruled,
                          List<Phase> phases, List<Part> parts, List<Document> documents, List<OwedDuty> duties, List<Timeline.Line> timeline) {

    /** @param state {@code past}, {@code present} or {@code future} */
    public record Phase(String id, String label, String state) {
    }

    /** @param kind label of what it is: project, contract, payment … */
    public record Part(long id, String kind, String kindLabel, String title, boolean live, List<KnownFact> facts) {
    }

    /**
     * A fact with its provenance.
     *
     * @param type   as for a field of an act
     * @param value  as people read it; a truth, date or number in the form of JSON, {@code null} for "known to be none"
     * @param stated as in JSON
     * @param act    label of the act that stated it
     * @param reason in writing, for facts that only people can state
     */
    public record KnownFact(String fact, String label, String type, @Nullable String unit, String value, @Nullable Object stated, boolean judgement, @Nullable String act, @Nullable String by,
                            @Nullable LocalDate claimedOn, @Nullable Instant receivedAt, @Nullable String reason) {
    }
}

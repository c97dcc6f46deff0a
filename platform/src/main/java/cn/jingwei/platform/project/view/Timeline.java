package cn.jingwei.platform.project.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

import cn.jingwei.norms.law.Pack;
import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.focus.Labels;
import cn.jingwei.platform.project.ruling.Verdict;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** The acts of a project, each with its two times and the ruling behind it. */
@Component
public class Timeline {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    Timeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One act.
     *
     * @param seq    its number in the journal of the place
     * @param person the natural person
     */
    public record Line(long id, long seq, String act, String label, long focus, String about, String person, String unit, String role,
                       @Nullable LocalDate claimedOn, Instant receivedAt, @Nullable String number, @Nullable String reason, Verdict verdict) {
    }

    private static final String LINES = """
            select act.*, focus.title as about, focus.id = focus.project as whole, person.name as person_name, organisation.name as unit_name from act
            join focus on focus.jurisdiction = act.jurisdiction and focus.id = act.focus
            join person on person.id = act.person
            join organisation on organisation.jurisdiction = act.jurisdiction and organisation.id = act.organisation
            where act.jurisdiction = ? and %s order by act.id desc""";

    /** The newest first. */
    List<Line> of(Jurisdiction place, FocusId project, Pack words) {
        return lines(jdbc.sql(LINES.formatted("act.project = ?")).params(place.code(), project.value()), words);
    }

    /** The acts about these focuses themselves, the newest first. */
    List<Line> about(Jurisdiction place, Collection<FocusId> foci, Pack words) {
        return lines(jdbc.sql(LINES.formatted("act.focus = any (?)")).param(place.code()).param(foci.stream().map(FocusId::value).toArray(Long[]::new)), words);
    }

    private List<Line> lines(JdbcClient.StatementSpec acts, Pack words) {
        return acts.query((row, _) -> new Line(row.getLong("id"), row.getLong("seq"), row.getString("act"), new Labels(words.dictionary()).act(row.getString("act")),
                        row.getLong("focus"), row.getBoolean("whole") ? "" : row.getString("about"), row.getString("person_name"),
                        row.getString("unit_name"), words.role(row.getString("local_role")), row.getObject("claimed_on", LocalDate.class),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(), row.getString("number"), row.getString("reason"),
                        json.readValue(row.getString("ruling"), Verdict.class))).list();
    }
}

package cn.jingwei.platform.project.view;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.norms.law.Pack;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.act.Statement;
import cn.jingwei.platform.project.focus.Labels;
import cn.jingwei.platform.project.ruling.Governing;
import cn.jingwei.platform.project.ruling.Rights;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The projects that a seat may see. */
@Service
public class Projects {

    /** Seeks behind the cursor; the sums over duties are made for the page only. */
    private static final String LIST = """
            with page as (
                select * from focus where jurisdiction = :place and id = project and (:all or organisation = any (:units))
                  and (:text::text is null or title ilike :text) and (:stage::text is null or stage = :stage)
                  and (:unit::bigint is null or organisation = :unit)
                  and (not :overdue or exists (select from duty where duty.jurisdiction = focus.jurisdiction and duty.project = focus.id
                       and state = 'open' and coalesce(rolled_on, due_on) < :today))
                  and (:at::timestamptz is null or (changed_at, id) < (:at, :id::bigint))
                order by changed_at desc, id desc limit :limit)
            select page.*, organisation.name as unit_name, owed.n, owed.due from page
            join organisation on organisation.jurisdiction = page.jurisdiction and organisation.id = page.organisation
            left join lateral (select count(*) n, min(coalesce(rolled_on, due_on)) due from duty
                where duty.jurisdiction = page.jurisdiction and duty.project = page.id and state = 'open') owed on true
            order by changed_at desc, page.id desc""";

    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;
    private final Rights rights;
    private final Governing governing;
    private final ProjectFiles files;

    Projects(UnitOfWork unitOfWork, JdbcClient jdbc, Rights rights, Governing governing, ProjectFiles files) {
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
        this.rights = rights;
        this.governing = governing;
        this.files = files;
    }

    /** @param next the cursor of the next page, absent on the last */
    public record Page(List<ProjectRow> projects, @Nullable String next) {
    }

    /** The newest change first. @throws BadCursor if the cursor is none of ours */
    public Page list(Seat seat, ProjectFilter filter) {
        return unitOfWork.reading(List.of(seat.place()), () -> {
            var words = governing.words(seat.place());
            var scope = rights.scope(seat, words);
            var cursor = Cursor.read(filter.before());
            var rows = jdbc.sql(LIST).param("place", seat.place().code()).param("all", scope.all()).param("units", scope.ids())
                    .param("text", pattern(filter.text())).param("stage", filter.stage()).param("unit", filter.unit())
                    .param("overdue", filter.overdue()).param("today", governing.today())
                    .param("at", cursor.map(one -> one.at().atOffset(ZoneOffset.UTC)).orElse(null)).param("id", cursor.map(Cursor::id).orElse(null))
                    .param("limit", Math.clamp(filter.limit(), 1, 200) + 1)
                    .query((row, _) -> new ProjectRow(row.getLong("id"), row.getString("title"), row.getLong("organisation"), row.getString("unit_name"),
                            row.getString("instrument"), stage(words, row.getString("stage")), files.amount(row.getString("facts")), row.getBoolean("live"),
                            row.getObject("changed_at", OffsetDateTime.class).toInstant(), row.getInt("n"), row.getObject("due", LocalDate.class))).list();
            return page(rows, Math.clamp(filter.limit(), 1, 200));
        });
    }

    private static Page page(List<ProjectRow> rows, int limit) {
        var projects = rows.size() > limit ? rows.subList(0, limit) : rows;
        var last = projects.isEmpty() ? null : projects.getLast();
        return new Page(List.copyOf(projects), rows.size() > limit && last != null ? new Cursor(last.changedAt(), last.id()).toString() : null);
    }

    private static @Nullable String pattern(@Nullable String text) {
        return Statement.isBlank(text) ? null : "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static @Nullable String stage(Pack words, @Nullable String stage) {
        return stage == null ? null : new Labels(words.dictionary()).stage(stage);
    }

    /** All of a project; empty if there is none or the seat may not see it. */
    public Optional<ProjectFile> file(Seat seat, FocusId project) {
        return unitOfWork.reading(List.of(seat.place()), () -> files.read(seat, project));
    }

    /** Label by id, in the order of a project's life. */
    public Map<String, String> stages(Seat seat) {
        return unitOfWork.reading(List.of(seat.place()), () -> new Labels(governing.words(seat.place()).dictionary()).stages());
    }
}

package cn.jingwei.platform.project.focus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.identity.OrganisationId;
import cn.jingwei.platform.project.FocusId;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code focus}, inside an open unit of work. Only an act that took effect writes them. */
@Repository
public class Foci {

    private final JdbcClient jdbc;
    private final FactJson json;

    Foci(JdbcClient jdbc, FactJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Focus> find(Jurisdiction place, FocusId id) {
        return jdbc.sql("select * from focus where jurisdiction = ? and id = ?").params(place.code(), id.value()).query(this::focus).optional();
    }

    /** Waits until nobody else changes the focus, so that what is read afterwards stays true until the end of the transaction. */
    public void lock(Jurisdiction place, FocusId id) {
        jdbc.sql("select id from focus where jurisdiction = ? and id = ? for update").params(place.code(), id.value()).query().listOfRows();
    }

    /** Everything that belongs to these projects, the projects among them, in the order in which it was opened. */
    public List<Focus> ofProjects(Jurisdiction place, Collection<FocusId> projects) {
        return jdbc.sql("select * from focus where jurisdiction = ? and project = any (?) order by id")
                .params(place.code(), ids(projects)).query(this::focus).list();
    }

    /** All that does not belong to any project. */
    public List<Focus> above(Jurisdiction place) {
        return jdbc.sql("select * from focus where jurisdiction = ? and project is null order by id").params(place.code()).query(this::focus).list();
    }

    /** What does not belong to any project: the place, its plans, and these units. */
    public List<Focus> above(Jurisdiction place, Collection<OrganisationId> units) {
        return jdbc.sql("select * from focus where jurisdiction = ? and project is null and (organisation is null or organisation = any (?)) order by id")
                .params(place.code(), units.stream().map(OrganisationId::value).toArray(Long[]::new)).query(this::focus).list();
    }

    /** The next live projects after an id, in its order. */
    public List<FocusId> liveProjects(Jurisdiction place, long after, int limit) {
        return jdbc.sql("select id from focus where jurisdiction = ? and id = project and live and id > ? order by id limit ?")
                .params(place.code(), after, limit).query(Long.class).list().stream().map(FocusId::new).toList();
    }

    private static Long[] ids(Collection<FocusId> ids) {
        return ids.stream().map(FocusId::value).toArray(Long[]::new);
    }

    /** What a new focus is made with; a project belongs to itself. */
    public record Opening(String kind, @Nullable FocusId within, @Nullable FocusId project, @Nullable OrganisationId organisation, String title,
                   @Nullable String instrument, boolean isProject) {
    }

    public FocusId open(Jurisdiction place, Opening opening, Instant at) {
        var row = jdbc.sql("""
                with new as (select nextval(pg_get_serial_sequence('focus', 'id')) as id)
                insert into focus (jurisdiction, id, kind, within, project, organisation, title, instrument, opened_at, changed_at)
                overriding system value
                select ?, id, ?, ?::bigint, case when ? then id else ?::bigint end, ?::bigint, ?, ?, ?, ? from new returning id""")
                .params(List.of(place.code(), opening.kind())).param(value(opening.within())).param(opening.isProject())
                .param(value(opening.project())).param(opening.organisation() == null ? null : opening.organisation().value())
                .param(opening.title()).param(opening.instrument()).param(at.atOffset(ZoneOffset.UTC)).param(at.atOffset(ZoneOffset.UTC));
        return new FocusId(row.query(Long.class).single());
    }

    private static @Nullable Long value(@Nullable FocusId id) {
        return id == null ? null : id.value();
    }

    /** Lays the facts over those of the focus; its version grows by one. */
    public void state(Jurisdiction place, FocusId id, Map<String, Focus.Stated> facts, boolean live, Instant at) {
        jdbc.sql("""
                update focus set facts = facts || ?::jsonb, live = ?, version = version + 1, changed_at = ?
                where jurisdiction = ? and id = ?""")
                .params(json.write(facts), live, at.atOffset(ZoneOffset.UTC), place.code(), id.value()).update();
    }

    /** A project changed by something within it. */
    public void touch(Jurisdiction place, FocusId project, @Nullable String stage, Instant at) {
        jdbc.sql("update focus set stage = coalesce(?, stage), version = version + 1, changed_at = ? where jurisdiction = ? and id = ?")
                .params(stage, at.atOffset(ZoneOffset.UTC), place.code(), project.value()).update();
    }

    private Focus focus(ResultSet row, int number) throws SQLException {
        return new Focus(new FocusId(row.getLong("id")), row.getString("kind"), id(row, "within"), id(row, "project"),
                Optional.ofNullable(row.getObject("organisation", Long.class)).map(OrganisationId::new), row.getString("title"),
                Optional.ofNullable(row.getString("instrument")), Optional.ofNullable(row.getString("stage")), json.read(row.getString("facts")),
                row.getBoolean("live"), row.getLong("version"), row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<FocusId> id(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(FocusId::new);
    }
}

package cn.jingwei.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.journal.Actor;
import cn.jingwei.platform.journal.Draft;
import cn.jingwei.platform.journal.Journal;
import cn.jingwei.platform.journal.Received;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** Every change of identity data is an entry of the place's journal, made in the unit of work of the change, after it. */
@Component
@Foundation("records what an authorised caller did, and shows it to whom the caller authorised")
public class Changes {

    private static final int PAGE = 50;
    private static final JsonMapper JSON = new JsonMapper();

    private final Journal journal;
    private final JdbcClient jdbc;

    Changes(Journal journal, JdbcClient jdbc) {
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /**
     * @param act     what was done; it and the subject are ids, never names
     * @param content everything else; never a secret
     */
    public void record(Jurisdiction place, Actor by, Received at, String act, String subject, Map<String, ?> content) {
        var entry = journal.append(place, at, new Draft(null, by, act, subject, JSON.writeValueAsString(content), null, null));
        jdbc.sql("insert into identity_change (jurisdiction, seq, received_at, person, act, subject) values (?, ?, ?, ?, ?, ?)")
                .params(place.code(), entry.seq(), at.at().atOffset(ZoneOffset.UTC), by.person(), act, subject).update();
    }

    /** The newest first, fifty at a time, from below this sequence number. Inside an open unit of work of the place. */
    public List<Change> before(Jurisdiction place, long seq) {
        var changes = jdbc.sql("""
                select seq, received_at, c.person, p.name, act, subject from identity_change c
                left join person p on p.id = case when c.person like 'p-%' then substr(c.person, 3)::bigint end
                where c.jurisdiction = ? and seq < ? order by seq desc limit ?""")
                .params(place.code(), seq, PAGE).query(Changes::change).list();
        var contents = journal.contents(place, changes.stream().map(Change::seq).toList());
        return changes.stream().map(change -> change.with(contents.getOrDefault(change.seq(), ""))).toList();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        var name = row.getString("name");
        return new Change(row.getLong("seq"), row.getObject("received_at", OffsetDateTime.class).toInstant(), name == null ? row.getString("person") : name,
                row.getString("act"), row.getString("subject"), "");
    }

    /**
     * @param seq     in the journal
     * @param by      name of who did it
     * @param content as journalled; empty if it was erased
     */
    public record Change(long seq, Instant at, String by, String act, String subject, String content) {

        Change with(String found) {
            return new Change(seq, at, by, act, subject, found);
        }
    }
}

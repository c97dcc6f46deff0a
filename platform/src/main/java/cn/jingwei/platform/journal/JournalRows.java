package cn.jingwei.platform.journal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal's tables. */
record JournalRows(JdbcClient jdbc) {

    private static final int FETCHED = 500;
    private static final HexFormat HEX = HexFormat.of();
    private static final String COLUMNS = "e.jurisdiction, e.seq, e.prev, e.hash, e.received_at, e.simulated, e.claimed_on, "
            + "e.person, e.post, e.unit, e.act, e.subject, e.commitment, e.ruling, e.pack";

    /** Nobody else goes on with the chain before this transaction ends. */
    Head lockedHead(String place) {
        return headAt(place, " for update").orElseGet(() -> {
            begin(Head.genesis(place));
            return headAt(place, " for update").orElseThrow();
        });
    }

    Optional<Head> head(String place) {
        return headAt(place, "");
    }

    private Optional<Head> headAt(String place, String lock) {
        return jdbc.sql("select seq, hash from journal_head where jurisdiction = ?" + lock).param(place)
                .query((row, _) -> new Head(place, row.getLong("seq"), hash(row, "hash"))).optional();
    }

    /** Two that begin the same chain at once both find it begun. */
    private void begin(Head genesis) {
        jdbc.sql("insert into journal_chain values (?) on conflict do nothing").param(genesis.jurisdiction()).update();
        jdbc.sql("insert into journal_head values (?, ?, ?) on conflict do nothing")
                .params(genesis.jurisdiction(), genesis.seq(), bytes(genesis.hash())).update();
    }

    /** Entry, payload and head in one statement. */
    void store(Chain.Link link) {
        var entry = link.entry();
        jdbc.sql("""
                with entry as (insert into journal_entry (jurisdiction, seq, prev, hash, received_at, simulated, claimed_on, person, post, unit, act,
                        subject, commitment, ruling, pack)
                    values (:place, :seq, :prev, :hash, :received, :simulated, :claimed, :person, :post, :unit, :act, :subject, :commitment, :ruling, :pack)),
                payload as (insert into journal_payload (jurisdiction, seq, salt, content) values (:place, :seq, :salt, :content))
                update journal_head set seq = :seq, hash = :hash where jurisdiction = :place""")
                .param("place", entry.jurisdiction()).param("seq", entry.seq()).param("prev", bytes(entry.prev()))
                .param("hash", bytes(link.head().hash())).param("received", entry.received().at().atOffset(ZoneOffset.UTC))
                .param("simulated", entry.received().isSimulated()).param("claimed", entry.claimedOn(), Types.DATE)
                .param("person", entry.actor().person()).param("post", entry.actor().post()).param("unit", entry.actor().unit())
                .param("act", entry.act()).param("subject", entry.subject()).param("commitment", bytes(entry.commitment()))
                .param("ruling", entry.ruling(), Types.VARCHAR).param("pack", entry.pack() == null ? null : bytes(entry.pack()), Types.BINARY)
                .param("salt", HEX.parseHex(link.payload().salt().hex())).param("content", link.payload().content().getBytes(StandardCharsets.UTF_8))
                .update();
    }

    List<Entry> entries(String place, Selection selection) {
        var sql = new StringBuilder("select " + COLUMNS + " from journal_entry e where e.jurisdiction = :place");
        var values = new HashMap<String, Object>(Map.of("place", place, "limit", selection.limit(), "after", selection.after()));
        selection.subject().ifPresent(subject -> {
            sql.append(" and e.subject = :subject");
            values.put("subject", subject);
        });
        selection.person().ifPresent(person -> {
            sql.append(" and e.person = :person");
            values.put("person", person);
        });
        sql.append(selection.isNewestFirst() ? " and (:after = 0 or e.seq < :after) order by e.seq desc" : " and e.seq > :after order by e.seq");
        return jdbc.sql(sql + " limit :limit").params(values).query((row, _) -> entry(row)).list();
    }

    Map<Long, String> contents(String place, Collection<Long> seqs) {
        var contents = new HashMap<Long, String>();
        jdbc.sql("select seq, content from journal_payload where jurisdiction = ? and seq = any (?)").params(place, seqs.toArray(Long[]::new))
                .query(row -> {
                    contents.put(row.getLong("seq"), text(row));
                });
        return contents;
    }

    int erase(String place, Collection<Long> seqs) {
        return jdbc.sql("delete from journal_payload where jurisdiction = ? and seq = any (?)").params(place, seqs.toArray(Long[]::new)).update();
    }

    /** Head and entries in one statement, so that both are of one moment; fetched bit by bit. A place without entries gives one row with neither. */
    Stream<Row> chain(String place) {
        return jdbc.sql("select " + COLUMNS + """
                , p.salt, p.content, h.seq as head_seq, h.hash as head_hash
                from (values (?)) place (jurisdiction) left join journal_head h using (jurisdiction) left join journal_entry e using (jurisdiction)
                    left join journal_payload p on p.jurisdiction = e.jurisdiction and p.seq = e.seq
                order by e.seq""")
                .param(place).withFetchSize(FETCHED).query((row, _) -> row(place, row)).stream();
    }

    /** One row of the chain; both may be missing. */
    record Row(@Nullable Head head, @Nullable Stored entry) {
    }

    private static Row row(String place, ResultSet row) throws SQLException {
        var head = row.getBytes("head_hash") == null ? null : new Head(place, row.getLong("head_seq"), hash(row, "head_hash"));
        return new Row(head, row.getBytes("hash") == null ? null : stored(row));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        try {
            var salt = row.getBytes("salt");
            var payload = salt == null ? null : new Payload(new Salt(HEX.formatHex(salt)), text(row));
            return new Stored.Sound(entry(row), hash(row, "hash"), payload);
        } catch (Unfit e) {
            return new Stored.Spoilt(e.field());
        }
    }

    List<String> places() {
        return jdbc.sql("select jurisdiction from journal_chain order by jurisdiction").query(String.class).list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var received = new Received(row.getObject("received_at", OffsetDateTime.class).toInstant(), row.getBoolean("simulated"));
        var actor = new Actor(row.getString("person"), row.getString("post"), row.getString("unit"));
        return new Entry(row.getString("jurisdiction"), row.getLong("seq"), hash(row, "prev"), received,
                row.getObject("claimed_on", LocalDate.class), actor, row.getString("act"), row.getString("subject"),
                hash(row, "commitment"), row.getString("ruling"), optionalHash(row, "pack"));
    }

    private static String text(ResultSet row) throws SQLException {
        return new String(row.getBytes("content"), StandardCharsets.UTF_8);
    }

    private static Sm3 hash(ResultSet row, String column) throws SQLException {
        return new Sm3(HEX.formatHex(row.getBytes(column)));
    }

    private static @Nullable Sm3 optionalHash(ResultSet row, String column) throws SQLException {
        return row.getBytes(column) == null ? null : hash(row, column);
    }

    private static byte[] bytes(Sm3 hash) {
        return HEX.parseHex(hash.hex());
    }
}

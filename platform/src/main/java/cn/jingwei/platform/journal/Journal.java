package cn.jingwei.platform.journal;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import cn.jingwei.platform.database.Jurisdiction;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import tools.jackson.databind.json.JsonMapper;

/**
 * The chain of each place, in the database. Everything happens inside the caller's open unit of work of that place: an entry is there if
 * and only if the change that it records is. Entries are in the order of their sequence; the time of receipt is told, not ordered by.
 */
@Component
public class Journal {

    private static final JsonMapper JSON = new JsonMapper();

    private final JournalRows rows;
    private final SecureRandom random = new SecureRandom();

    public Journal(JdbcClient jdbc) {
        this.rows = new JournalRows(jdbc);
    }

    /**
     * Puts an entry behind the head, which stays locked until the unit of work ends: whoever changes rows of his own does so before.
     *
     * @throws Unfit if a text has no canonical form; nothing is written then
     * @throws IllegalStateException outside a unit of work
     */
    public Entry append(Jurisdiction place, Received received, Draft draft) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The journal is written in the transaction of what it records");
        }
        var link = Chain.append(rows.lockedHead(place.code()), received, draft, Salt.draw(random));
        rows.store(link);
        return link.entry();
    }

    /** The end of the chain as others may keep it; the genesis for a place without entries. */
    public Head head(Jurisdiction place) {
        return rows.head(place.code()).orElseGet(() -> Head.genesis(place.code()));
    }

    public List<Entry> entries(Jurisdiction place, Selection selection) {
        return rows.entries(place.code(), selection);
    }

    /** The content of these entries by sequence; what was erased or never was is left out. */
    public Map<Long, String> contents(Jurisdiction place, Collection<Long> seqs) {
        return rows.contents(place.code(), seqs);
    }

    /**
     * Deletes content and salt of these entries for good; the chain goes on verifying. The erasure is an entry of its own, with the
     * sequences in its subject, which is never erased.
     *
     * @param reason kept as content, and so erasable itself
     * @throws IllegalArgumentException if one of them has no content (any more)
     */
    public Entry erase(Jurisdiction place, Collection<Long> seqs, Received received, Actor actor, String reason) {
        var distinct = new TreeSet<>(seqs);
        if (distinct.isEmpty() || rows.erase(place.code(), distinct) != distinct.size()) {
            throw new IllegalArgumentException("not all of these have content: " + distinct);
        }
        var content = JSON.writeValueAsString(Map.of("reason", reason));
        return append(place, received, new Draft(null, actor, "journal.erase", "journal/" + Sequences.text(List.copyOf(distinct)), content, null, null));
    }

    /**
     * Reads the whole chain as it is stored, in constant memory.
     *
     * @param reader is done with the chain when it returns
     */
    public <T> T chain(Jurisdiction place, Function<StoredChain, T> reader) {
        try (var stored = rows.chain(place.code())) {
            var row = stored.iterator();
            var first = row.next();
            var entries = Stream.concat(Stream.ofNullable(first.entry()), rest(row)).iterator();
            return reader.apply(new StoredChain(place.code(), first.head(), entries));
        }
    }

    private static Stream<Stored> rest(Iterator<JournalRows.Row> rows) {
        return Stream.iterate(rows, Iterator::hasNext, same -> same).map(same -> Objects.requireNonNull(same.next().entry()));
    }

    /** Every place that has begun a chain; asks for no place's rights, because that much is public. */
    public List<Jurisdiction> places() {
        return rows.places().stream().map(Jurisdiction::new).toList();
    }
}

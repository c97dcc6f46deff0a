package cn.jingwei.platform.regulation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.identity.Foundation;
import cn.jingwei.platform.journal.Sm3;
import cn.jingwei.platform.regulation.Adoption.Rank;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The law of a place, inside an open unit of work of that place. Whatever a unit of work that writes asks for is kept with all its files, so
 * that every ruling can be given again; one that only reads keeps nothing.
 */
@Component
@Foundation("the law is public; who may act under it is the caller's question")
public class Lawbooks {

    private final JdbcClient jdbc;
    private final SharedFiles shared;
    private final LawReader reader = new LawReader();
    private final Map<Sm3, Listing> packs = new ConcurrentHashMap<>();
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    Lawbooks(JdbcClient jdbc, SharedFiles shared) {
        this.jdbc = jdbc;
        this.shared = shared;
    }

    /** The local instrument in force on that day; where there is none, the superior one adopted last. */
    public Optional<Lawbook> current(Jurisdiction place, LocalDate on) {
        return new AdoptionRows(jdbc, place.code()).on(on).stream().findFirst().map(adopted -> lawbook(place, adopted));
    }

    /** The superior instruments in force on that day, which rule beside the local one; the one adopted last first. */
    public List<Lawbook> superior(Jurisdiction place, LocalDate on) {
        return new AdoptionRows(jdbc, place.code()).on(on).stream().filter(adopted -> adopted.adoption().rank() == Rank.SUPERIOR)
                .map(adopted -> lawbook(place, adopted)).toList();
    }

    /** How the instrument that a project was declared under stands on that day. */
    public Standing standing(Jurisdiction place, String instrument, LocalDate on) {
        var latest = new AdoptionRows(jdbc, place.code()).latest(instrument, on);
        if (latest.isEmpty()) {
            return new Standing.NotAdopted(instrument);
        }
        var adoption = latest.get().adoption();
        if (adoption.isInForce(on)) {
            return new Standing.Adopted(lawbook(place, latest.get()));
        }
        return new Standing.Ended(adoption, adoption.continued().map(_ -> lawbook(place, latest.get())));
    }

    /** All adoptions, ended and future ones too, the latest first. */
    public List<Adoption> adoptions(Jurisdiction place) {
        return new AdoptionRows(jdbc, place.code()).all();
    }

    /**
     * The lawbook that once ruled there under this hash, made from what was kept; nothing that was published since enters it.
     *
     * @throws cn.jingwei.norms.source.SourceException if this version cannot read the files any more
     */
    public Optional<Lawbook> at(Jurisdiction place, Sm3 hash) {
        var kept = new KeptLawbooks(new LawbookContents(jdbc, place.code()), reader);
        return kept.manifest(hash).map(kept::lawbook);
    }

    private Lawbook lawbook(Jurisdiction place, AdoptionRows.InForce adopted) {
        var contents = new LawbookContents(jdbc, place.code());
        var now = shared.now();
        var days = adopted.days().file();
        var files = packs.computeIfAbsent(adopted.adoption().pack(), hash -> pack(contents, hash)).with(now.listing()).with(Listing.of(days));
        var manifest = Manifest.of(adopted.adoption(), files).bytes();
        var own = new HashMap<>(now.contents());
        own.putAll(days);
        var law = reader.read(adopted.adoption().instrument(), files, () -> all(contents, files, own));
        var lawbook = new Lawbook(law.pack(), law.rulebook(), Sm3.of(manifest), adopted.adoption());
        keep(contents, lawbook.hash(), manifest, own);
        return lawbook;
    }

    private static Listing pack(LawbookContents contents, Sm3 hash) {
        return Listing.parse(new String(contents.find(hash).orElseThrow(), StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> all(LawbookContents contents, Listing files, Map<String, byte[]> own) {
        var all = new HashMap<>(own);
        var stored = contents.all(files.files().values());
        files.files().forEach((name, hash) -> all.computeIfAbsent(name, _ -> Objects.requireNonNull(stored.get(hash))));
        return all;
    }

    /** Once known to be committed it is not asked for again. */
    private void keep(LawbookContents contents, Sm3 hash, byte[] manifest, Map<String, byte[]> own) {
        var key = contents.place() + hash;
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly() || kept.contains(key)) {
            return;
        }
        if (!contents.has(hash)) {
            own.values().forEach(contents::keep);
            contents.keep(manifest);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void afterCommit() {
                kept.add(key);
            }
        });
    }
}

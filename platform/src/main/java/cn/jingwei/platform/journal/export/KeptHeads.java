package cn.jingwei.platform.journal.export;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import cn.jingwei.platform.journal.Head;

import org.jspecify.annotations.Nullable;

/**
 * What a witness kept: single heads in any order, or a whole earlier export, which is verified and compared entry by entry while
 * both stream. Reports where the histories part, not every entry after it.
 */
final class KeptHeads {

    private final String witness;
    private final ExportReader reader;
    private final Consumer<Defect> found;
    private final ArrayDeque<Head> listed = new ArrayDeque<>();
    private @Nullable ChainCheck export;
    private @Nullable Head next;
    private boolean isDamaged;
    private boolean hasParted;
    private boolean isEmpty = true;

    KeptHeads(String witness, ExportReader reader, Consumer<Defect> found) throws IOException {
        this.witness = witness;
        this.reader = reader;
        this.found = found;
        var first = reader.next();
        if (first instanceof ExportLine.Header) {
            export = new ChainCheck(List.of(), _ -> damaged());
            export.accept(reader.number(), first);
        } else {
            list(first);
        }
        advance();
    }

    private void list(@Nullable ExportLine first) throws IOException {
        var heads = new ArrayList<Head>();
        for (var line = first; line != null; line = reader.next()) {
            if (line instanceof ExportLine.Closing closing) {
                heads.add(closing.head());
            } else {
                damaged();
            }
        }
        heads.sort(Comparator.comparingLong(Head::seq));
        listed.addAll(heads);
    }

    private void damaged() {
        if (!isDamaged) {
            isDamaged = true;
            report(0, Defect.Kind.KEPT_DAMAGED, Long.toString(reader.number()));
        }
    }

    private void advance() throws IOException {
        next = export == null ? listed.poll() : streamed(export);
        isEmpty &= next == null;
    }

    private @Nullable Head streamed(ChainCheck check) throws IOException {
        for (var line = reader.next(); line != null; line = reader.next()) {
            check.accept(reader.number(), line);
            if (line instanceof ExportLine.Row row) {
                return row.stated();
            } else if (line instanceof ExportLine.Closing closing) {
                return closing.head();
            }
        }
        check.finish();
        return null;
    }

    /** Compares an entry of the export, in the order of the export. */
    void meet(Head seen) throws IOException {
        for (var kept = next; kept != null && kept.seq() <= seen.seq(); kept = next) {
            if (!kept.jurisdiction().equals(seen.jurisdiction())) {
                part(kept, Defect.Kind.KEPT_FOREIGN, kept.jurisdiction());
            } else if (kept.seq() < seen.seq()) {
                part(kept, Defect.Kind.KEPT_MISSING, Long.toString(seen.seq()));
            } else if (!kept.hash().equals(seen.hash())) {
                part(kept, Defect.Kind.FORK, kept.hash().hex());
            } else {
                hasParted = false;
            }
            advance();
        }
    }

    /** Tells of kept heads beyond the end of the export. */
    void finish(long last) throws IOException {
        var beyond = next;
        while (next != null) {
            beyond = next;
            advance();
        }
        if (beyond != null) {
            report(beyond.seq(), Defect.Kind.KEPT_MISSING, Long.toString(last));
        }
        if (isEmpty) {
            report(0, Defect.Kind.KEPT_EMPTY);
        }
    }

    private void part(Head kept, Defect.Kind kind, String detail) {
        if (!hasParted) {
            hasParted = true;
            report(kept.seq(), kind, detail);
        }
    }

    private void report(long seq, Defect.Kind kind, String... details) {
        var all = new ArrayList<>(List.of(details));
        all.addFirst(witness);
        found.accept(new Defect(0, seq, kind, List.copyOf(all)));
    }
}

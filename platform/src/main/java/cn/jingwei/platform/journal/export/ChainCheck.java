package cn.jingwei.platform.journal.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import cn.jingwei.platform.journal.Entry;
import cn.jingwei.platform.journal.Head;
import cn.jingwei.platform.journal.Payload;
import cn.jingwei.platform.journal.Sm3;

import org.jspecify.annotations.Nullable;

/**
 * Checks a chain line by line. Each line is held against the stated hash of the line before, so that one defect does not drag all
 * later lines along; without a defect the stated hashes are the true ones. Needs constant memory, but for the erased sequences.
 */
final class ChainCheck {

    private final List<KeptHeads> kept;
    private final Consumer<Defect> found;
    private final List<Long> erased = new ArrayList<>();
    private @Nullable String jurisdiction;
    private @Nullable Sm3 lastHash;
    private long last;
    private long entries;
    private boolean hasBegun;
    private boolean hasClosed;

    ChainCheck(List<KeptHeads> kept, Consumer<Defect> found) {
        this.kept = kept;
        this.found = found;
    }

    void accept(long line, ExportLine read) throws IOException {
        if (hasClosed) {
            report(line, 0, Defect.Kind.AFTER_CLOSING);
        }
        switch (read) {
            case ExportLine.Damaged damaged -> damaged(line, damaged);
            case ExportLine.Header _ when hasBegun -> report(line, 0, Defect.Kind.HEADER_AGAIN);
            case ExportLine.Header header -> begin(header.jurisdiction());
            case ExportLine.Row row -> row(line, row);
            case ExportLine.Closing closing -> closing(line, closing.head());
        }
        hasBegun = true;
    }

    /** A damaged first line stands for the header, any other for an entry of which nothing is known. */
    private void damaged(long line, ExportLine.Damaged damaged) {
        report(line, 0, damaged.kind(), damaged.detail());
        if (hasBegun) {
            last++;
            lastHash = null;
        }
    }

    private void begin(String place) throws IOException {
        jurisdiction = place;
        if (last == 0) {
            var genesis = Head.genesis(place);
            lastHash = genesis.hash();
            meet(genesis);
        }
    }

    private void belongs(long line, Head head) throws IOException {
        if (!hasBegun) {
            report(line, head.seq(), Defect.Kind.NO_HEADER);
        }
        if (jurisdiction == null) {
            begin(head.jurisdiction());
        } else if (!jurisdiction.equals(head.jurisdiction())) {
            report(line, head.seq(), Defect.Kind.JURISDICTION_DIFFERS, jurisdiction, head.jurisdiction());
        }
    }

    private void row(long line, ExportLine.Row row) throws IOException {
        var entry = row.entry();
        var seq = entry.seq();
        belongs(line, row.stated());
        if (seq != last + 1) {
            report(line, seq, Defect.Kind.SEQ_DIFFERS, Long.toString(last + 1), Long.toString(seq));
        }
        if (lastHash != null) {
            same(line, seq, Defect.Kind.PREV_DIFFERS, lastHash, entry.prev());
        }
        same(line, seq, Defect.Kind.HASH_DIFFERS, entry.hash(), row.hash());
        payload(line, entry, row.payload());
        entries++;
        last = seq;
        lastHash = row.hash();
        meet(row.stated());
    }

    private void payload(long line, Entry entry, @Nullable Payload payload) {
        if (payload == null) {
            erased.add(entry.seq());
        } else {
            same(line, entry.seq(), Defect.Kind.COMMITMENT_DIFFERS, payload.commitment(entry.jurisdiction()), entry.commitment());
        }
    }

    private void closing(long line, Head head) throws IOException {
        belongs(line, head);
        hasClosed = true;
        if (head.seq() != last || lastHash != null && !head.hash().equals(lastHash)) {
            report(line, head.seq(), Defect.Kind.CLOSING_DIFFERS, Long.toString(last), String.valueOf(lastHash),
                    Long.toString(head.seq()), head.hash().hex());
        }
    }

    private void same(long line, long seq, Defect.Kind kind, Sm3 right, Sm3 stated) {
        if (!right.equals(stated)) {
            report(line, seq, kind, right.hex(), stated.hex());
        }
    }

    private void meet(Head head) throws IOException {
        for (var witness : kept) {
            witness.meet(head);
        }
    }

    /** Tells what is missing at the end, in the export or against a witness. */
    void finish() throws IOException {
        if (!hasBegun) {
            report(0, 0, Defect.Kind.NO_HEADER);
        }
        if (!hasClosed) {
            report(0, last, Defect.Kind.NO_CLOSING);
        }
        for (var witness : kept) {
            witness.finish(last);
        }
    }

    Verification result(long defects) {
        var head = jurisdiction == null || lastHash == null ? null : new Head(jurisdiction, last, lastHash);
        return new Verification(entries, List.copyOf(erased), head, defects);
    }

    private void report(long line, long seq, Defect.Kind kind, String... details) {
        found.accept(new Defect(line, seq, kind, List.of(details)));
    }
}

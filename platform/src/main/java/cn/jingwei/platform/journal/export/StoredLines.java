package cn.jingwei.platform.journal.export;

import cn.jingwei.platform.journal.Stored;
import cn.jingwei.platform.journal.StoredChain;

import org.jspecify.annotations.Nullable;

/** The lines that an export of the stored chain would have; without a stored head the last one is missing. */
final class StoredLines implements Lines {

    private final StoredChain chain;
    private long number;
    private boolean hasClosed;

    StoredLines(StoredChain chain) {
        this.chain = chain;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public @Nullable ExportLine next() {
        number++;
        if (number == 1) {
            return new ExportLine.Header(chain.jurisdiction());
        }
        if (chain.entries().hasNext()) {
            return switch (chain.entries().next()) {
                case Stored.Sound sound -> new ExportLine.Row(sound.entry(), sound.hash(), sound.payload());
                case Stored.Spoilt spoilt -> new ExportLine.Damaged(Defect.Kind.FIELD_WRONG, spoilt.field());
            };
        }
        var head = hasClosed ? null : chain.head();
        hasClosed = true;
        return head == null ? null : new ExportLine.Closing(head);
    }
}

package cn.jingwei.platform.journal.export;

import java.io.IOException;
import java.io.OutputStream;

import cn.jingwei.platform.journal.Stored;
import cn.jingwei.platform.journal.StoredChain;
import cn.jingwei.platform.journal.Unfit;

/** Takes a stored chain out of its store. */
public final class JournalExport {

    private JournalExport() {
    }

    /**
     * Writes the whole chain as it is stored, entry by entry; leaves the stream open.
     *
     * @throws Unfit for an entry that has no canonical form at all: what is written so far is a truncated export
     */
    public static void write(StoredChain chain, OutputStream out) throws IOException {
        var writer = new ExportWriter(out, chain.jurisdiction());
        while (chain.entries().hasNext()) {
            switch (chain.entries().next()) {
                case Stored.Sound sound -> writer.entry(sound.entry(), sound.hash(), sound.payload());
                case Stored.Spoilt spoilt -> throw new Unfit(spoilt.field());
            }
        }
        if (chain.head() != null) {
            writer.close(chain.head());
        }
    }
}

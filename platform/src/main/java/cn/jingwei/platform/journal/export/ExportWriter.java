package cn.jingwei.platform.journal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import cn.jingwei.platform.journal.Entry;
import cn.jingwei.platform.journal.Head;
import cn.jingwei.platform.journal.Payload;
import cn.jingwei.platform.journal.Sm3;

import org.jspecify.annotations.Nullable;

/**
 * Writes an export of a whole chain, entry by entry. What the store gives is written as it is, right or wrong: finding out is the
 * verifier's business. An export that was not closed is a truncated one.
 */
final class ExportWriter {

    private final OutputStream out;

    ExportWriter(OutputStream out, String jurisdiction) throws IOException {
        this.out = out;
        write(new ExportLine.Header(jurisdiction));
    }

    /**
     * @param hash    as stored
     * @param payload null if it was erased
     */
    void entry(Entry entry, Sm3 hash, @Nullable Payload payload) throws IOException {
        write(new ExportLine.Row(entry, hash, payload));
    }

    /** Ends the export with the head as stored; leaves the stream open. */
    void close(Head head) throws IOException {
        write(new ExportLine.Closing(head));
        out.flush();
    }

    private void write(ExportLine.Sound line) throws IOException {
        out.write((LineForm.of(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}

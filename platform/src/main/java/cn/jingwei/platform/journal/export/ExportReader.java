package cn.jingwei.platform.journal.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/** Reads an export line by line and goes on behind a damaged line. Holds one line in memory. */
final class ExportReader implements Lines {

    /** Content of 16 MiB, escaped, fits in; what is longer belongs into a document. */
    static final int LONGEST = 1 << 25;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(4_096);
    private int position;
    private int filled;
    private long number;

    ExportReader(InputStream in) {
        this.in = in;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public @Nullable ExportLine next() throws IOException {
        line.reset();
        var length = 0L;
        var ended = false;
        while (!ended && (position < filled || fill())) {
            var end = endInBuffer();
            ended = end < filled;
            if (length + end - position <= LONGEST) {
                line.write(buffer, position, end - position);
            }
            length += end - position;
            position = ended ? end + 1 : end;
        }
        if (!ended && length == 0) {
            return null;
        }
        number++;
        return ended ? whole(length) : new ExportLine.Damaged(Defect.Kind.LINE_CUT, Long.toString(length + 1));
    }

    private int endInBuffer() {
        var end = position;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private ExportLine whole(long length) {
        return length > LONGEST ? new ExportLine.Damaged(Defect.Kind.LINE_TOO_LONG, Long.toString(length)) : LineParser.parse(line.toByteArray());
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }
}

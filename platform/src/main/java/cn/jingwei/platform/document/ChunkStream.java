package cn.jingwei.platform.document;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;

/** Chunks of one spool segment each as one stream; what is skipped is never fetched. */
final class ChunkStream extends InputStream {

    private final long size;
    private final IntFunction<byte[]> chunks;
    private byte[] chunk = {};
    private int number = -1;
    private long position;

    ChunkStream(long size, IntFunction<byte[]> chunks) {
        this.size = size;
        this.chunks = chunks;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (position >= size) {
            return -1;
        }
        var wanted = Math.toIntExact(position / Spooled.SEGMENT);
        if (wanted != number) {
            chunk = chunks.apply(wanted);
            number = wanted;
        }
        var from = Math.toIntExact(position % Spooled.SEGMENT);
        var count = Math.min(length, chunk.length - from);
        System.arraycopy(chunk, from, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public long skip(long count) {
        var skipped = Math.clamp(count, 0, size - position);
        position += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return Math.max(0, chunk.length - Math.toIntExact(position % Spooled.SEGMENT));
    }
}

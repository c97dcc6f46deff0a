package cn.jingwei.platform.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Reads a spooled file from any place; one segment at a time is in memory in the clear. */
final class SpoolChannel implements SeekableByteChannel {

    private final Spooled file;
    private byte[] segment = {};
    private int number = -1;
    private long position;
    private long budget;

    SpoolChannel(Spooled file) {
        this(file, Long.MAX_VALUE);
    }

    /** @param budget bytes that may be read in all, lest a crafted file keep its reader busy */
    SpoolChannel(Spooled file, long budget) {
        this.file = file;
        this.budget = budget;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (position >= file.size()) {
            return -1;
        }
        var wanted = Math.toIntExact(position / Spooled.SEGMENT);
        if (wanted != number) {
            segment = file.segment(wanted);
            number = wanted;
        }
        var from = Math.toIntExact(position % Spooled.SEGMENT);
        var count = Math.min(target.remaining(), segment.length - from);
        target.put(segment, from, count);
        position += count;
        budget -= count;
        if (budget < 0) {
            throw new IOException("More would have to be read than is granted");
        }
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        if (newPosition < 0) {
            throw new IllegalArgumentException("Before the start");
        }
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return file.size();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        segment = new byte[0];
        number = -1;
    }
}

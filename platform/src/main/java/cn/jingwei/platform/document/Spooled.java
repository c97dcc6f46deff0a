package cn.jingwei.platform.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;

import cn.jingwei.platform.journal.Sm3;

import org.bouncycastle.crypto.digests.SM3Digest;

/** A file that waits for its check, encrypted on disk. It can be read as often as needed until it is closed; then it is gone. */
public final class Spooled implements Closeable {

    /** Plain bytes of a segment; also what is kept as one chunk. */
    static final int SEGMENT = 1 << 20;

    private final Path path;
    private final FileChannel file;
    private final SegmentCipher cipher = new SegmentCipher();
    private final SM3Digest digest = new SM3Digest();
    private long size;

    private Spooled(Path path) throws IOException {
        this.path = path;
        this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Reads the content to its end but keeps at most this many bytes. */
    static Spooled write(Path path, InputStream content, long most) throws IOException {
        var spooled = new Spooled(path);
        try {
            var buffer = new byte[SEGMENT];
            for (var read = content.readNBytes(buffer, 0, SEGMENT); read > 0; read = content.readNBytes(buffer, 0, SEGMENT)) {
                spooled.append(buffer, (int) Math.min(read, most - spooled.size));
            }
            return spooled;
        } catch (IOException | RuntimeException e) {
            spooled.close();
            throw e;
        }
    }

    private void append(byte[] segment, int length) throws IOException {
        if (length > 0) {
            var sealed = ByteBuffer.wrap(cipher.seal(segments(), segment, length));
            while (sealed.hasRemaining()) {
                file.write(sealed);
            }
            digest.update(segment, 0, length);
            size += length;
        }
    }

    public long size() {
        return size;
    }

    public Sm3 sm3() {
        var sum = new byte[digest.getDigestSize()];
        new SM3Digest(digest).doFinal(sum, 0);
        return new Sm3(HexFormat.of().formatHex(sum));
    }

    /** A new view from the start; several do not disturb one another. */
    public SeekableByteChannel channel() {
        return new SpoolChannel(this);
    }

    /** As {@link #channel}, for reading in order. */
    public InputStream stream() {
        return Channels.newInputStream(channel());
    }

    int segments() {
        return Math.toIntExact((size + SEGMENT - 1) / SEGMENT);
    }

    /** Plain bytes, checked to be those that were written. */
    byte[] segment(int number) {
        var sealedSize = SEGMENT + SegmentCipher.TAG_BYTES;
        var length = Math.min(SEGMENT, size - (long) number * SEGMENT);
        var sealed = ByteBuffer.allocate(Math.toIntExact(length) + SegmentCipher.TAG_BYTES);
        try {
            for (var at = (long) number * sealedSize; sealed.hasRemaining(); at = (long) number * sealedSize + sealed.position()) {
                if (file.read(sealed, at) < 0) {
                    throw new IllegalStateException("A spooled file is shorter than what was written");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cipher.open(number, sealed.array());
    }

    @Override
    public void close() throws IOException {
        try (file) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public String toString() {
        return "Spooled";
    }
}

package cn.jingwei.platform.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.journal.Received;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Places, focuses and files for tests of documents. */
final class DocumentFixtures {

    static final Jurisdiction HERE = new Jurisdiction("410001");
    static final Jurisdiction THERE = new Jurisdiction("410002");

    private static final AtomicLong FOCUS = new AtomicLong(1_000);

    private DocumentFixtures() {
    }

    static void register(UnitOfWork unitOfWork, JdbcClient jdbc, Jurisdiction place) {
        unitOfWork.within(place, () -> jdbc.sql("insert into jurisdiction (code, name) values (?, 'test') on conflict (code) do nothing")
                .param(place.code()).update());
    }

    static Acting in(Jurisdiction place) {
        return new Acting(place, 1, 2, 3, Received.simulated(Instant.parse("2026-03-02T01:00:00Z")));
    }

    /** A focus that no other test has. */
    static long focus() {
        return FOCUS.incrementAndGet();
    }

    static Label label(long focus, String kind) {
        return new Label(focus, focus, kind, Label.Level.ORDINARY, null, null);
    }

    static Upload pdf(String text) {
        return upload("a.pdf", "%PDF-1.7\n%âãÏÓ\n" + text);
    }

    static Upload upload(String name, String content) {
        return upload(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static Upload upload(String name, byte[] content) {
        return new Upload(name, new ByteArrayInputStream(content));
    }

    /** A PDF of this size whose bytes repeat no pattern of a segment's length. */
    static InputStream pdf(long size) {
        return new InputStream() {

            private final byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
            private long position;

            @Override
            public int read() {
                return position == size ? -1 : at(position++);
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                var count = (int) Math.min(length, size - position);
                for (var i = 0; i < count; i++) {
                    target[offset + i] = (byte) at(position++);
                }
                return count == 0 && length > 0 ? -1 : count;
            }

            private int at(long index) {
                return index < head.length ? head[(int) index] : (int) (index * 31 + index / 1_000_003) & 0xff;
            }
        };
    }
}

package cn.jingwei.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import cn.jingwei.platform.journal.Sm3;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an upload leaves on disk while it waits. */
class SpoolTests {

    private static final byte[] TEXT = "the network has 214 weaknesses; ".repeat(200_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path data;

    @Test
    void thePlainTextIsNowhereOnDisk() throws IOException {
        try (var _ = take(TEXT)) {
            var stored = Files.readString(onDisk().getFirst(), StandardCharsets.ISO_8859_1);
            assertThat(stored).hasSizeGreaterThan(TEXT.length).doesNotContain("network", "214 weak");
        }
    }

    @Test
    void givesBackWhatItTook() throws IOException {
        try (var file = take(TEXT)) {
            assertThat(file.size()).isEqualTo(TEXT.length);
            assertThat(file.sm3()).isEqualTo(Sm3.of(TEXT)).isEqualTo(file.sm3());
            assertThat(file.stream().readAllBytes()).isEqualTo(TEXT);
            for (var at : List.of(0, 5, Spooled.SEGMENT - 1, Spooled.SEGMENT, TEXT.length - 1)) {
                var one = ByteBuffer.allocate(1);
                assertThat(file.channel().position(at).read(one)).isOne();
                assertThat(one.get(0)).isEqualTo(TEXT[at]);
            }
            assertThat(file.channel().position(TEXT.length).read(ByteBuffer.allocate(1))).isEqualTo(-1);
        }
    }

    @Test
    void whatIsClosedIsGone() throws IOException {
        var file = take(TEXT);
        file.close();
        assertThat(onDisk()).isEmpty();
        assertThatThrownBy(() -> file.segment(0)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aSenderThatBreaksOffLeavesNothing() throws IOException {
        var broken = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent++ > 3_000_000) {
                    throw new IOException("gone");
                }
                return 'x';
            }
        };
        var spool = new Spool(data);
        assertThatThrownBy(() -> spool.take(broken, Long.MAX_VALUE - 1)).isInstanceOf(UncheckedIOException.class);
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void whatAKilledProcessLeftIsRemovedAtTheNextStart() throws IOException {
        var running = take(TEXT);
        assertThat(onDisk()).hasSize(1);
        new Spool(data);
        assertThat(onDisk()).isEmpty();
        assertThat(running.stream().readAllBytes()).as("of a second process on the same folder").isEqualTo(TEXT);
        running.close();
    }

    @Test
    void onlyItsOwnerEntersTheFolder() throws IOException {
        new Spool(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("spool")))).isEqualTo("rwx------");
    }

    @Test
    void whatWasChangedOnDiskIsNotRead() throws IOException {
        try (var file = take(TEXT)) {
            var stored = Files.readAllBytes(onDisk().getFirst());
            stored[Spooled.SEGMENT + 100] ^= 1;
            Files.write(onDisk().getFirst(), stored);
            assertThat(file.segment(0)).hasSize(Spooled.SEGMENT);
            assertThatThrownBy(() -> file.segment(1)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void twoUploadsOfTheSameContentDoNotLookAlike() throws IOException {
        try (var _ = take(TEXT); var _ = take(TEXT)) {
            var files = onDisk();
            assertThat(Files.mismatch(files.get(0), files.get(1))).isBetween(0L, 15L);
        }
    }

    private Spooled take(byte[] content) throws IOException {
        var spool = data.resolve("spool");
        var existing = Files.exists(spool) ? onDisk() : List.<Path>of();
        if (existing.isEmpty()) {
            return new Spool(data).take(new ByteArrayInputStream(content), Long.MAX_VALUE - 1);
        }
        return Spooled.write(spool.resolve("second"), new ByteArrayInputStream(content), Long.MAX_VALUE);
    }

    private List<Path> onDisk() throws IOException {
        try (var files = Files.list(data.resolve("spool"))) {
            return files.toList();
        }
    }
}

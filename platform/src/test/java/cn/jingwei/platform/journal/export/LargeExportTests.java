package cn.jingwei.platform.journal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import cn.jingwei.platform.journal.Head;

import org.junit.jupiter.api.Test;

/** A large export passes through: time grows with its length, memory does not. */
class LargeExportTests {

    private static final long MEBI = 1 << 20;

    @Test
    void verifiesAHundredThousandEntriesLinearlyInFlatMemory() throws IOException {
        verify(20_000);
        var small = verify(25_000);
        var large = verify(100_000);
        System.out.printf("journal: verified %,d entries at %,.0f/s, %,d at %,.0f/s of one core; heap in use %+,d bytes between entry 10,000 and 90,000%n",
                small.entries, small.rate(), large.entries, large.rate(), large.growth());
        assertThat(large.rate()).isGreaterThan(small.rate() / 2);
        assertThat(large.growth()).isLessThan(2 * MEBI);
    }

    /** Processor time of this thread: what else runs on the machine must not decide. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Growing verify(int entries) throws IOException {
        var export = new Growing(entries);
        var found = new JournalVerifier.Counted(defect -> {
            throw new AssertionError(defect);
        });
        var start = cpu();
        var result = JournalVerifier.verify(new ExportReader(export), List.of(), found);
        export.nanos = cpu() - start - export.making;
        assertThat(result.entries()).isEqualTo(entries);
        return export;
    }

    /** An export that is made while it is read; its own time is measured apart. */
    private static final class Growing extends InputStream {

        private final int entries;
        private final Random random = new Random(6);
        private Head head = Head.genesis(JournalFixtures.PLACE);
        private byte[] chunk = bytes(new ExportLine.Header(JournalFixtures.PLACE));
        private int position;
        private boolean hasClosed;
        private long making;
        private long nanos;
        private long early;
        private long late;

        Growing(int entries) {
            this.entries = entries;
        }

        double rate() {
            return entries * 1e9 / nanos;
        }

        long growth() {
            return late - early;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (position == chunk.length && hasClosed) {
                return -1;
            }
            if (position == chunk.length) {
                var start = cpu();
                chunk = next();
                position = 0;
                making += cpu() - start;
            }
            var count = Math.min(length, chunk.length - position);
            System.arraycopy(chunk, position, target, offset, count);
            position += count;
            return count;
        }

        private byte[] next() {
            if (head.seq() == 10_000) {
                early = used();
            } else if (head.seq() == 90_000) {
                late = used();
            }
            if (head.seq() == entries) {
                hasClosed = true;
                return bytes(new ExportLine.Closing(head));
            }
            var link = JournalFixtures.grow(head, 1, random).getFirst();
            head = link.head();
            return bytes(new ExportLine.Row(link.entry(), link.head().hash(), link.payload()));
        }

        private static long used() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }

        private static byte[] bytes(ExportLine.Sound line) {
            return (LineForm.of(line) + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }
}

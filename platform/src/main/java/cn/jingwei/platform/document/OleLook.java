package cn.jingwei.platform.document;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an OLE compound file ([MS-CFB]) is, by the streams in its root: the container alone may as well be an installer or a letter.
 * WPS Office names its streams as Microsoft does.
 */
final class OleLook {

    static final String UNKNOWN = "application/x-ole-storage";
    static final String LOCKED = "application/x-tika-ooxml-protected";

    private static final List<Map.Entry<String, String>> STREAMS = List.of(Map.entry("EncryptedPackage", LOCKED),
            Map.entry("WordDocument", FileType.DOC.content()), Map.entry("Workbook", FileType.XLS.content()),
            Map.entry("Book", FileType.XLS.content()), Map.entry("PowerPoint Document", FileType.PPT.content()));
    private static final int HEADER = 512;
    private static final int TABLES_IN_HEADER = 109;
    private static final int ENTRY = 128;
    private static final int MOST_SECTORS = 1024;

    private final SeekableByteChannel file;
    private final ByteBuffer header;
    private final int sectorSize;

    private OleLook(SeekableByteChannel file) throws IOException {
        this.file = file;
        this.header = read(0, HEADER);
        this.sectorSize = header.getShort(30) == 12 ? 4096 : 512;
    }

    /** A media type; {@link #UNKNOWN} for a container of another program or a damaged one. */
    static String mediaType(SeekableByteChannel file) throws IOException {
        try {
            var names = new OleLook(file).namesInRoot();
            return STREAMS.stream().filter(stream -> names.contains(stream.getKey())).map(Map.Entry::getValue).findFirst().orElse(UNKNOWN);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            return UNKNOWN;
        }
    }

    /** Not those in folders below: a document may hold another one. */
    private Set<String> namesInRoot() throws IOException {
        var entries = directory();
        var names = new HashSet<String>();
        var seen = new HashSet<Integer>();
        var open = new ArrayDeque<>(List.of(entries.getFirst().child()));
        while (!open.isEmpty()) {
            var number = open.pop();
            if (number >= 0 && number < entries.size() && seen.add(number)) {
                var entry = entries.get(number);
                names.add(entry.name());
                open.push(entry.left());
                open.push(entry.right());
            }
        }
        return names;
    }

    private List<Entry> directory() throws IOException {
        var entries = new ArrayList<Entry>();
        var sector = header.getInt(48);
        for (var count = 0; sector >= 0 && count < MOST_SECTORS; count++) {
            var content = read(offset(sector), sectorSize);
            for (var at = 0; at < sectorSize; at += ENTRY) {
                entries.add(Entry.of(content, at));
            }
            sector = next(sector);
        }
        return entries;
    }

    /** Says the allocation table. Where its own sectors are stands in the header, beyond that in a chain of lists. */
    private int next(int sector) throws IOException {
        var perSector = sectorSize / Integer.BYTES;
        var table = sector / perSector;
        var list = header;
        var at = 76 + table * Integer.BYTES;
        if (table >= TABLES_IN_HEADER) {
            var link = header.getInt(68);
            for (var skip = (table - TABLES_IN_HEADER) / (perSector - 1); skip > 0; skip--) {
                link = read(offset(link) + sectorSize - Integer.BYTES, Integer.BYTES).getInt(0);
            }
            list = read(offset(link), sectorSize);
            at = (table - TABLES_IN_HEADER) % (perSector - 1) * Integer.BYTES;
        }
        return read(offset(list.getInt(at)) + (long) sector % perSector * Integer.BYTES, Integer.BYTES).getInt(0);
    }

    private long offset(int sector) {
        if (sector < 0) {
            throw new BufferUnderflowException();
        }
        return (sector + 1L) * sectorSize;
    }

    private ByteBuffer read(long at, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.position(at);
        while (buffer.hasRemaining()) {
            if (file.read(buffer) < 0) {
                throw new BufferUnderflowException();
            }
        }
        return buffer;
    }

    private record Entry(String name, int left, int right, int child) {

        static Entry of(ByteBuffer sector, int at) {
            var bytes = Math.clamp(sector.getShort(at + 64) - 2, 0, 62);
            return new Entry(new String(sector.array(), at, bytes, StandardCharsets.UTF_16LE),
                    sector.getInt(at + 68), sector.getInt(at + 72), sector.getInt(at + 76));
        }
    }
}

package cn.jingwei.norms.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import cn.jingwei.norms.fact.FactDictionary;
import cn.jingwei.norms.source.Place;
import cn.jingwei.norms.source.SourceException;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * Projects of a CSV file in UTF-8: the first line names facts, and may name {@code id} and {@code unit}. An empty cell says nothing,
 * {@code null} says known to be none, the members of a set stand as {@code a;b}. A bad cell is told with line and column.
 */
final class CsvProjects implements Projects {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String name;
    private final SeekableByteChannel channel;
    private final long size;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final CsvHeader header;

    CsvProjects(Path file, FactDictionary dictionary) throws IOException {
        name = file.toString();
        try {
            channel = Files.newByteChannel(file);
        } catch (NoSuchFileException e) {
            throw error(1, "source.no-file");
        }
        size = Math.max(1, channel.size());
        reader = CsvReader.builder().detectBomHeader(false).allowExtraFields(true).allowMissingFields(true)
                .ofCsvRecord(withoutMark(Channels.newReader(channel, StandardCharsets.UTF_8.newDecoder(), -1)));
        records = reader.iterator();
        var first = nextRecord().orElseThrow(() -> error(1, "source.empty"));
        header = new CsvHeader(name, first.getFields(), dictionary);
    }

    private Reader withoutMark(Reader reader) throws IOException {
        var pushback = new PushbackReader(new BufferedReader(reader));
        var first = firstOf(pushback);
        if (first != BYTE_ORDER_MARK && first >= 0) {
            pushback.unread(first);
        }
        return pushback;
    }

    private int firstOf(Reader reader) throws IOException {
        try {
            return reader.read();
        } catch (CharacterCodingException e) {
            throw error(1, "source.not-utf8");
        }
    }

    private SourceException error(int line, String key, Object... arguments) {
        return new SourceException(new Place(name, line, 1), key, arguments);
    }

    private Optional<CsvRecord> nextRecord() {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (CsvParseException | UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? error(1, "source.not-utf8")
                    : error(1, "csv.unreadable", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Optional<Portion> next() {
        List<CsvRecord> portion = new ArrayList<>(Chunk.ROWS);
        while (portion.size() < Chunk.ROWS) {
            var record = nextRecord();
            if (record.isEmpty()) {
                break;
            }
            portion.add(record.get());
        }
        return portion.isEmpty() ? Optional.empty() : Optional.of(chunk -> fill(chunk, portion));
    }

    private int fill(Chunk chunk, List<CsvRecord> portion) {
        for (var i = 0; i < portion.size(); i++) {
            header.write(portion.get(i), chunk, i);
        }
        return portion.size();
    }

    @Override
    public double progress() {
        try {
            return channel.isOpen() ? (double) channel.position() / size : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

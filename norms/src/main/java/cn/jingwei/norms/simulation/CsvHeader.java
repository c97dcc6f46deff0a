package cn.jingwei.norms.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import cn.jingwei.norms.fact.Coding;
import cn.jingwei.norms.fact.FactDictionary;
import cn.jingwei.norms.source.Place;
import cn.jingwei.norms.source.SourceException;

import de.siegmar.fastcsv.reader.CsvRecord;

/** What the columns of a file hold. */
final class CsvHeader {

    private static final String ID = "id";
    private static final String UNIT = "unit";

    private final String file;
    private final List<String> names;
    private final List<CsvCells> cells = new ArrayList<>();

    /** @throws SourceException on a column that is no fact, or stands twice */
    CsvHeader(String file, List<String> names, FactDictionary dictionary) {
        this.file = file;
        this.names = names.stream().map(String::strip).toList();
        var seen = new HashSet<String>();
        for (var column = 0; column < names.size(); column++) {
            var name = this.names.get(column);
            var place = new Place(file, 1, column + 1);
            if (!seen.add(name)) {
                throw new SourceException(place, "dictionary.twice", name);
            }
            if (name.equals(ID) || name.equals(UNIT)) {
                continue;
            }
            cells.add(new CsvCells(dictionary.find(name)
                    .orElseThrow(() -> new SourceException(place, "value.no-fact", name, String.join(", ", dictionary.near(name))))));
        }
    }

    void write(CsvRecord record, Chunk chunk, int row) {
        if (record.getFieldCount() != names.size()) {
            throw error(record, Math.min(record.getFieldCount(), names.size()), "csv.fields", names.size(), record.getFieldCount());
        }
        var id = String.valueOf(record.getStartingLineNumber());
        var unit = "";
        var next = 0;
        for (var column = 0; column < names.size(); column++) {
            var cell = record.getField(column);
            switch (names.get(column)) {
                case ID -> id = cell;
                case UNIT -> unit = cell;
                default -> write(record, column, cells.get(next++), chunk, row);
            }
        }
        chunk.name(row, id, unit);
    }

    private void write(CsvRecord record, int column, CsvCells reader, Chunk chunk, int row) {
        try {
            var value = reader.read(record.getField(column));
            if (value != null) {
                chunk.columns().put(row, reader.fact(), value);
            }
        } catch (Coding.BadValue e) {
            throw error(record, column + 1, e.key(), e.arguments());
        }
    }

    private SourceException error(CsvRecord record, int column, String key, Object... arguments) {
        return new SourceException(new Place(file, (int) record.getStartingLineNumber(), column), key, arguments);
    }
}

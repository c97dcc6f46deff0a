package cn.jingwei.platform.journal.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import cn.jingwei.platform.journal.Actor;
import cn.jingwei.platform.journal.Entry;
import cn.jingwei.platform.journal.Head;
import cn.jingwei.platform.journal.Unfit;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a line of an export. A line counts only if writing what was read gives the same bytes again: so spaces, other escapes,
 * other orders, repeated and unknown fields are all found without a rule for each.
 */
final class LineParser {

    private static final JsonFactory JSON = new JsonFactory();

    private LineParser() {
    }

    static ExportLine parse(byte[] line) {
        ExportLine.Sound read;
        try {
            read = line(new Fields(values(line)));
        } catch (Fields.Missing e) {
            return new ExportLine.Damaged(Defect.Kind.FIELD_MISSING, e.field());
        } catch (Unfit e) {
            return new ExportLine.Damaged(Defect.Kind.FIELD_WRONG, e.field());
        } catch (JacksonException e) {
            var location = e.getLocation();
            return new ExportLine.Damaged(Defect.Kind.NOT_JSON, Long.toString(location == null ? 1 : Math.max(1, location.getByteOffset() + 1)));
        }
        var difference = Arrays.mismatch(line, LineForm.of(read).getBytes(StandardCharsets.UTF_8));
        return difference < 0 ? read : new ExportLine.Damaged(Defect.Kind.NOT_EXACT, Integer.toString(difference + 1));
    }

    private static ExportLine.Sound line(Fields fields) {
        return switch (fields.text("kind")) {
            case "journal" -> new ExportLine.Header(ofThisFormat(fields).jurisdiction());
            case "head" -> new ExportLine.Closing(new Head(ofThisFormat(fields).jurisdiction(), fields.seq(), fields.hash("hash")));
            case "entry" -> row(fields);
            default -> throw new Unfit("kind");
        };
    }

    private static Fields ofThisFormat(Fields fields) {
        if (!fields.text("format").equals(Entry.FORMAT)) {
            throw new Unfit("format");
        }
        return fields;
    }

    private static ExportLine.Row row(Fields fields) {
        var actor = new Actor(fields.text("person"), fields.text("post"), fields.text("unit"));
        var entry = new Entry(fields.jurisdiction(), fields.seq(), fields.hash("prev"), fields.received(), fields.claimedOn(), actor,
                fields.text("act"), fields.text("subject"), fields.hash("commitment"), fields.optional("ruling"), fields.optionalHash("pack"));
        return new ExportLine.Row(entry, fields.hash("hash"), fields.payload());
    }

    private static Map<String, @Nullable String> values(byte[] line) {
        var values = new HashMap<String, @Nullable String>(32);
        try (var parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            expect(parser, parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                var value = parser.nextToken();
                expect(parser, value != null && value.isScalarValue());
                values.put(name, value == JsonToken.VALUE_NULL ? null : parser.getString());
            }
        }
        return values;
    }

    private static void expect(JsonParser parser, boolean holds) {
        if (!holds) {
            throw new StreamReadException(parser, "no object of plain values", parser.currentTokenLocation());
        }
    }
}

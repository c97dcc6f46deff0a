package cn.jingwei.platform.journal.export;

import java.util.HexFormat;

import cn.jingwei.platform.journal.Entry;

import org.jspecify.annotations.Nullable;

/** The one form in which a line of an export may be written: JSON without spaces, fields in fixed order, escapes only where JSON needs them. */
final class LineForm {

    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder json = new StringBuilder(1_024);

    private LineForm() {
    }

    /** The line without its end. */
    static String of(ExportLine.Sound line) {
        var form = new LineForm();
        switch (line) {
            case ExportLine.Header header -> form.field("kind", "journal").field("format", Entry.FORMAT).field("jurisdiction", header.jurisdiction());
            case ExportLine.Row row -> form.row(row);
            case ExportLine.Closing closing -> form.field("kind", "head").field("format", Entry.FORMAT)
                    .field("jurisdiction", closing.head().jurisdiction()).bare("seq", Long.toString(closing.head().seq()))
                    .field("hash", closing.head().hash().hex());
        }
        return form.json.append('}').toString();
    }

    private void row(ExportLine.Row row) {
        field("kind", "entry");
        row.entry().fields().forEach((name, value) -> {
            if (name.equals("seq")) {
                bare(name, String.valueOf(value));
            } else {
                field(name, value);
            }
        });
        field("hash", row.hash().hex());
        var payload = row.payload();
        if (payload == null) {
            bare("erased", "true");
        } else {
            field("salt", payload.salt().hex()).field("content", payload.content());
        }
    }

    private LineForm field(String name, @Nullable String value) {
        if (value == null) {
            return bare(name, "null");
        }
        name(name);
        json.append('"');
        for (var i = 0; i < value.length(); i++) {
            character(value.charAt(i));
        }
        json.append('"');
        return this;
    }

    private LineForm bare(String name, String value) {
        name(name);
        json.append(value);
        return this;
    }

    private void name(String name) {
        json.append(json.isEmpty() ? '{' : ',').append('"').append(name).append("\":");
    }

    private void character(char c) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (c < 0x20) {
                    json.append("\\u00").append(HEX.toHexDigits((byte) c));
                } else {
                    json.append(c);
                }
            }
        }
    }
}

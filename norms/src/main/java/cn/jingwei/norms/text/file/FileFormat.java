package cn.jingwei.norms.text.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What a file is by its first bytes. */
enum FileFormat {
    TEXT, DOCX;

    private static final int HEAD = 1024;

    /** @throws TextException if it is a kind that cannot be read */
    static FileFormat of(String name, byte[] content) {
        var head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        if (head.isBlank() && new String(content, StandardCharsets.ISO_8859_1).isBlank()) {
            throw new TextException(Refusal.EMPTY, name);
        }
        if (head.startsWith("PK\3\4")) {
            return DOCX;
        }
        var refused = refusal(head);
        if (refused != null) {
            throw new TextException(refused, name);
        }
        return TEXT;
    }

    private static @Nullable Refusal refusal(String head) {
        var start = head.stripLeading().toLowerCase(Locale.ROOT);
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Refusal.WORD_97;
        }
        if (head.contains("%PDF-")) {
            return Refusal.PDF;
        }
        if (start.startsWith("{\\rtf")) {
            return Refusal.RTF;
        }
        return start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml") ? Refusal.MARKUP : null;
    }
}

package cn.jingwei.norms.text.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads plain text in any usual Chinese encoding, or a Word document (.docx); the content decides, not the name. */
public final class TextFile {

    private static final long LARGEST = 20L << 20;

    private TextFile() {}

    /** @throws TextException if the file is missing, of another kind, damaged, too large or not legible */
    public static FileText read(Path file) throws TextException {
        var name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                throw new TextException(Refusal.NO_FILE, name);
            }
            if (Files.size(file) > LARGEST) {
                throw new TextException(Refusal.TOO_LARGE, name, LARGEST >> 20);
            }
            return parse(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new TextException(Refusal.UNREADABLE, name);
        }
    }

    /** As {@link #read}, from memory; {@code name} stands for the file in messages. */
    public static FileText parse(String name, byte[] content) throws TextException {
        var text = FileFormat.of(name, content) == FileFormat.DOCX ? DocxReader.read(name, content) : TextDecoder.read(name, content);
        return LineCleaner.clean(text);
    }
}

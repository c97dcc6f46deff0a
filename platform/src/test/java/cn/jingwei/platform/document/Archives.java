package cn.jingwei.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest containers that office programs would take for theirs. */
final class Archives {

    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final int SECTOR = 512;
    private static final int END = -2;

    private Archives() {
    }

    static byte[] docx() {
        return openXml(OPEN_XML + "wordprocessingml.document.main+xml", "word/document.xml");
    }

    static byte[] xlsx() {
        return openXml(OPEN_XML + "spreadsheetml.sheet.main+xml", "xl/workbook.xml");
    }

    static byte[] pptx() {
        return openXml(OPEN_XML + "presentationml.presentation.main+xml", "ppt/presentation.xml");
    }

    static byte[] openXml(String mainType, String mainPart) {
        var types = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/%s" ContentType="%s"/></Types>""".formatted(mainPart, mainType);
        return zip(Map.of("[Content_Types].xml", types, "_rels/.rels", "<r/>", mainPart, "<d/>"));
    }

    static byte[] zip(Map<String, String> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A compound file with this stream in its root and that one in a folder below: header, allocation table, two sectors of directory. */
    static byte[] ole(String inRoot, String below) {
        var file = ByteBuffer.allocate(SECTOR * 5).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0, 0xE11AB1A1E011CFD0L).putShort(30, (short) 9).putInt(44, 1).putInt(48, 1).putInt(68, END).putInt(76, 0);
        file.putInt(SECTOR, -3).putInt(SECTOR + 4, 2).putInt(SECTOR + 8, END);
        entry(file, 0, "Root Entry", -1, 1);
        entry(file, 1, "ObjectPool", 4, 2);
        entry(file, 2, below, -1, -1);
        entry(file, 3, "", -1, -1);
        entry(file, 4, inRoot, -1, -1);
        return file.array();
    }

    private static void entry(ByteBuffer file, int number, String name, int right, int child) {
        var at = SECTOR * 2 + number * 128;
        var bytes = name.getBytes(StandardCharsets.UTF_16LE);
        file.put(at, bytes).putShort(at + 64, (short) (name.isEmpty() ? 0 : bytes.length + 2)).putInt(at + 68, -1).putInt(at + 72, right)
                .putInt(at + 76, child);
    }
}

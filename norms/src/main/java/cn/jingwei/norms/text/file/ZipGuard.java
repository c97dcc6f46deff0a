package cn.jingwei.norms.text.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;

/** Looks into an archive before it is opened, so that it cannot unpack to more than a regulation ever needs. */
final class ZipGuard {

    private static final int LARGEST_MB = 100;
    /** The text of a regulation is below 2 MB; in memory it takes many times its size. */
    private static final int LARGEST_XML_MB = 25;
    private static final int MB = 1 << 20;

    private ZipGuard() {}

    /** @throws TextException if it is no Word document, or one that unpacks to too much */
    static void check(String name, byte[] content) {
        boolean word = false;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            long total = 0;
            var buffer = new byte[1 << 16];
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                word |= entry.getName().equals("word/document.xml");
                boolean xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                long size = 0;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    total += read;
                    refuseAbove(name, xml ? size : 0, LARGEST_XML_MB);
                    refuseAbove(name, total, LARGEST_MB);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new TextException(Refusal.DAMAGED, name);
        }
        if (!word) {
            throw new TextException(Refusal.NOT_WORD, name);
        }
    }

    private static void refuseAbove(String name, long size, int limit) {
        if (size > (long) limit * MB) {
            throw new TextException(Refusal.EXPANDS, name, limit);
        }
    }
}

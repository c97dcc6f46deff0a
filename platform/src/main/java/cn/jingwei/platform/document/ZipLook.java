package cn.jingwei.platform.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import org.apache.commons.compress.archivers.zip.ZipFile;

/** What a zip archive is, by the directory at its end, which is what office programs read: an office document, a program, or just an archive. */
final class ZipLook {

    static final String MACROS = "application/vnd.ms-office.vbaproject";
    static final String OFFICE = "application/x-tika-ooxml";

    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, String> MAIN_PARTS = Map.of(
            OPEN_XML + "wordprocessingml.document.main+xml", FileType.DOCX.content(),
            OPEN_XML + "spreadsheetml.sheet.main+xml", FileType.XLSX.content(),
            OPEN_XML + "presentationml.presentation.main+xml", FileType.PPTX.content());
    private static final int LONGEST_LIST = 1 << 20;
    private static final int LONGEST_TYPE = 100;

    private ZipLook() {
    }

    /** A media type; that of an archive if its directory is damaged or longer than that of any document. */
    static String mediaType(SeekableByteChannel file) {
        try (var zip = ZipFile.builder().setSeekableByteChannel(file).setIgnoreLocalFileHeader(true).get()) {
            if (zip.getEntry("[Content_Types].xml") != null) {
                return openXml(contentTypes(zip));
            }
            if (zip.getEntry("OFD.xml") != null) {
                return FileType.OFD.content();
            }
            if (zip.getEntry("mimetype") != null) {
                return new String(read(zip, "mimetype", LONGEST_TYPE), StandardCharsets.US_ASCII).strip();
            }
            return zip.getEntry("AndroidManifest.xml") != null || zip.getEntry("META-INF/MANIFEST.MF") != null
                    ? "application/java-archive" : FileType.ZIP.content();
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            return FileType.ZIP.content();
        }
    }

    private static String openXml(Set<String> types) {
        if (types.stream().anyMatch(type -> type.equalsIgnoreCase(MACROS) || type.toLowerCase(Locale.ROOT).contains("macroenabled"))) {
            return MACROS;
        }
        return types.stream().filter(MAIN_PARTS::containsKey).map(MAIN_PARTS::get).findFirst().orElse(OFFICE);
    }

    private static Set<String> contentTypes(ZipFile zip) throws IOException, XMLStreamException {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var types = new HashSet<String>();
        var xml = factory.createXMLStreamReader(new ByteArrayInputStream(read(zip, "[Content_Types].xml", LONGEST_LIST)));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getAttributeValue(null, "ContentType") instanceof String type) {
                types.add(type);
            }
        }
        return types;
    }

    private static byte[] read(ZipFile zip, String name, int most) throws IOException {
        try (var content = zip.getInputStream(zip.getEntry(name))) {
            return content.readNBytes(most);
        }
    }
}

package cn.jingwei.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file is by its content, and which extensions agree with it. */
class TypeCheckTests {

    private static final String TABLE = "\u9879\u76ee,\u91d1\u989d\n\u6570\u636e\u4e2d\u5fc3,120\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource
    void takesWhatTheNameSays(FileType type, byte[] content) throws IOException {
        assertThat(refusal(type, content)).isEmpty();
    }

    static Stream<Arguments> takesWhatTheNameSays() throws IOException {
        var gbk = Charset.forName("GB18030");
        return Stream.of(arguments(FileType.PDF, ascii("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF")),
                arguments(FileType.OFD, Archives.zip(Map.of("OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>"))),
                arguments(FileType.DOCX, Archives.docx()), arguments(FileType.XLSX, Archives.xlsx()), arguments(FileType.PPTX, Archives.pptx()),
                arguments(FileType.DOC, Archives.ole("WordDocument", "Workbook")), arguments(FileType.WPS, Archives.ole("WordDocument", "x")),
                arguments(FileType.XLS, Archives.ole("Workbook", "WordDocument")), arguments(FileType.ET, Archives.ole("Workbook", "x")),
                arguments(FileType.PPT, Archives.ole("PowerPoint Document", "Workbook")),
                arguments(FileType.DPS, Archives.ole("PowerPoint Document", "x")),
                arguments(FileType.PNG, image("png")), arguments(FileType.JPG, image("jpg")), arguments(FileType.TIF, image("tif")),
                arguments(FileType.ZIP, Archives.zip(Map.of("a.txt", "x"))), arguments(FileType.DWG, ascii("AC1032\0\0\0\0\0\0")),
                arguments(FileType.TXT, TABLE.getBytes(StandardCharsets.UTF_8)), arguments(FileType.CSV, TABLE.getBytes(gbk)),
                arguments(FileType.CSV, ("\ufeff" + TABLE).getBytes(StandardCharsets.UTF_8)),
                arguments(FileType.CSV, TABLE.repeat(5_000).getBytes(gbk)),
                arguments(FileType.TXT, ("\ufeff" + TABLE).getBytes(StandardCharsets.UTF_16LE)), arguments(FileType.TXT, ascii("x")),
                arguments(FileType.XML, ascii("<?xml version=\"1.0\"?><plan/>")),
                arguments(FileType.XML, ascii("<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"/>")));
    }

    @ParameterizedTest
    @MethodSource
    void refusesProgramsScriptsAndPagesUnderAnyName(FileType type, byte[] content) throws IOException {
        assertThat(refusal(type, content)).containsInstanceOf(Refusal.Active.class);
    }

    static Stream<Arguments> refusesProgramsScriptsAndPagesUnderAnyName() {
        var macros = Archives.openXml("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml");
        var hidden = Archives.openXml("application/vnd.ms-office.vbaProject", "word/vbaProject.bin");
        return Stream.of(arguments(FileType.PDF, ascii("<!DOCTYPE html><html><script>alert(1)</script></html>")),
                arguments(FileType.TXT, ascii("<html><body>x</body></html>")), arguments(FileType.DOC, ascii("<html xmlns:o='x'>Word's page</html>")),
                arguments(FileType.XML, ascii("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                arguments(FileType.XML, ascii("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>")),
                arguments(FileType.TXT, ascii("#!/bin/sh\nrm -rf /\n")), arguments(FileType.PDF, ascii("MZ\u0090\0\3\0\0\0\4\0")),
                arguments(FileType.PNG, HexFormat.of().parseHex("7f454c4602010100000000000000000002003e00")),
                arguments(FileType.ZIP, Archives.zip(Map.of("META-INF/MANIFEST.MF", "Main-Class: X"))),
                arguments(FileType.DOCX, macros), arguments(FileType.DOCX, hidden));
    }

    @ParameterizedTest
    @MethodSource
    void refusesContentThatTheExtensionDoesNotName(FileType type, byte[] content, String found) throws IOException {
        assertThat(refusal(type, content)).contains(new Refusal.Type(found, type));
    }

    static Stream<Arguments> refusesContentThatTheExtensionDoesNotName() throws IOException {
        return Stream.of(arguments(FileType.PDF, Archives.docx(), "docx"), arguments(FileType.DOCX, Archives.xlsx(), "xlsx"),
                arguments(FileType.ZIP, Archives.docx(), "docx"), arguments(FileType.DOCX, Archives.zip(Map.of("a", "b")), "zip"),
                arguments(FileType.OFD, Archives.zip(Map.of("a", "b")), "zip"), arguments(FileType.PNG, image("jpg"), "jpg"),
                arguments(FileType.DOC, Archives.docx(), "docx"), arguments(FileType.DOCX, Archives.ole("WordDocument", "x"), "doc"),
                arguments(FileType.DOC, Archives.ole("Workbook", "WordDocument"), "xls"),
                arguments(FileType.DOC, Archives.ole("__properties_version1.0", "WordDocument"), OleLook.UNKNOWN),
                arguments(FileType.ZIP, Archives.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text")),
                        "application/vnd.oasis.opendocument.text"),
                arguments(FileType.PDF, ascii("a letter"), "txt"), arguments(FileType.TXT, new byte[] {0, 1, 2, 3, (byte) 0xff}, "application/octet-stream"),
                arguments(FileType.TXT, ascii("{\\rtf1 x}"), "application/rtf"));
    }

    @Test
    void anOfficeDocumentUnderAPasswordIsRefusedAsSuch() throws IOException {
        assertThat(refusal(FileType.DOCX, Archives.ole("EncryptedPackage", "x"))).contains(new Refusal.Locked());
    }

    @Test
    void damagedContainersAreNoMoreThanContainers() throws IOException {
        assertThat(refusal(FileType.DOCX, ascii("PK\3\4 and nothing else"))).contains(new Refusal.Type("zip", FileType.DOCX));
        var ole = Archives.ole("WordDocument", "x");
        for (var at = 24; at < 1_700; at++) {
            var damaged = ole.clone();
            damaged[at] = (byte) 0x7f;
            assertThat(refusal(FileType.DOC, damaged)).satisfiesAnyOf(result -> assertThat(result).isEmpty(),
                    result -> assertThat(result).containsInstanceOf(Refusal.Type.class));
        }
    }

    @Test
    void aLongDirectoryIsNotReadToItsEnd() throws IOException {
        var entries = Stream.iterate(0, i -> i + 1).limit(60_000).collect(Collectors.toMap(i -> "a-rather-long-name-" + i, i -> ""));
        assertThat(refusal(FileType.ZIP, Archives.zip(entries))).isEmpty();
    }

    private Optional<Refusal> refusal(FileType type, byte[] content) throws IOException {
        try (var file = Spooled.write(folder.resolve("spooled"), new ByteArrayInputStream(content), Long.MAX_VALUE)) {
            return TypeCheck.refusal(file, type);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] image(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, bytes)).isTrue();
        return bytes.toByteArray();
    }
}

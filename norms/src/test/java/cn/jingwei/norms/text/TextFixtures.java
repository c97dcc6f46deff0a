package cn.jingwei.norms.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** An invented regulation about keeping a garden, and ways to turn it into files. */
final class TextFixtures {

    static final String GARDEN = """
            云溪县花园管理办法

            第一章 总  则

            第一条　为保护公共花园，方便群众游览，制定本办法。
            第二条　公共花园由园林局管理，具体包括：
            （一）城区内的花园；
            （二）河边的绿地。
            花园不收门票。

            第二章 养护

            第三条　园林局应当在每年三月底前编制养护计划。
            第四条　违反本办法第三条规定的，由县政府通报批评。

            第三章 附则

            第五条　本办法自2031年5月1日起施行。
            """;

    private TextFixtures() {}

    static OfficialText read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static OfficialText read(byte[] content) {
        return OfficialText.parse("garden", content);
    }

    /** Articles without chapters around them. */
    static OfficialText articles(String... lines) {
        return read(String.join("\n", lines));
    }

    static byte[] docx(String... paragraphs) {
        try (var document = new XWPFDocument()) {
            for (var paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(XWPFDocument document) throws IOException {
        var content = new ByteArrayOutputStream();
        document.write(content);
        return content.toByteArray();
    }
}

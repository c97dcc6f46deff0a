package cn.jingwei.norms.text;

import static cn.jingwei.norms.text.TextFixtures.GARDEN;
import static cn.jingwei.norms.text.TextFixtures.bytes;
import static cn.jingwei.norms.text.TextFixtures.docx;
import static cn.jingwei.norms.text.TextFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import cn.jingwei.norms.text.file.TextException;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;

class DocxReaderTests {

    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    @Test
    void readsTheSameArticlesAsFromPlainText() {
        assertThat(read(docx(GARDEN.split("\n"))).articles()).isEqualTo(read(GARDEN).articles());
    }

    @Test
    void readsParagraphsInTablesInTheirPlace() throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("第一条 甲。");
            document.createTable(1, 1).getRow(0).getCell(0).setText("第二条 乙。");
            document.createParagraph().createRun().setText("第三条 丙。");
            assertThat(read(bytes(document)).articles()).extracting(Article::text).containsExactly("甲。", "乙。", "丙。");
        }
    }

    @Test
    void readsTextBoxesOnceAndLeavesOutDeletedTextAndFieldCodes() throws Exception {
        var text = read(withParagraphs("""
                <w:p><w:r><w:t>第一条 花园</w:t></w:r><w:del><w:r><w:delText>不</w:delText></w:r></w:del>
                <w:ins><w:r><w:t>全年</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>开放。</w:t></w:r></w:p>""", """
                <w:p><w:r><w:t>第二条 水池</w:t><w:br/><w:t>，每年清洗。</w:t></w:r><w:r><mc:AlternateContent>
                <mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>第三条 框内。</w:t></w:r></w:p></w:txbxContent></mc:Choice>
                <mc:Fallback><w:txbxContent><w:p><w:r><w:t>第三条 框内。</w:t></w:r></w:p></w:txbxContent></mc:Fallback>
                </mc:AlternateContent></w:r></w:p>"""));
        assertThat(text.articles()).extracting(Article::text).containsExactly("花园全年开放。", "水池，每年清洗。", "框内。");
        assertThat(text.articles()).extracting(Article::line).containsExactly(1, 2, 3);
    }

    @Test
    void writesOutTheNumbersThatWordOnlyDraws() throws Exception {
        var text = read(withParagraphs(
                numbered(0, "总则"), numbered(1, "甲，包括："), numbered(2, "树木；"), numbered(2, "草地。"), numbered(1, "乙，包括："), numbered(2, "水池。"),
                numbered(0, "附则"), numbered(1, "丙。")));
        assertThat(text.chapters()).extracting(Chapter::label).containsExactly("第一章", "第二章");
        assertThat(text.articles()).extracting(Article::label).containsExactly("第一条", "第二条", "第三条");
        assertThat(text.articles().get(1).text()).isEqualTo("乙，包括：\n（1）水池。");
    }

    @Test
    void refusesADocumentNestedDeeperThanAnyDocumentIs() throws Exception {
        var deep = "<w:p>" + "<w:smartTag>".repeat(180) + "<w:r><w:t>第一条 甲。</w:t></w:r>" + "</w:smartTag>".repeat(180) + "</w:p>";
        assertThatExceptionOfType(TextException.class).isThrownBy(() -> read(withParagraphs(deep))).returns("text.damaged", TextException::key);
    }

    private static String numbered(int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>" + text
                + "</w:t></w:r></w:p>";
    }

    private static String level(int level, String format, String restart, String label) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + restart
                + "<w:lvlText w:val=\"" + label + "\"/></w:lvl>";
    }

    /** Articles run through the chapters, items begin anew in each article. */
    private static byte[] withParagraphs(String... paragraphs) throws IOException, XmlException {
        try (var document = new XWPFDocument()) {
            var numbering = NumberingDocument.Factory.parse(new StringReader("<w:numbering " + WORD + "><w:abstractNum w:abstractNumId=\"0\">"
                    + level(0, "chineseCountingThousand", "", "第%1章") + level(1, "chineseCountingThousand", "<w:lvlRestart w:val=\"0\"/>", "第%2条")
                    + level(2, "decimal", "", "（%3）") + "</w:abstractNum></w:numbering>"));
            var list = document.createNumbering().addAbstractNum(new XWPFAbstractNum(numbering.getNumbering().getAbstractNumArray(0)));
            document.getNumbering().addNum(list, BigInteger.ONE);
            return withDocument(bytes(document), "<w:document " + WORD + "><w:body>" + String.join("", paragraphs) + "</w:body></w:document>");
        }
    }

    private static byte[] withDocument(byte[] content, String xml) throws IOException {
        var result = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(content)); var to = new ZipOutputStream(result)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals("word/document.xml") ? xml.getBytes(StandardCharsets.UTF_8) : from.readAllBytes());
            }
        }
        return result.toByteArray();
    }
}

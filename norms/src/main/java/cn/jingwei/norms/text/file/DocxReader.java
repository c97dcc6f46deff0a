package cn.jingwei.norms.text.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads the paragraphs of a Word document in reading order, also those in tables, text boxes and content controls, each with the
 * number that Word would show. Deleted text of tracked changes, field codes and notes are left out.
 */
final class DocxReader {

    private static final Set<String> IGNORED = Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "rPr", "sectPr");
    private static final int DEEPEST = 150;

    private final DocxNumbering numbering;
    private final List<SourceLine> lines = new ArrayList<>();
    private int paragraphs;

    private DocxReader(XWPFDocument document) {
        this.numbering = new DocxNumbering(document);
    }

    /** @throws TextException if the archive is no Word document, is damaged or unpacks to too much */
    static FileText read(String name, byte[] content) {
        ZipGuard.check(name, content);
        try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
            var reader = new DocxReader(document);
            reader.collect(document.getDocument().getBody().getDomNode(), 0);
            return new FileText(name, reader.lines, List.of());
        } catch (IOException | RuntimeException e) {
            throw new TextException(Refusal.DAMAGED, name);
        }
    }

    private void collect(Node parent, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("nested deeper than any document");
        }
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element element) || IGNORED.contains(element.getLocalName())) {
                continue;
            }
            if (element.getLocalName().equals("p")) {
                addParagraph(element, depth);
            } else {
                collect(element, depth + 1);
            }
        }
    }

    private void addParagraph(Element paragraph, int depth) {
        var text = new StringBuilder(numbering.label(paragraph));
        var boxes = new ArrayList<Element>();
        append(paragraph, text, boxes, depth);
        paragraphs++;
        for (var line : text.toString().split("\n")) {
            lines.add(new SourceLine(paragraphs, line));
        }
        boxes.forEach(box -> collect(box, depth + 1));
    }

    private static void append(Node parent, StringBuilder text, List<Element> boxes, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("nested deeper than any document");
        }
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element element) || IGNORED.contains(element.getLocalName())) {
                continue;
            }
            switch (element.getLocalName()) {
                case "t" -> text.append(Xml.text(element));
                case "tab" -> text.append(' ');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "txbxContent" -> boxes.add(element);
                default -> append(element, text, boxes, depth + 1);
            }
        }
    }
}

package cn.jingwei.norms.dmn;

import java.io.StringWriter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements indented, one a line; attributes come as name, value, name, value. */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;
    private int depth;

    Xml() {
        try {
            writer = FACTORY.createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Xml open(String element, String... attributes) {
        write(() -> {
            newLine();
            writer.writeStartElement(element);
            writeAttributes(attributes);
        });
        depth++;
        return this;
    }

    void close() {
        depth--;
        write(() -> {
            newLine();
            writer.writeEndElement();
        });
    }

    void empty(String element, String... attributes) {
        write(() -> {
            newLine();
            writer.writeEmptyElement(element);
            writeAttributes(attributes);
        });
    }

    void leaf(String element, String content) {
        write(() -> {
            newLine();
            writer.writeStartElement(element);
            writer.writeCharacters(content);
            writer.writeEndElement();
        });
    }

    /** An element around a {@code text} element, as DMN writes expressions. */
    void expression(String element, String content, String... attributes) {
        open(element, attributes).leaf("text", content);
        close();
    }

    String end() {
        write(() -> {
            writer.writeEndDocument();
            writer.writeCharacters("\n");
            writer.flush();
        });
        return text.toString();
    }

    private void newLine() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void writeAttributes(String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {

        void run() throws XMLStreamException;
    }
}

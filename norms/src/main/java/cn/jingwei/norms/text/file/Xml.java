package cn.jingwei.norms.text.file;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The few looks into a Word element that reading its text needs; names are without prefix. */
final class Xml {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Xml() {}

    static @Nullable Element child(@Nullable Node parent, String name) {
        for (var node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }

    /** The {@code val} of the child, null if there is none. */
    static @Nullable String value(@Nullable Node parent, String name) {
        var child = child(parent, name);
        return child == null ? null : attribute(child, "val");
    }

    static int number(@Nullable Node parent, String name, int otherwise) {
        var value = value(parent, name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    static @Nullable String attribute(Element element, String name) {
        return element.hasAttributeNS(WORD, name) ? element.getAttributeNS(WORD, name) : null;
    }

    static String text(Element element) {
        var result = new StringBuilder();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                result.append(node.getNodeValue());
            }
        }
        return result.toString();
    }
}

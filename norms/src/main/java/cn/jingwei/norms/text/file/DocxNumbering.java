package cn.jingwei.norms.text.file;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Counts automatically numbered paragraphs as Word does and writes out the label that Word only draws. */
final class DocxNumbering {

    /** A place in the numbering: which list and how deep. */
    private record Position(String list, int level) {}

    private static final Pattern PLACEHOLDER = Pattern.compile("%([1-9])");
    private static final int DEEPEST_STYLE = 20;

    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, String> listOfNumber = new HashMap<>();
    private final Map<String, Element> styles = new HashMap<>();
    /** Per list the current number of each level that has begun. */
    private final Map<String, TreeMap<Integer, Integer>> counters = new HashMap<>();

    DocxNumbering(XWPFDocument document) {
        if (document.getNumbering() != null) {
            for (var list : document.getNumbering().getAbstractNums()) {
                var element = (Element) list.getCTAbstractNum().getDomNode();
                lists.put(String.valueOf(Xml.attribute(element, "abstractNumId")), element);
            }
            for (var number : document.getNumbering().getNums()) {
                var element = (Element) number.getCTNum().getDomNode();
                listOfNumber.put(String.valueOf(Xml.attribute(element, "numId")), String.valueOf(Xml.value(element, "abstractNumId")));
            }
        }
        if (document.getStyles() != null) {
            for (var style : document.getStyles().getStyles()) {
                styles.put(style.getStyleId(), (Element) style.getCTStyle().getDomNode());
            }
        }
    }

    /** The label and a space, or nothing for a paragraph without a number. */
    String label(Element paragraph) {
        var properties = Xml.child(paragraph, "pPr");
        var position = position(properties, Xml.value(properties, "pStyle"), 0);
        var level = position == null ? null : level(position.list(), position.level());
        if (position == null || level == null) {
            return "";
        }
        count(position, level);
        var template = Xml.value(level, "lvlText");
        return template == null || isBullet(level) ? "" : fill(template, position.list()) + " ";
    }

    private @Nullable Position position(@Nullable Node properties, @Nullable String style, int depth) {
        var own = Xml.child(properties, "numPr");
        var number = Xml.value(own, "numId");
        if (number != null) {
            var list = listOfNumber.get(number);
            return list == null ? null : new Position(list, Xml.number(own, "ilvl", levelOfStyle(list, style)));
        }
        var parent = style == null || depth > DEEPEST_STYLE ? null : styles.get(style);
        if (parent == null) {
            return null;
        }
        var inherited = Xml.child(parent, "pPr");
        boolean declares = Xml.value(Xml.child(inherited, "numPr"), "numId") != null;
        return position(inherited, declares ? style : Xml.value(parent, "basedOn"), depth + 1);
    }

    private int levelOfStyle(String list, @Nullable String style) {
        for (int level = 0; style != null && level < 9; level++) {
            if (style.equals(Xml.value(level(list, level), "pStyle"))) {
                return level;
            }
        }
        return 0;
    }

    private @Nullable Element level(String list, int level) {
        for (Node node = lists.containsKey(list) ? lists.get(list).getFirstChild() : null; node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && String.valueOf(level).equals(Xml.attribute(element, "ilvl"))) {
                return element;
            }
        }
        return null;
    }

    /** A level begins anew below a new number of a higher level, unless it says that it runs through. */
    private void count(Position position, Element level) {
        var counter = counters.computeIfAbsent(position.list(), list -> new TreeMap<>());
        counter.merge(position.level(), Xml.number(level, "start", 1), (current, start) -> current + 1);
        counter.tailMap(position.level(), false).keySet().removeIf(lower ->
                Xml.number(level(position.list(), lower), "lvlRestart", 1) != 0);
    }

    private String fill(String template, String list) {
        return PLACEHOLDER.matcher(template).replaceAll(match -> {
            int depth = Integer.parseInt(match.group(1)) - 1;
            var level = level(list, depth);
            int number = counters.getOrDefault(list, new TreeMap<>()).getOrDefault(depth, Xml.number(level, "start", 1));
            return isChinese(level) ? ChineseNumeral.format(number) : String.valueOf(number);
        });
    }

    private static boolean isBullet(Element level) {
        return "bullet".equals(Xml.value(level, "numFmt"));
    }

    private static boolean isChinese(@Nullable Element level) {
        var format = String.valueOf(Xml.value(level, "numFmt"));
        return format.matches("(chinese|japanese|taiwanese|korean|ideograph).*");
    }
}

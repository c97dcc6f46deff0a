package cn.jingwei.norms.cli;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text laid out for a terminal of 120 columns, where a Chinese character takes two. */
final class Columns {

    static final int PAGE = 120;

    private static final int FIRST_WIDE = 0x2E80;

    private Columns() {
    }

    static int width(String text) {
        return text.codePoints().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
    }

    /** The text with blanks up to the width, and one blank at least. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - width(text)));
    }

    /** The lead, then the text beside it, broken so that no line is wider than the page. */
    static String hanging(String lead, String text) {
        var indent = width(lead);
        return (lead + String.join("\n" + " ".repeat(indent), lines(text, PAGE - indent))).stripTrailing() + "\n";
    }

    private static List<String> lines(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(text);
        var from = breaks.first();
        for (var to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            var part = text.substring(from, to);
            if (!line.isEmpty() && width(line + part.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(part);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}

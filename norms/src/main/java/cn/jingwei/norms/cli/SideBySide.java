package cn.jingwei.norms.cli;

import java.util.TreeSet;

import cn.jingwei.norms.cases.Case;

/** What was expected on the left, what came on the right; only lines that stand on one side are marked. */
final class SideBySide {

    private static final int WIDTH = 62;

    private SideBySide() {
    }

    static String of(Case.Difference difference) {
        var lines = new StringBuilder();
        lines.append(line("  " + difference.part(), Messages.text("cases.expected"), Messages.text("cases.actual"), ' '));
        var all = new TreeSet<>(difference.expected());
        all.addAll(difference.actual());
        for (var value : all) {
            var isExpected = difference.expected().contains(value);
            var isActual = difference.actual().contains(value);
            lines.append(line("", isExpected ? value : "-", isActual ? value : "-", isExpected && isActual ? ' ' : '!'));
        }
        if (all.isEmpty()) {
            lines.append(line("", "[]", "[]", ' '));
        }
        return lines.toString();
    }

    private static String line(String part, String left, String right, char mark) {
        return String.format("%-12s%c %s%s | %s%n", part, mark, left, " ".repeat(Math.max(0, WIDTH - Columns.width(left))), right);
    }
}

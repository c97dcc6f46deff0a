package cn.jingwei.norms.source;

import java.util.List;

record SourceText(String name, List<String> lines) {

    Place at(int line, int column) {
        return new Place(name, line, column);
    }

    /** Number of spaces before the text of a line, counted from 1. */
    int indent(int line) {
        var text = line <= lines.size() ? lines.get(line - 1) : "";
        return text.length() - text.stripLeading().length();
    }
}

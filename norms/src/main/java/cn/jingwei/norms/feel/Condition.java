package cn.jingwei.norms.feel;

import cn.jingwei.norms.source.Place;

/** An expression of a data file: as written, where, and typed. */
public record Condition(String written, Place place, Expression expression) {

    /** On one line, for people. */
    public String line() {
        return written.replaceAll("\\s*\\n\\s*", " ").strip();
    }
}

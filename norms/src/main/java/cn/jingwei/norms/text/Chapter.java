package cn.jingwei.norms.text;

import cn.jingwei.norms.text.file.ChineseNumeral;

/**
 * A heading above articles.
 *
 * @param number       its number, 0 if it is printed without one
 * @param heading      its name without inner spaces
 * @param firstArticle number of the first article under it, 0 if there is none
 * @param line         line in the file, from 1
 */
public record Chapter(Level level, int number, String heading, int firstArticle, int line) {

    /** How far up the heading stands, from the top; in the order of the characters that the structure resource lists. */
    public enum Level { PART, CHAPTER, SECTION }

    /** The number as it is printed by convention, empty if there is none. */
    public String label() {
        var kind = Resources.STRUCTURE.text("heading.levels").charAt(level.ordinal());
        return number == 0 ? "" : Resources.STRUCTURE.text("heading.ordinal") + ChineseNumeral.format(number) + kind;
    }

    Chapter named(String name) {
        return new Chapter(level, number, name, firstArticle, line);
    }

    Chapter startingWith(int article) {
        return new Chapter(level, number, heading, article, line);
    }
}

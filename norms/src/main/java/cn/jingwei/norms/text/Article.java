package cn.jingwei.norms.text;

import java.util.List;

/**
 * One article.
 *
 * @param number     its number; an inserted article has the number of the one it follows and differs by label
 * @param label      the heading as printed, without spaces
 * @param line       line of the heading in the file, from 1
 * @param text       the whole text without the heading, one line per paragraph and item, wrapped lines joined and widths normalised
 * @param paragraphs the same text by paragraph, in order
 */
public record Article(int number, String label, int line, String text, List<Paragraph> paragraphs) {

    public Article {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * One paragraph with the items that it introduces.
     *
     * @param number position in the article, from 1
     * @param text   empty if the article starts with an item
     */
    public record Paragraph(int number, int line, String text, List<Item> items) {

        public Paragraph {
            items = List.copyOf(items);
        }
    }

    /**
     * One item; items below it stay in its text, each on a line of its own.
     *
     * @param number its printed number
     * @param letter the number as in norm ids: a for the first, z for the 26th, then aa
     * @param label  the printed label, normalised to full width
     */
    public record Item(int number, String letter, String label, int line, String text) {}
}

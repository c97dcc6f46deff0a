package cn.jingwei.norms.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import cn.jingwei.norms.text.file.Quote;

/** One sentence of an article, or a part of it up to a semicolon, with the line its paragraph or item starts on. */
record Passage(int article, int line, String text) {

    private static final Pattern END = Resources.WORDING.pattern("sentence.end");

    static List<Passage> of(Article article) {
        var result = new ArrayList<Passage>();
        for (var paragraph : article.paragraphs()) {
            add(article.number(), paragraph.line(), paragraph.text(), result);
            paragraph.items().forEach(item -> add(article.number(), item.line(), item.text(), result));
        }
        return result;
    }

    private static void add(int article, int line, String text, List<Passage> result) {
        END.splitAsStream(text).filter(part -> !part.isBlank()).forEach(part -> result.add(new Passage(article, line, part)));
    }

    TextDefect defect(TextDefect.Kind kind, int start) {
        return new TextDefect(kind, article, line, Quote.around(text, start));
    }
}

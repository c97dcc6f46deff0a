package cn.jingwei.norms.text.file;

import java.util.List;

/** The lines of a file and what has been repaired in them so far; {@code name} stands for the file in messages. */
public record FileText(String name, List<SourceLine> lines, List<Repair> repairs) {

    /** Stands in the text where a character is gone for good. */
    public static final char LOST = '\uFFFD';

    public FileText {
        lines = List.copyOf(lines);
        repairs = List.copyOf(repairs);
    }

    /** The refusal of this text as one in which no article was found; tells lost characters from a text of another kind. */
    public TextException withoutArticles() {
        boolean loses = lines.stream().anyMatch(line -> line.text().indexOf(LOST) >= 0);
        return new TextException(loses ? Refusal.LOST : Refusal.NO_ARTICLES, name);
    }
}

package cn.jingwei.norms.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import cn.jingwei.norms.text.file.Quote;

/** Sentences with a blank date, a foreign residue, no end, or a duty in time without a figure. */
final class WordingDefects {

    private static final Pattern BLANK_DATE = Resources.WORDING.pattern("date.blank");
    private static final Pattern FOREIGN = Resources.WORDING.pattern("foreign");
    private static final Set<String> ALLOWED = Set.of(Resources.WORDING.text("foreign.allowed").split("\\|"));
    private static final Pattern TERM = Resources.WORDING.pattern("term.word");
    private static final Pattern FIGURE = Resources.WORDING.pattern("term.figure");

    private final List<TextDefect> found = new ArrayList<>();

    private WordingDefects() {}

    static List<TextDefect> find(Article article) {
        var search = new WordingDefects();
        Passage.of(article).forEach(search::look);
        article.paragraphs().forEach(paragraph -> search.lookAtEnd(article, paragraph));
        return search.found;
    }

    private void lookAtEnd(Article article, Article.Paragraph paragraph) {
        if (!paragraph.text().isEmpty() && !Headings.isFinished(paragraph.text())) {
            int end = paragraph.text().length();
            var last = paragraph.text().substring(Math.max(0, end - Quote.LONGEST));
            found.add(new TextDefect(TextDefect.Kind.MISSING_FULL_STOP, article.number(), paragraph.line(), last));
        }
    }

    private void look(Passage passage) {
        var date = BLANK_DATE.matcher(passage.text());
        if (date.find()) {
            found.add(passage.defect(TextDefect.Kind.BLANK_DATE, date.start()));
        }
        var foreign = FOREIGN.matcher(passage.text());
        while (foreign.find()) {
            if (!ALLOWED.contains(foreign.group(1))) {
                found.add(passage.defect(TextDefect.Kind.FOREIGN_RESIDUE, foreign.start()));
            }
        }
        var term = TERM.matcher(passage.text());
        for (boolean open = term.find() && !FIGURE.matcher(passage.text()).find(); open; open = term.find()) {
            found.add(passage.defect(TextDefect.Kind.TERM_WITHOUT_NUMBER, term.start()));
        }
    }
}

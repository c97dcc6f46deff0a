package cn.jingwei.norms.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import cn.jingwei.norms.text.file.FileText;
import cn.jingwei.norms.text.file.Repair;
import cn.jingwei.norms.text.file.SourceLine;

/** Walks through the lines of a text once and puts each where it belongs: preamble, chapter, article or notes. */
final class ArticleSplitter {

    private static final Pattern NOTES = Resources.STRUCTURE.pattern("notes.start");
    private static final Pattern DATE = Resources.STRUCTURE.pattern("notes.date");
    private static final Pattern SIGNATURE = Resources.STRUCTURE.pattern("notes.signature");

    private final boolean wrapped;
    private final List<Repair> repairs;
    private final List<SourceLine> preamble = new ArrayList<>();
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<ArticleDraft> articles = new ArrayList<>();
    private final List<SourceLine> notes = new ArrayList<>();
    /** What came since a line that looks like the end of the articles. */
    private final List<SourceLine> afterEnd = new ArrayList<>();
    /** Between a chapter heading and its first article. */
    private boolean underHeading;

    private ArticleSplitter(List<Repair> repairs, boolean wrapped) {
        this.wrapped = wrapped;
        this.repairs = new ArrayList<>(repairs);
    }

    /** A text in which only one line seems broken is not a wrapped one; that line may as well lack its full stop. */
    static OfficialText split(FileText raw) {
        var text = split(raw, true);
        long joined = text.repairs().stream().filter(repair -> repair.kind() == Repair.Kind.LINES_JOINED).count();
        return joined == 1 ? split(raw, false) : text;
    }

    private static OfficialText split(FileText raw, boolean wrapped) {
        var splitter = new ArticleSplitter(raw.repairs(), wrapped);
        raw.lines().forEach(splitter::add);
        return splitter.finish();
    }

    private void add(SourceLine line) {
        var start = Headings.article(line.text(), isFinished(), due());
        if (start != null && (afterEnd.isEmpty() || start.number() >= due())) {
            open(new ArticleDraft(start, line.number(), wrapped), new SourceLine(line.number(), start.rest()));
            return;
        }
        var chapter = afterEnd.isEmpty() && isFinished() ? Headings.chapter(line) : null;
        if (chapter != null) {
            open(chapter);
        } else if (underHeading && chapters.getLast().heading().isEmpty()) {
            chapters.add(chapters.removeLast().named(line.text().replace(" ", "")));
        } else if (articles.isEmpty()) {
            preamble.add(line);
        } else if (!afterEnd.isEmpty() || endsArticles(line.text())) {
            afterEnd.add(line);
        } else if (underHeading) {
            notes.add(line);
        } else {
            articles.getLast().add(line, repairs);
        }
    }

    /** What had been taken for the end belongs to the article before if a further number follows after all. */
    private void open(ArticleDraft article, SourceLine rest) {
        afterEnd.forEach(line -> articles.getLast().add(line, repairs));
        afterEnd.clear();
        if (underHeading) {
            for (int i = chapters.size() - 1; i >= 0 && chapters.get(i).firstArticle() == 0; i--) {
                chapters.set(i, chapters.get(i).startingWith(article.number()));
            }
        }
        underHeading = false;
        articles.add(article);
        if (!rest.text().isEmpty()) {
            article.add(rest, repairs);
        }
    }

    /** Headings that come again before any article were a table of contents. */
    private void open(Chapter chapter) {
        boolean again = chapters.stream().anyMatch(earlier -> earlier.level() == chapter.level() && earlier.number() == chapter.number()
                && earlier.heading().equals(chapter.heading()));
        if (articles.isEmpty() && again) {
            chapters.clear();
        }
        chapters.add(chapter);
        underHeading = true;
    }

    private boolean isFinished() {
        return articles.isEmpty() || underHeading || !afterEnd.isEmpty() || articles.getLast().isFinished();
    }

    private int due() {
        return articles.isEmpty() ? 1 : articles.getLast().number() + 1;
    }

    private boolean endsArticles(String line) {
        return isFinished() && (NOTES.matcher(line).find() || DATE.matcher(line).matches() || SIGNATURE.matcher(line).matches());
    }

    private OfficialText finish() {
        var typography = new Typography();
        var finished = articles.stream().map(article -> article.finish(typography)).toList();
        if (typography.changed() > 0) {
            repairs.add(new Repair(Repair.Kind.WIDTH, typography.firstLine(), typography.changed(), ""));
        }
        notes.addAll(afterEnd);
        repairs.sort((a, b) -> Integer.compare(a.line(), b.line()));
        var margin = new OfficialText.Margin(texts(preamble), texts(notes));
        return new OfficialText(TitleFinder.find(preamble), chapters, finished, margin, new OfficialText.Findings(repairs, List.of()));
    }

    private static List<String> texts(List<SourceLine> lines) {
        var apart = new Typography();
        return lines.stream().map(apart::clean).toList();
    }
}

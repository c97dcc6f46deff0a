package cn.jingwei.norms.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.jingwei.norms.text.file.ChineseNumeral;
import cn.jingwei.norms.text.file.SourceLine;
import org.jspecify.annotations.Nullable;

/** Decides whether a line opens an article or a chapter, or only names one. */
final class Headings {

    /** An article heading; {@code rest} is what follows it on the line. */
    record ArticleStart(int number, String label, String rest) {}

    private static final Pattern ARTICLE = Resources.STRUCTURE.pattern("heading.article");
    private static final Pattern CHAPTER = Resources.STRUCTURE.pattern("heading.chapter");
    private static final Pattern SUPPLEMENT = Resources.STRUCTURE.pattern("heading.supplement");
    private static final Pattern REFERENCE = Resources.STRUCTURE.pattern("heading.reference");
    private static final Pattern FINISHED = Resources.STRUCTURE.pattern("line.finished");
    private static final String LEVELS = Resources.STRUCTURE.text("heading.levels");

    private Headings() {}

    static boolean isFinished(CharSequence text) {
        return FINISHED.matcher(text).find();
    }

    /**
     * An article opens where its number stands apart or a sentence has just ended. Inside an unfinished sentence only the number
     * that is due, standing apart, opens one: the full stop before it was forgotten.
     *
     * @param finished whether the line before ended a sentence
     * @param due      the number that would come next
     */
    static @Nullable ArticleStart article(String line, boolean finished, int due) {
        var heading = ARTICLE.matcher(line);
        if (!heading.find()) {
            return null;
        }
        int number = ChineseNumeral.parse(heading.group(1));
        var rest = line.substring(heading.end());
        boolean opens = finished ? opens(rest) : number == due && isApart(rest);
        return opens ? new ArticleStart(number, compact(heading.group()), rest.strip()) : null;
    }

    static @Nullable Chapter chapter(SourceLine line) {
        if (SUPPLEMENT.matcher(line.text()).matches()) {
            return new Chapter(Chapter.Level.CHAPTER, 0, compact(line.text()), 0, line.number());
        }
        var heading = CHAPTER.matcher(line.text());
        return heading.matches() && opens(heading.group(3)) ? chapter(heading, line.number()) : null;
    }

    private static Chapter chapter(Matcher heading, int line) {
        var level = Chapter.Level.values()[LEVELS.indexOf(heading.group(2))];
        return new Chapter(level, ChineseNumeral.parse(heading.group(1)), compact(heading.group(3)), 0, line);
    }

    private static boolean opens(String rest) {
        return isApart(rest) || !REFERENCE.matcher(rest).find();
    }

    private static boolean isApart(String rest) {
        return rest.isEmpty() || rest.charAt(0) == ' ';
    }

    private static String compact(String printed) {
        return printed.replace(" ", "");
    }
}

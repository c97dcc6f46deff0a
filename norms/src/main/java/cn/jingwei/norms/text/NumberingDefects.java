package cn.jingwei.norms.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import cn.jingwei.norms.text.file.ChineseNumeral;

/** Article numbers that repeat, leave gaps or lead nowhere, and articles that say the same twice. */
final class NumberingDefects {

    private static final Pattern REFERENCE = Resources.WORDING.pattern("reference");
    private static final Pattern FOREIGN = Resources.WORDING.pattern("reference.foreign");
    private static final Pattern OWN = Resources.WORDING.pattern("reference.own");

    /** How far before a reference the text it belongs to may be named. */
    private static final int CONTEXT = 80;

    private final List<TextDefect> found = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();
    private final Set<String> texts = new HashSet<>();
    private int last;

    private NumberingDefects() {}

    static List<TextDefect> find(List<Article> articles) {
        var search = new NumberingDefects();
        articles.forEach(search::compare);
        articles.forEach(search::followReferences);
        return search.found;
    }

    private void compare(Article article) {
        if (!labels.add(canonical(article.label()))) {
            add(TextDefect.Kind.NUMBER_REPEATED, article, article.label());
        } else if (article.number() != last && article.number() != last + 1) {
            add(TextDefect.Kind.NUMBER_GAP, article, article.label());
        }
        if (!article.text().isEmpty() && !texts.add(article.text())) {
            add(TextDefect.Kind.DUPLICATED_ARTICLE, article, article.text());
        }
        last = article.number();
    }

    private void followReferences(Article article) {
        for (var passage : Passage.of(article)) {
            var reference = REFERENCE.matcher(passage.text());
            while (reference.find()) {
                var before = passage.text().substring(Math.max(0, reference.start() - CONTEXT), reference.start());
                boolean own = OWN.matcher(before).find() || !FOREIGN.matcher(before).find();
                if (own && !labels.contains(canonical(reference.group()))) {
                    found.add(passage.defect(TextDefect.Kind.DANGLING_REFERENCE, reference.start()));
                }
            }
        }
    }

    private void add(TextDefect.Kind kind, Article article, String quote) {
        found.add(new TextDefect(kind, article.number(), article.line(), quote));
    }

    /** Labels are equal if their numbers are, however they are written. */
    private static String canonical(String label) {
        var number = REFERENCE.matcher(label);
        if (!number.find()) {
            return label;
        }
        var inserted = number.group(2) == null ? "" : "-" + ChineseNumeral.parse(number.group(2));
        return ChineseNumeral.parse(number.group(1)) + inserted;
    }
}

package cn.jingwei.norms.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;


/** Thresholds that leave open which amount they measure, or whether the number itself belongs to them. */
final class BoundaryDefects {

    private static final Pattern AMOUNT = Resources.WORDING.pattern("amount");
    private static final Pattern LIMIT = Resources.WORDING.pattern("amount.limit");
    private static final Pattern BASE = Resources.WORDING.pattern("amount.base");
    private static final Pattern BOUNDARY = Resources.WORDING.pattern("boundary");
    private static final Pattern FIGURE = Resources.WORDING.pattern("boundary.figure");
    private static final Pattern CLEAR = Resources.WORDING.pattern("boundary.clear");

    private final List<TextDefect> found = new ArrayList<>();
    private final Set<String> clearFigures = new HashSet<>();

    private BoundaryDefects() {}

    static List<TextDefect> find(Article article) {
        var search = new BoundaryDefects();
        var passages = Passage.of(article);
        passages.forEach(search::noteClearFigures);
        passages.forEach(search::look);
        return search.found;
    }

    /** A figure that is clear on one side of an article is clear on the other. */
    private void noteClearFigures(Passage passage) {
        BOUNDARY.matcher(passage.text()).results().map(bound -> bound.group())
                .filter(bound -> CLEAR.matcher(bound).find()).forEach(bound -> clearFigures.add(figure(bound)));
    }

    private void look(Passage passage) {
        Matcher amount = AMOUNT.matcher(passage.text());
        if (amount.find() && LIMIT.matcher(passage.text()).find() && !BASE.matcher(passage.text()).find()) {
            found.add(passage.defect(TextDefect.Kind.AMOUNT_WITHOUT_BASE, amount.start()));
        }
        BOUNDARY.matcher(passage.text()).results().filter(bound -> !clearFigures.contains(figure(bound.group())))
                .forEach(bound -> found.add(passage.defect(TextDefect.Kind.UNCLEAR_BOUNDARY, bound.start())));
    }

    private static String figure(String bound) {
        var figure = FIGURE.matcher(bound);
        return figure.find() ? figure.group() : bound;
    }
}

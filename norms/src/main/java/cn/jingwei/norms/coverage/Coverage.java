package cn.jingwei.norms.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.jingwei.norms.cases.Case;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.ruling.Rulebook;

/**
 * Every article of the text, the norms read from it, and the cases that exercise each norm.
 *
 * @param sections the chapters with all their articles, in the order of the text
 * @param cases    all cases of the pack
 */
public record Coverage(Pack pack, List<Section> sections, List<Case> cases) {

    /** A chapter; an article that no file mentions stands in the chapter of the article before it. */
    public record Section(Pack.Chapter chapter, List<Article> articles) {
    }

    /**
     * An article.
     *
     * @param inText whether the instrument has an article of this number
     * @param noNorm why no norm was read from it
     */
    public record Article(int number, boolean inText, List<Entry> norms, Optional<String> noNorm) {

        /** Whether the pack says what became of this article of the text. */
        public boolean isAccounted() {
            return inText && (!norms.isEmpty() || noNorm.isPresent());
        }
    }

    /** A norm and the cases on which it bore. */
    public record Entry(Norm norm, Exercise exercise, List<Case> cases) {
    }

    /** Whether cases prove what a norm does. */
    public enum Exercise {
        /** At least one case rests on it. */
        EXERCISED,
        /** A case could rest on it, none does. */
        NOT_EXERCISED,
        /** It decides nothing by itself: it permits, informs, leaves a sanction to people, or repeats another norm. */
        DECIDES_NO_CASE
    }

    /** The coverage of the pack by the cases. */
    public static Coverage of(Rulebook book, List<Case> cases) {
        var exercises = new Exercises(book, cases);
        return new Coverage(book.pack(), sections(book.pack(), exercises), List.copyOf(cases));
    }

    private static List<Section> sections(Pack pack, Exercises exercises) {
        var numbers = new TreeMap<Integer, Article>();
        for (var number = 1; number <= pack.instrument().articles(); number++) {
            numbers.put(number, new Article(number, true, List.of(), Optional.empty()));
        }
        var chapters = new TreeMap<Integer, Pack.Chapter>();
        for (var chapter : pack.chapters()) {
            for (var article : chapter.articles()) {
                chapters.putIfAbsent(article.number(), chapter);
                numbers.merge(article.number(), new Article(article.number(), false, entries(article, exercises), article.noNorm()),
                        Coverage::joined);
            }
        }
        var sections = new ArrayList<Section>();
        for (var article : numbers.values()) {
            var chapter = chapterOf(article.number(), chapters, pack);
            if (sections.isEmpty() || !sections.getLast().chapter().equals(chapter)) {
                sections.add(new Section(chapter, new ArrayList<>()));
            }
            sections.getLast().articles().add(article);
        }
        return List.copyOf(sections);
    }

    private static List<Entry> entries(Pack.Article article, Exercises exercises) {
        return article.norms().stream().map(exercises::entry).toList();
    }

    private static Article joined(Article known, Article more) {
        var norms = new ArrayList<>(known.norms());
        norms.addAll(more.norms());
        return new Article(known.number(), known.inText(), norms, known.noNorm().or(more::noNorm));
    }

    private static Pack.Chapter chapterOf(int number, TreeMap<Integer, Pack.Chapter> chapters, Pack pack) {
        var before = Optional.ofNullable(chapters.floorEntry(number)).or(() -> Optional.ofNullable(chapters.firstEntry()));
        return before.map(Map.Entry::getValue).orElseGet(() -> new Pack.Chapter(pack.instrument().title(), "", List.of()));
    }

    public List<Article> articles() {
        return sections.stream().flatMap(section -> section.articles().stream()).toList();
    }

    /** Articles of the text that no file accounts for, and articles of files that the text does not have. */
    public List<Article> unaccounted() {
        return articles().stream().filter(article -> !article.isAccounted()).toList();
    }

    public List<Entry> entries() {
        return articles().stream().flatMap(article -> article.norms().stream()).toList();
    }

    public List<Entry> entries(Exercise exercise) {
        return entries().stream().filter(entry -> entry.exercise() == exercise).toList();
    }

    /** Number of norms by what software does with them. */
    public Map<Norm.Enforcement, Long> byEnforcement() {
        return count(entry -> entry.norm().nature().enforcement());
    }

    /** Number of norms by effect. */
    public Map<String, Long> byEffect() {
        return count(entry -> entry.norm().rule().effect().id());
    }

    private <K extends Comparable<K>> Map<K, Long> count(Function<Entry, K> key) {
        return entries().stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    }
}

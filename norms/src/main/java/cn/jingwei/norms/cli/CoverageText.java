package cn.jingwei.norms.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.jingwei.norms.cases.Case;
import cn.jingwei.norms.coverage.Coverage;
import cn.jingwei.norms.coverage.CoverageWords;

/** The coverage of an instrument for a terminal: totals, what is open, then article by article. */
final class CoverageText {

    private static final int NORM = 16;
    private static final int CLASS = 10;
    private static final int SHOWN = 6;

    private final Coverage coverage;
    private final CoverageWords words = new CoverageWords(Messages.bundle());
    private final Collector<CharSequence, ?, String> comma = Collectors.joining(words.text("list.comma"));
    private final StringBuilder text = new StringBuilder();

    CoverageText(Coverage coverage) {
        this.coverage = coverage;
    }

    String text() {
        var pack = coverage.pack();
        line("", pack.instrument().title() + "  " + pack.id());
        line("", words.text("coverage.total", pack.instrument().articles(), coverage.entries().size(), coverage.cases().size()));
        totals();
        findings();
        for (var section : coverage.sections()) {
            text.append('\n');
            line("", section.chapter().label() + "  " + section.chapter().title());
            section.articles().forEach(this::article);
        }
        return text.toString();
    }

    private void totals() {
        line("  ", words.text("coverage.classes", counts(coverage.byEnforcement(), words::of)));
        line("  ", words.text("coverage.effects", counts(coverage.byEffect(), words::effect)));
        line("  ", words.text("coverage.exercises", Stream.of(Coverage.Exercise.values())
                .map(exercise -> words.of(exercise) + " " + coverage.entries(exercise).size()).collect(comma)));
    }

    private <K> String counts(Map<K, Long> counts, Function<K, String> name) {
        return counts.entrySet().stream().map(count -> name.apply(count.getKey()) + " " + count.getValue()).collect(comma);
    }

    private void findings() {
        for (var article : coverage.unaccounted()) {
            line("  ! ", words.article(article.number()) + "  " + words.text(article.inText() ? "coverage.unaccounted" : "coverage.beyond"));
        }
        var open = coverage.entries(Coverage.Exercise.NOT_EXERCISED);
        if (!open.isEmpty()) {
            line("  ", words.text("coverage.not-exercised"));
            open.forEach(entry -> line("    - " + Columns.pad(entry.norm().localId(), NORM), words.summary(entry.norm())));
        }
    }

    private void article(Coverage.Article article) {
        line("  ", words.article(article.number()) + (article.isAccounted() ? ""
                : "  ! " + words.text(article.inText() ? "coverage.unaccounted" : "coverage.beyond")));
        article.noNorm().ifPresent(reason -> line("    ", words.text("coverage.no-norm", reason)));
        article.norms().forEach(this::norm);
    }

    private void norm(Coverage.Entry entry) {
        var norm = entry.norm();
        var lead = "    " + Columns.pad(norm.localId(), NORM) + Columns.pad(words.of(norm.nature().enforcement()), CLASS)
                + Columns.pad(words.effect(norm.rule().effect().id()), CLASS);
        line(lead, words.summary(norm));
        var indent = " ".repeat(Columns.width(lead));
        words.outside(norm).ifPresent(reason -> line(indent, words.text("coverage.outside", reason)));
        line(indent, exercise(entry));
    }

    private String exercise(Coverage.Entry entry) {
        var repeated = entry.norm().nature().duplicateOf();
        if (repeated.isPresent()) {
            return words.text("coverage.repeats", repeated.get());
        }
        return entry.exercise() == Coverage.Exercise.EXERCISED ? words.text("coverage.cases", entry.cases().size(), shown(entry.cases()))
                : words.of(entry.exercise());
    }

    private String shown(List<Case> cases) {
        return cases.stream().limit(SHOWN).map(one -> one.id().substring(one.id().indexOf('/') + 1)).collect(comma)
                + (cases.size() > SHOWN ? " …" : "");
    }

    private void line(String lead, String words) {
        text.append(Columns.hanging(lead, words));
    }
}

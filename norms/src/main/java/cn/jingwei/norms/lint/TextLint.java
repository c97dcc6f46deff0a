package cn.jingwei.norms.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import cn.jingwei.norms.fact.Coding;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.lint.Finding.Kind;
import cn.jingwei.norms.text.Article;
import cn.jingwei.norms.text.OfficialText;

/** Holds a pack against its official text. */
public final class TextLint {

    private final Pack pack;
    private final OfficialText text;
    private final List<Finding> findings = new ArrayList<>();

    private TextLint(Pack pack, OfficialText text) {
        this.pack = pack;
        this.text = text;
    }

    /** Defects of the text, then what does not fit between text and pack. */
    public static List<Finding> of(Pack pack, OfficialText text) {
        var lint = new TextLint(pack, text);
        lint.defects();
        lint.articles();
        pack.norms().forEach(lint::norm);
        return lint.findings;
    }

    private void defects() {
        text.defects().forEach(defect -> findings.add(Finding.of(Kind.TEXT_DEFECT, String.valueOf(defect.article()), defect.kind().key(),
                defect.line(), defect.quote())));
    }

    private void articles() {
        var printed = text.articles().stream().map(Article::number).collect(Collectors.toSet());
        var known = pack.articles().stream().map(Pack.Article::number).collect(Collectors.toSet());
        text.articles().stream().filter(article -> !known.contains(article.number())).forEach(article ->
                findings.add(Finding.of(Kind.TEXT_ARTICLE_UNKNOWN, String.valueOf(article.number()), article.label(), article.line())));
        known.stream().filter(number -> !printed.contains(number)).sorted()
                .forEach(number -> findings.add(Finding.of(Kind.PACK_ARTICLE_NOT_IN_TEXT, String.valueOf(number))));
    }

    private void norm(Norm norm) {
        var cited = new StringBuilder();
        for (var citation : Citation.all(norm.wording().cite())) {
            var place = citation.find(text);
            if (place.isEmpty()) {
                findings.add(Finding.of(Kind.CITE_NOT_IN_TEXT, norm.id(), citation));
            }
            citation.article(text).ifPresent(article -> cited.append(article.text()));
        }
        if (cited.isEmpty()) {
            return;
        }
        var figures = Figures.in(cited.toString());
        Spoken.numbers(norm).stream().filter(number -> !figures.has(number))
                .forEach(number -> missing(norm, Coding.plain(number)));
        Spoken.periods(norm).stream().filter(period -> !figures.has(period)).forEach(period -> missing(norm, period.toString()));
    }

    private void missing(Norm norm, String figure) {
        findings.add(Finding.of(Kind.NUMBER_NOT_IN_TEXT, norm.id(), norm.wording().cite(), figure));
    }
}

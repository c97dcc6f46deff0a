package cn.jingwei.norms.coverage;

import java.util.List;
import java.util.stream.Collectors;

import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;

/** The articles of a page, chapter by chapter. */
final class CoverageTable {

    private static final List<String> COLUMNS = List.of("norm", "content", "effect", "enforcement", "cases");

    private final Pack pack;
    private final CoverageWords words;
    private final Html html;

    CoverageTable(Pack pack, CoverageWords words, Html html) {
        this.pack = pack;
        this.words = words;
        this.html = html;
    }

    /** A state by sign, word and colour, so that the colour is never needed. */
    static void chip(Html html, CoverageWords words, Enum<?> state) {
        html.open("span", "class", "chip " + CoverageWords.id(state)).open("span", "aria-hidden", "true", "class", "sign").close("span")
                .text(words.of(state)).close("span");
    }

    void write(List<Coverage.Section> sections) {
        for (var section : sections) {
            html.open("section").element("h2", section.chapter().label() + " " + section.chapter().title(), "lang", "zh-CN")
                    .open("table", "class", "articles").open("thead").open("tr");
            COLUMNS.forEach(column -> html.element("th", label(column), "scope", "col", "class", column));
            html.close("tr").close("thead");
            section.articles().forEach(this::article);
            html.close("table").close("section");
        }
    }

    private String label(String column) {
        return words.text("coverage.column." + column);
    }

    private void article(Coverage.Article article) {
        html.open("tbody", "id", "article-" + article.number()).open("tr", "class", "article").open("th", "colspan", "5", "scope", "rowgroup")
                .text(words.article(article.number()));
        if (!article.isAccounted()) {
            html.element("span", words.text(article.inText() ? "coverage.unaccounted" : "coverage.beyond"), "class", "bad");
        }
        article.noNorm().ifPresent(reason -> html.element("span", words.text("coverage.no-norm", reason), "class", "reason"));
        html.close("th").close("tr");
        article.norms().forEach(this::norm);
        html.close("tbody");
    }

    private void norm(Coverage.Entry entry) {
        var norm = entry.norm();
        html.open("tr", "id", "norm-" + norm.localId());
        cell("norm").element("b", norm.localId()).element("span", norm.wording().cite(), "class", "quiet", "lang", "zh-CN").close("td");
        cell("content").open("p").text(words.summary(norm)).close("p");
        html.element("p", words.text("coverage.page.on", norm.on().stream().map(on -> words.label(pack.dictionary(), on))
                .collect(Collectors.joining(words.text("list.comma")))), "class", "quiet");
        words.outside(norm).ifPresent(reason -> html.element("p", reason, "class", "reason"));
        html.close("td");
        cell("effect").text(words.effect(norm.rule().effect().id())).close("td");
        cell("enforcement");
        chip(html, words, norm.nature().enforcement());
        if (norm.nature().source() == Norm.Source.INFERENCE) {
            html.element("span", words.text("norm.inference"), "class", "quiet");
        }
        html.close("td");
        cell("cases");
        cases(entry);
        html.close("td").close("tr");
    }

    private Html cell(String column) {
        return html.open("td", "class", column, "data-label", label(column));
    }

    private void cases(Coverage.Entry entry) {
        if (entry.cases().isEmpty()) {
            chip(html, words, entry.exercise());
            entry.norm().nature().duplicateOf().ifPresent(other -> html.element("span", words.text("coverage.repeats", other), "class", "quiet"));
            return;
        }
        html.open("details").open("summary").text(words.text("coverage.column.count", entry.cases().size())).close("summary").open("ul");
        entry.cases().forEach(one -> html.open("li").element("b", one.id().substring(one.id().indexOf('/') + 1)).text(" " + one.title()).close("li"));
        html.close("ul").close("details");
    }
}

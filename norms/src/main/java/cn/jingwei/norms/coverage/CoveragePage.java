package cn.jingwei.norms.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import cn.jingwei.norms.law.Norm;

/** The coverage of an instrument as one page that needs no other file and no script, for screen and paper. */
public final class CoveragePage {

    private final Coverage coverage;
    private final CoverageWords words;
    private final Html html = new Html();

    public CoveragePage(Coverage coverage, ResourceBundle bundle) {
        this.coverage = coverage;
        this.words = new CoverageWords(bundle);
    }

    /** The page as HTML. */
    public String html() {
        var title = coverage.pack().instrument().title();
        html.open("html", "lang", words.isEnglish() ? "en" : "zh-CN").open("head").open("meta", "charset", "utf-8")
                .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .element("title", words.text("coverage.page.title", title)).style(style()).close("head").open("body");
        header(title);
        html.open("main");
        figures();
        findings();
        contents();
        new CoverageTable(coverage.pack(), words, html).write(coverage.sections());
        html.close("main").open("footer").element("p", words.text("coverage.page.reading")).element("p", words.text("coverage.page.paraphrase"))
                .close("footer").close("body").close("html");
        return html.toString();
    }

    private static String style() {
        try (var css = CoveragePage.class.getResourceAsStream("coverage.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void header(String title) {
        var instrument = coverage.pack().instrument();
        html.open("header").element("p", words.text("coverage.page.kind"), "class", "kind").element("h1", title, "lang", "zh-CN").open("p", "class", "meta")
                .element("span", instrument.issue().jurisdiction(), "lang", "zh-CN");
        instrument.issue().number().ifPresent(number -> html.element("span", number, "lang", "zh-CN"));
        html.element("span", coverage.pack().id()).element("span", words.text("status.instrument." + instrument.standing().status())).close("p");
        if (!instrument.standing().status().equals("in_force")) {
            html.element("p", words.text("coverage.note." + instrument.standing().status()), "class", "note");
        }
        html.close("header");
    }

    private void figures() {
        html.open("section", "class", "figures").element("h2", words.text("coverage.page.figures")).open("dl", "class", "totals");
        var articles = coverage.pack().instrument().articles();
        figure("coverage.page.articles", coverage.articles().stream().filter(Coverage.Article::isAccounted).count() + " / " + articles);
        figure("coverage.page.norms", String.valueOf(coverage.entries().size()));
        var proven = coverage.entries(Coverage.Exercise.EXERCISED).size();
        figure("coverage.page.proven", proven + " / " + (proven + coverage.entries(Coverage.Exercise.NOT_EXERCISED).size()));
        figure("coverage.page.cases", String.valueOf(coverage.cases().size()));
        html.close("dl").open("div", "class", "tables");
        html.open("table").element("caption", words.text("coverage.page.classes")).open("tbody");
        for (var enforcement : Norm.Enforcement.values()) {
            row(enforcement, coverage.byEnforcement().getOrDefault(enforcement, 0L));
        }
        html.close("tbody").close("table").open("table").element("caption", words.text("coverage.page.exercises")).open("tbody");
        for (var exercise : Coverage.Exercise.values()) {
            row(exercise, coverage.entries(exercise).size());
        }
        html.close("tbody").close("table").open("table").element("caption", words.text("coverage.page.effects")).open("tbody");
        coverage.byEffect().forEach((effect, count) -> html.open("tr").element("th", words.effect(effect), "scope", "row")
                .element("td", String.valueOf(count), "class", "number").element("td", words.text("effect." + effect + ".meaning"))
                .close("tr"));
        html.close("tbody").close("table").close("div").close("section");
    }

    private void figure(String key, String value) {
        html.open("div").element("dt", words.text(key)).element("dd", value).close("div");
    }

    private void row(Enum<?> value, long count) {
        html.open("tr").open("th", "scope", "row");
        CoverageTable.chip(html, words, value);
        html.close("th").element("td", String.valueOf(count), "class", "number")
                .element("td", words.text(value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + CoverageWords.id(value) + ".meaning"))
                .close("tr");
    }

    private void findings() {
        html.open("section").element("h2", words.text("coverage.page.findings"));
        var open = coverage.unaccounted();
        html.element("p", words.text(open.isEmpty() ? "coverage.page.all" : "coverage.page.open"), "class", open.isEmpty() ? "good" : "bad");
        html.open("ul");
        open.forEach(article -> html.open("li").element("a", words.article(article.number()), "href", "#article-" + article.number())
                .text(" " + words.text(article.inText() ? "coverage.unaccounted" : "coverage.beyond")).close("li"));
        html.close("ul");
        list("coverage.not-exercised", coverage.entries(Coverage.Exercise.NOT_EXERCISED), false);
        list("coverage.page.outside", coverage.entries().stream().filter(e -> e.norm().nature().enforcement() == Norm.Enforcement.OUTSIDE).toList(), true);
        html.close("section");
    }

    private void list(String title, List<Coverage.Entry> entries, boolean withReason) {
        html.element("h3", words.text("coverage.page.counted", words.text(title), entries.size())).open("ul");
        for (var entry : entries) {
            var norm = entry.norm();
            html.open("li").element("a", norm.wording().cite(), "href", "#norm-" + norm.localId(), "lang", "zh-CN").text(" " + words.summary(norm));
            if (withReason) {
                words.outside(norm).ifPresent(reason -> html.element("p", reason, "class", "reason"));
            }
            html.close("li");
        }
        html.close("ul");
    }

    private void contents() {
        html.open("nav", "aria-label", words.text("coverage.page.contents")).element("h2", words.text("coverage.page.contents"));
        for (var section : coverage.sections()) {
            html.open("p").element("b", section.chapter().label() + " " + section.chapter().title(), "lang", "zh-CN");
            section.articles().forEach(article -> html.element("a", String.valueOf(article.number()), "href", "#article-" + article.number()));
            html.close("p");
        }
        html.close("nav");
    }
}

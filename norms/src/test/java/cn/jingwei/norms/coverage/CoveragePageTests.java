package cn.jingwei.norms.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.calendar.StatutoryCalendar;
import cn.jingwei.norms.cases.CaseFile;
import cn.jingwei.norms.law.Regulations;
import cn.jingwei.norms.ruling.Rulebook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoveragePageTests {

    @TempDir
    private Path folder;

    private static String page(Rulebook book, Regulations regulations, Locale locale) {
        var bundle = ResourceBundle.getBundle("cn.jingwei.norms.cli.messages", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new CoveragePage(Coverage.of(book, CaseFile.beside(book.pack(), regulations)), bundle).html();
    }

    private static String page(String id, Locale locale) {
        return page(PacksFixtures.rulebook(id), PacksFixtures.regulations(), locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anqiu-2020", "jiaocheng-2022", "quxian-2022", "taizhou-2025", "yueyang-2023"})
    void everyArticleAndEveryNormHasAnAnchor(String id) {
        var page = page(id, Locale.ROOT);
        var pack = PacksFixtures.regulations().pack(id);
        assertThat(pack.articles()).allSatisfy(article -> assertThat(page).containsOnlyOnce("id=\"article-" + article.number() + "\""));
        assertThat(pack.norms()).allSatisfy(norm -> assertThat(page).containsOnlyOnce("id=\"norm-" + norm.localId() + "\""));
    }

    @Test
    void aPageNeedsNoOtherFileAndNoScript() {
        assertThat(page("taizhou-2025", Locale.ROOT)).doesNotContainIgnoringCase("<script").doesNotContain("src=", "<link", "url(", "@import", "http");
    }

    @Test
    void aStateIsSaidInWordsBesideItsColour() {
        assertThat(page("taizhou-2025", Locale.ENGLISH)).contains("</span>\nenforced</span>", "</span>\nnot exercised</span>", "lang=\"en\"");
    }

    @Test
    void whateverAPackSaysIsEscaped() {
        var chapter = PacksFixtures.chapter("on: [always]", "effect: inform").replace("summary_zh: invented", "summary_zh: '<b onclick=\"x\">& it''s'");
        PacksFixtures.invent(folder, "hostile", 1, chapter);
        var regulations = Regulations.load(PacksFixtures.HOME, List.of(folder));
        assertThat(page(new Rulebook(regulations.pack("hostile"), StatutoryCalendar.national()), regulations, Locale.ROOT))
                .contains("&lt;b onclick=&quot;x&quot;&gt;&amp; it&#39;s").doesNotContain("<b onclick");
    }
}

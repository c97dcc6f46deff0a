package cn.jingwei.norms.lint;

import static cn.jingwei.norms.PacksFixtures.chapter;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.calendar.StatutoryCalendar;
import cn.jingwei.norms.law.Regulations;
import cn.jingwei.norms.lint.Finding.Kind;
import cn.jingwei.norms.ruling.Rulebook;
import cn.jingwei.norms.text.OfficialText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTests {

    private static final String TEXT = """
            无名县办法

            第一章 总则

            第一条  合同签订后十个工作日内备案，金额50万元以上的项目（含）按预算计。
            第二条  其他事项另行规定。
            """;

    @TempDir
    private Path folder;

    @Test
    void findsTheArticleThatThePackLacks() {
        assertThat(kinds(lint(2, chapter("on: [contract.sign]", "effect: block")))).contains(Kind.ARTICLE_MISSING);
        assertThat(kinds(lint(1, chapter("on: [contract.sign]", "effect: block")))).doesNotContain(Kind.ARTICLE_MISSING);
    }

    @Test
    void findsTheGapBetweenTwoRowsOfARoute() {
        var gap = lint(1, chapter("on: [initiation.apply]", "effect: route", "route: initiation", "decide:",
                "  - {value: required, when: amount_wan >= 50}", "  - {value: not_required, when: amount_wan < 40}"));
        assertThat(gap).filteredOn(f -> f.kind() == Kind.ROUTE_GAP).singleElement()
                .satisfies(f -> assertThat(f.details().get(2)).isEqualTo("amount_wan = 49.99999999"));
        assertThat(kinds(lint(1, chapter("on: [initiation.apply]", "effect: route", "route: initiation", "decide:",
                "  - {value: required, when: amount_wan >= 50}", "  - {value: not_required, when: amount_wan < 50}"))))
                .doesNotContain(Kind.ROUTE_GAP, Kind.ROUTE_OVERLAP);
    }

    @Test
    void findsRowsOfDifferentValuesThatHoldTogether() {
        assertThat(kinds(lint(1, chapter("on: [initiation.apply]", "effect: route", "route: initiation", "decide:",
                "  - {value: required, when: amount_wan >= 50}", "  - {value: not_required, when: amount_wan <= 50}"))))
                .contains(Kind.ROUTE_OVERLAP);
    }

    @Test
    void findsADutyWithoutATerm() {
        assertThat(kinds(lint(1, chapter("on: [contract.signed]", "effect: duty", "due: none")))).contains(Kind.DUTY_WITHOUT_TERM);
    }

    @Test
    void findsAThresholdOfWhichTheTextNamesNoBase() {
        assertThat(kinds(lint(1, chapter("on: [contract.sign]", "effect: block", "requires: amount_wan < 50")))).contains(Kind.THRESHOLD_WITHOUT_BASE);
        assertThat(kinds(lint(1, chapter("on: [contract.sign]", "effect: block", "requires: declared_budget_wan < 50"))))
                .doesNotContain(Kind.THRESHOLD_WITHOUT_BASE);
    }

    @Test
    void findsFactsAndDocumentsThatNoNormUses() {
        var pack = PacksFixtures.invent(folder, "nowhere-1", 1, chapter("on: [contract.sign]", "effect: block", "documents: [contract]"));
        PacksFixtures.write(pack.resolve("dictionary.yaml"),
                "facts:\n  - {id: idle, zh: idle, meaning: idle, type: boolean, subject: project, established_by: contract.sign}\n");
        var findings = PackLint.of(book());
        assertThat(findings).filteredOn(f -> f.kind() == Kind.FACT_UNREFERENCED).extracting(Finding::at).containsExactly("idle");
        assertThat(findings).filteredOn(f -> f.kind() == Kind.DOCUMENT_UNREFERENCED).extracting(Finding::at).containsExactly("declaration_form");
    }

    @Test
    void tellsDraftsExpiredOnesAndRepeatedArticles() {
        assertThat(kinds(PackLint.of(PacksFixtures.rulebook("taizhou-2025")))).contains(Kind.STATUS_DRAFT, Kind.NO_EFFECTIVE_DATE, Kind.DUPLICATED_ARTICLE);
        assertThat(kinds(PackLint.of(PacksFixtures.rulebook("anqiu-2020")))).contains(Kind.STATUS_EXPIRED).doesNotContain(Kind.NO_EFFECTIVE_DATE);
        assertThat(kinds(PackLint.of(PacksFixtures.rulebook("quxian-2022")))).doesNotContain(Kind.STATUS_DRAFT, Kind.STATUS_EXPIRED);
    }

    @Test
    void validityInNormsAndMetadataAgreesInEveryPack() {
        for (var pack : PacksFixtures.packs()) {
            assertThat(kinds(PackLint.of(PacksFixtures.rulebook(pack.id())))).doesNotContain(Kind.VALIDITY_MISMATCH, Kind.ARTICLE_MISSING, Kind.REPEATED_NORM);
        }
    }

    @Test
    void findsArticlesOfTheTextThatThePackDoesNotKnow() {
        assertThat(against(chapter("on: [contract.sign]", "effect: block"))).filteredOn(f -> f.kind() == Kind.TEXT_ARTICLE_UNKNOWN)
                .extracting(Finding::at).containsExactly("2");
    }

    @Test
    void findsFiguresOfANormThatItsArticleDoesNotHave() {
        assertThat(kinds(against(clock("P10D")))).doesNotContain(Kind.NUMBER_NOT_IN_TEXT);
        assertThat(kinds(against(clock("P5D")))).contains(Kind.NUMBER_NOT_IN_TEXT);
        assertThat(kinds(against(cited("第一条", "requires: declared_budget_wan >= 50")))).doesNotContain(Kind.NUMBER_NOT_IN_TEXT);
        assertThat(kinds(against(cited("第一条", "requires: declared_budget_wan >= 60")))).contains(Kind.NUMBER_NOT_IN_TEXT);
    }

    @Test
    void findsCitationsThatTheTextDoesNotHave() {
        assertThat(kinds(against(cited("第一条第（三）项", "requires: urgent")))).contains(Kind.CITE_NOT_IN_TEXT);
        assertThat(kinds(against(cited("第一条第一款", "requires: urgent")))).doesNotContain(Kind.CITE_NOT_IN_TEXT);
    }

    private static String clock(String period) {
        return chapter("on: [contract.signed]", "effect: duty",
                "due: {after: contract.signed, clock: contract_signed_on, period: " + period + ", calendar: working, roll: false}")
                .replace("cite: article 1", "cite: 第一条");
    }

    private static String cited(String cite, String requires) {
        return chapter("on: [contract.sign]", "effect: block", requires).replace("cite: article 1", "cite: " + cite);
    }

    private List<Finding> lint(int articles, String chapter) {
        PacksFixtures.invent(folder, "nowhere-1", articles, chapter);
        return PackLint.of(book());
    }

    private List<Finding> against(String chapter) {
        PacksFixtures.invent(folder, "nowhere-1", 1, chapter);
        return TextLint.of(book().pack(), OfficialText.parse("text.txt", TEXT.getBytes(StandardCharsets.UTF_8)));
    }

    private Rulebook book() {
        return new Rulebook(Regulations.load(PacksFixtures.HOME, List.of(folder)).pack("nowhere-1"), StatutoryCalendar.national());
    }

    private static List<Kind> kinds(List<Finding> findings) {
        return findings.stream().map(Finding::kind).toList();
    }
}

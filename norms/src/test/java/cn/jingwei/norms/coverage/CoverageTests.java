package cn.jingwei.norms.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.calendar.StatutoryCalendar;
import cn.jingwei.norms.cases.CaseFile;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Regulations;
import cn.jingwei.norms.ruling.Rulebook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageTests {

    private static final String NORM = """
                  - id: %s
                    cite: article %s
                    summary_zh: invented
                    kind: gate
                    enforcement: enforced
                    stage: contract
                    actor: sponsor_unit
            %s
            """;

    @TempDir
    private Path folder;

    private static Coverage coverage(String id) {
        var book = PacksFixtures.rulebook(id);
        return Coverage.of(book, CaseFile.beside(book.pack(), PacksFixtures.regulations()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anqiu-2020", "jiaocheng-2022", "quxian-2022", "taizhou-2025", "yueyang-2023"})
    void everyArticleOfEveryRegulationIsAccountedFor(String id) {
        var coverage = coverage(id);
        assertThat(coverage.unaccounted()).isEmpty();
        assertThat(coverage.articles()).hasSize(coverage.pack().instrument().articles());
        assertThat(coverage.entries()).hasSize(coverage.pack().norms().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"anqiu-2020", "jiaocheng-2022", "quxian-2022", "taizhou-2025", "yueyang-2023"})
    void everyNormThatACaseCanExerciseIsExercised(String id) {
        assertThat(coverage(id).entries(Coverage.Exercise.NOT_EXERCISED)).extracting(entry -> entry.norm().localId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anqiu-2020", "jiaocheng-2022", "quxian-2022", "taizhou-2025", "yueyang-2023"})
    void everyNormOutsideOfSoftwareSaysWhyInBothLanguages(String id) {
        assertThat(coverage(id).pack().norms()).filteredOn(norm -> norm.nature().enforcement() == Norm.Enforcement.OUTSIDE).isNotEmpty()
                .allSatisfy(norm -> assertThat(List.of(norm.wording().enforcementNote(), norm.wording().enforcementNoteZh())).doesNotContain(""));
    }

    /** Articles 1 … of the invented text, each with the norms given. */
    private Coverage invented(int articles, String cases, String... norms) {
        var chapter = new StringBuilder("chapter: I\ntitle: General\narticles:\n");
        for (var i = 0; i < norms.length; i++) {
            chapter.append("  - article: %d%n    norms:%n".formatted(i + 1)).append(norms[i].indent(4));
        }
        var pack = PacksFixtures.invent(folder, "invented", articles, chapter.toString());
        PacksFixtures.write(pack.resolve("cases.yaml"), "regulation: invented\ncases:\n" + (cases.isBlank() ? "  []\n" : cases));
        var regulations = Regulations.load(PacksFixtures.HOME, List.of(folder));
        var book = new Rulebook(regulations.pack("invented"), StatutoryCalendar.national());
        return Coverage.of(book, CaseFile.beside(book.pack(), regulations));
    }

    private static String norm(String id, String... lines) {
        return NORM.formatted(id, id, String.join("\n", List.of(lines)).indent(8)).stripTrailing();
    }

    private static String test(String given, String ask) {
        return "  - {id: invented/a, title: a, article: 1, on: 2026-03-02, given: {%s}, ask: {%s}, expect: {}}%n".formatted(given, ask);
    }

    private static final String GATE = norm("1.1", "on: [contract.file]", "when: amount_wan >= 100", "requires: is_cross_level", "effect: block");

    private static Coverage.Exercise exercise(Coverage coverage) {
        return coverage.entries().getFirst().exercise();
    }

    @Test
    void anArticleThatNoFileMentionsIsUnaccountedFor() {
        assertThat(invented(3, "", GATE, norm("2.1", "on: [always]", "effect: inform")).unaccounted())
                .extracting(Coverage.Article::number).containsExactly(3);
    }

    @Test
    void anArticleThatTheTextDoesNotHaveIsFoundToo() {
        var beyond = invented(1, "", GATE, norm("2.1", "on: [always]", "effect: inform")).unaccounted();
        assertThat(beyond).singleElement().matches(article -> article.number() == 2 && !article.inText());
    }

    @Test
    void anArticleWithoutNormsNeedsAReasonAndThenIsAccountedFor() {
        PacksFixtures.invent(folder, "reasoned", 1, "chapter: I\ntitle: t\narticles:\n  - {article: 1, no_norm: only a heading}\n");
        var pack = Regulations.load(PacksFixtures.HOME, List.of(folder)).pack("reasoned");
        var coverage = Coverage.of(new Rulebook(pack, StatutoryCalendar.national()), List.of());
        assertThat(coverage.unaccounted()).isEmpty();
        assertThat(coverage.articles().getFirst().noNorm()).contains("only a heading");
    }

    @Test
    void aNormIsExercisedByAnActForWhichItsConditionHoldsOrIsUnknown() {
        assertThat(exercise(invented(1, test("amount_wan: 100, is_cross_level: true", "act: contract.file"), GATE))).isEqualTo(Coverage.Exercise.EXERCISED);
    }

    @Test
    void aNormIsExercisedIfItLeavesAnActUndecided() {
        assertThat(exercise(invented(1, test("", "act: contract.file"), GATE))).isEqualTo(Coverage.Exercise.EXERCISED);
    }

    @Test
    void aNormIsNotExercisedWhereItsConditionIsFalse() {
        assertThat(exercise(invented(1, test("amount_wan: 99.999999", "act: contract.file"), GATE))).isEqualTo(Coverage.Exercise.NOT_EXERCISED);
    }

    @Test
    void aNormIsNotExercisedByAnotherAct() {
        assertThat(exercise(invented(1, test("amount_wan: 100", "act: contract.sign"), GATE))).isEqualTo(Coverage.Exercise.NOT_EXERCISED);
    }

    @Test
    void aRouteIsExercisedOnlyByRowsThatHoldOrAreUndecided() {
        var required = norm("1.1", "on: [initiation.apply]", "effect: route", "route: initiation", "decide: [{value: required, when: amount_wan >= 50}]");
        assertThat(exercise(invented(1, test("amount_wan: 50", "route: initiation"), required))).isEqualTo(Coverage.Exercise.EXERCISED);
    }

    @Test
    void aRowThatDoesNotHoldIsNotExercised() {
        var required = norm("1.1", "on: [initiation.apply]", "effect: route", "route: initiation", "decide: [{value: required, when: amount_wan >= 50}]");
        assertThat(exercise(invented(1, test("amount_wan: 49", "route: initiation"), required))).isEqualTo(Coverage.Exercise.NOT_EXERCISED);
    }

    @Test
    void aDutyIsExercisedByTheEventThatOpensIt() {
        var duty = norm("1.1", "on: [contract.signed]", "effect: duty", "due: none");
        assertThat(exercise(invented(1, test("", "duties: contract.signed"), duty))).isEqualTo(Coverage.Exercise.EXERCISED);
    }

    @Test
    void aDocumentIsExercisedByAskingForTheMaterialsOfAnAct() {
        var material = norm("1.1", "on: [contract.file]", "documents: [contract]", "effect: material");
        assertThat(exercise(invented(1, test("", "materials: contract.file"), material))).isEqualTo(Coverage.Exercise.EXERCISED);
    }

    @Test
    void whatPermitsInformsOrRepeatsDecidesNoCase() {
        var coverage = invented(2, test("", "act: contract.file"), GATE, norm("2.1", "on: [contract.file]", "effect: permit") + "\n"
                + norm("2.2", "on: [contract.file]", "effect: inform") + "\n" + norm("2.3", "on: [contract.file]", "effect: sanction") + "\n"
                + norm("2.4", "on: [contract.file]", "when: amount_wan >= 100", "requires: is_cross_level", "effect: block", "duplicate_of: 1.1"));
        assertThat(coverage.entries(Coverage.Exercise.DECIDES_NO_CASE)).extracting(entry -> entry.norm().localId())
                .containsExactly("2.1", "2.2", "2.3", "2.4");
    }
}

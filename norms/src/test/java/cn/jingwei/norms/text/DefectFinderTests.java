package cn.jingwei.norms.text;

import static cn.jingwei.norms.text.TextFixtures.articles;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingwei.norms.text.TextDefect.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefectFinderTests {

    @Test
    void findsAnArticleThatRepeatsAnEarlierOneWordForWord() {
        assertThat(articles("第一条 花园全年开放。", "第二条 水池清洗。", "第三条 花园全年开放。").defects())
                .containsExactly(new TextDefect(Kind.DUPLICATED_ARTICLE, 3, 3, "花园全年开放。"));
    }

    @Test
    void findsGapsAndRepeatedNumbersButNotInsertedArticles() {
        assertThat(articles("第一条 甲。", "第一条之一 乙。", "第三条 丙。", "第三条 丁。", "第4条 戊。").defects()).containsExactly(
                new TextDefect(Kind.NUMBER_GAP, 3, 3, "第三条"), new TextDefect(Kind.NUMBER_REPEATED, 3, 4, "第三条"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"自2031年 月 日起施行。", "自2031年__月__日起施行。", "自 年 月 日起施行。", "自2031年5月 日起施行。", "自2031年X月X日起施行。"})
    void findsADateLeftBlank(String sentence) {
        assertThat(articles("第一条 本办法" + sentence).defects()).extracting(TextDefect::kind).containsExactly(Kind.BLANK_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"花园 and 绿地。", "提供 service 的单位。", "花园and绿地。"})
    void findsAForeignWordBetweenChineseCharacters(String sentence) {
        assertThat(articles("第一条 " + sentence).defects()).extracting(TextDefect::kind).containsExactly(Kind.FOREIGN_RESIDUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"开发移动端APP、app 和网站。", "支撑平台（PaaS）和“1+1+N”模式。", "长度5 km 以内的道路。"})
    void leavesTechnicalWordsAlone(String sentence) {
        assertThat(articles("第一条 " + sentence).defects()).isEmpty();
    }

    @Test
    void reportsTheResidueOfSoftwareAtItsArticle() {
        assertThat(articles("第一条 甲。", "[bookmark: _GoBack]第二条 乙。").defects())
                .containsExactly(new TextDefect(Kind.CONTROL_RESIDUE, 2, 2, "[bookmark: _GoBack]"));
    }

    @Test
    void findsAParagraphWithoutFullStopButLeavesItemsAlone() {
        assertThat(articles("第一条 花园全年开放", "第二条 包括：", "（一）树木", "（二）草地").defects())
                .containsExactly(new TextDefect(Kind.MISSING_FULL_STOP, 1, 1, "花园全年开放"));
    }

    @ParameterizedTest
    @CsvSource({"应当及时报告。, true", "应当定期检查设备。, true", "上一年度要及时申报。, true", "应当在5个工作日内及时报告。, false", "应当及时报告，最迟三日。, false",
        "每年定期检查。, false", "应当在10日内报告。, false", "2031年起及时报告。, true"})
    void findsADutyInTimeWithoutAFigure(String sentence, boolean found) {
        assertThat(has(Kind.TERM_WITHOUT_NUMBER, "第一条 管理员" + sentence)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"50万元以上（含50万元）的项目报批。, true", "总投资50万元以上（含50万元）的项目报批。, false", "预算金额超过三十万元的报批。, false", "超过三十万元的报批。, true",
        "补助50万元。, false"})
    void findsAThresholdInMoneyThatDoesNotSayOfWhichAmount(String sentence, boolean found) {
        assertThat(has(Kind.AMOUNT_WITHOUT_BASE, "第一条 " + sentence)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"投资50万元以上的报批。, true", "投资50万元以上（含50万元）的报批。, false", "投资50万元（含）以上的报批。, false", "投资50万元（不含）以下的报批。, false",
        "逾期6个月以上的通报。, true", "投资30%以下的备案。, true", "科长以上人员参加。, false",
        "投资50万元（含）以上的报批；投资50万元以下的备案。, false", "投资50万元（含）以上的报批；投资20万元以下的备案。, true"})
    void findsABoundThatDoesNotSayWhetherTheNumberBelongsToIt(String sentence, boolean found) {
        assertThat(has(Kind.UNCLEAR_BOUNDARY, "第一条 " + sentence)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"依照第九条办理。, true", "依照本办法第九条办理。, true", "依照第二条办理。, false", "依照第2条办理。, false", "依照《花木法》第九条办理。, false",
        "依照《花木法》和本办法第九条办理。, true", "依照花木条例第九条办理。, false", "依照第二条之一办理。, true"})
    void findsAReferenceToAnArticleThatDoesNotExist(String sentence, boolean found) {
        assertThat(has(Kind.DANGLING_REFERENCE, "第一条 " + sentence, "第二条 甲。")).isEqualTo(found);
    }

    @Test
    void quotesAtMostTwentyCharacters() {
        assertThat(articles("第一条 公共花园的全体管理人员在发现任何安全隐患以后应当及时向园林局的值班室报告并做好记录。").defects())
                .singleElement().satisfies(defect -> assertThat(defect.quote()).isEqualTo("安全隐患以后应当及时向园林局的值班室报告").hasSize(20));
    }

    private static boolean has(Kind kind, String... lines) {
        return articles(lines).defects().stream().anyMatch(defect -> defect.kind() == kind);
    }
}

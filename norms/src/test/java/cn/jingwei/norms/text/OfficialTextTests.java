package cn.jingwei.norms.text;

import static cn.jingwei.norms.text.TextFixtures.GARDEN;
import static cn.jingwei.norms.text.TextFixtures.articles;
import static cn.jingwei.norms.text.TextFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.jingwei.norms.text.file.Repair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialTextTests {

    @Test
    void splitsTheTextIntoTitleChaptersAndArticles() {
        var text = read(GARDEN);
        assertThat(text.title()).isEqualTo("云溪县花园管理办法");
        assertThat(text.chapters()).extracting(Chapter::number, Chapter::heading, Chapter::firstArticle)
                .containsExactly(tuple(1, "总则", 1), tuple(2, "养护", 3), tuple(3, "附则", 5));
        assertThat(text.articles()).extracting(Article::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(text.repairs()).isEmpty();
        assertThat(text.defects()).isEmpty();
    }

    @Test
    void keepsParagraphsAndTheirItemsWithLettersAndLines() {
        var article = read(GARDEN).articles().get(1);
        assertThat(article.line()).isEqualTo(6);
        assertThat(article.text()).isEqualTo("公共花园由园林局管理，具体包括：\n（一）城区内的花园；\n（二）河边的绿地。\n花园不收门票。");
        assertThat(article.paragraphs()).extracting(Article.Paragraph::number, Article.Paragraph::text)
                .containsExactly(tuple(1, "公共花园由园林局管理，具体包括："), tuple(2, "花园不收门票。"));
        assertThat(article.paragraphs().getFirst().items())
                .extracting(Article.Item::letter, Article.Item::label, Article.Item::line, Article.Item::text)
                .containsExactly(tuple("a", "（一）", 7, "城区内的花园；"), tuple("b", "（二）", 8, "河边的绿地。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"第十二条 树木", "第12条　树木", "第１２条 树木", "第 十 二 条  树木", "　　第十二条　树木", "第十二条树木"})
    void readsArticleNumbersHoweverTheyArePrinted(String line) {
        assertThat(articles(line + "应当编号。").articles()).extracting(Article::number, Article::text)
                .containsExactly(tuple(12, "树木应当编号。"));
    }

    @Test
    void readsNumbersAboveAHundredAndInsertedArticles() {
        var text = articles("第九十九条 甲。", "第一百条 乙。", "第一百零一条 丙。", "第一百二十三条 丁。", "第一百二十三条之一 戊。");
        assertThat(text.articles()).extracting(Article::number).containsExactly(99, 100, 101, 123, 123);
        assertThat(text.articles().getLast().label()).isEqualTo("第一百二十三条之一");
    }

    @Test
    void aNumberInsideASentenceOpensNoArticle() {
        var text = articles("第一条 花园的开放时间，依照本办法", "第三条规定办理；冬季依照", "第九条 的规定办理。", "第三条规定的时间可以延长。", "第二条 水池每年清洗。");
        assertThat(text.articles()).extracting(Article::number).containsExactly(1, 2);
        assertThat(text.articles().getFirst().paragraphs()).extracting(Article.Paragraph::text)
                .containsExactly("花园的开放时间，依照本办法第三条规定办理；冬季依照第九条的规定办理。", "第三条规定的时间可以延长。");
    }

    @Test
    void theNumberThatIsDueOpensAnArticleEvenIfAFullStopIsMissing() {
        assertThat(articles("第一条 花园全年开放", "第二条 水池每年清洗。").articles()).extracting(Article::text)
                .containsExactly("花园全年开放", "水池每年清洗。");
    }

    @Test
    void joinsLinesThatWereBrokenInsideASentenceAcrossEmptyLines() {
        var text = articles("第一条 园林局应当组织志", "", "愿者参加养护。", "志愿者应当登记。");
        assertThat(text.articles().getFirst().text()).isEqualTo("园林局应当组织志愿者参加养护。\n志愿者应当登记。");
        assertThat(text.repairs()).containsExactly(new Repair(Repair.Kind.LINES_JOINED, 3, 1, "愿者参加养护。"));
    }

    @Test
    void aSingleLineWithoutFullStopIsAParagraphUnlessTheBreakCutsTheSentence() {
        assertThat(articles("第一条 花园全年开放", "游客应当爱护花木。").articles().getFirst().paragraphs()).hasSize(2);
        assertThat(articles("第一条 花园全年开放，", "游客应当爱护花木。").articles().getFirst().paragraphs()).hasSize(1);
        assertThat(articles("第一条 花园（全年", "开放）属于公众。").articles().getFirst().paragraphs()).hasSize(1);
    }

    @Test
    void aHeadingMayStandOnALineOfItsOwn() {
        var text = articles("第一章", "总则", "第一条", "花园全年开放。");
        assertThat(text.chapters()).extracting(Chapter::heading).containsExactly("总则");
        assertThat(text.articles()).extracting(Article::text).containsExactly("花园全年开放。");
        assertThat(text.repairs()).isEmpty();
    }

    @Test
    void readsPartsSectionsAndASupplementWithoutNumber() {
        var text = articles("第一编 总则", "第一章 一般规定", "第一节 目的", "第一条 甲。", "附 则", "第二条 乙。");
        assertThat(text.chapters()).extracting(Chapter::level, Chapter::number, Chapter::heading, Chapter::firstArticle).containsExactly(
                tuple(Chapter.Level.PART, 1, "总则", 1), tuple(Chapter.Level.CHAPTER, 1, "一般规定", 1),
                tuple(Chapter.Level.SECTION, 1, "目的", 1), tuple(Chapter.Level.CHAPTER, 0, "附则", 2));
    }

    @Test
    void aTableOfContentsIsNotTakenForChapters() {
        var text = articles("目录", "第一章 总则", "第二章 养护", "第一章 总则", "第一条 甲。", "第二章 养护", "第二条 乙。");
        assertThat(text.chapters()).extracting(Chapter::line).containsExactly(4, 6);
    }

    @Test
    void keepsWhatStandsBeforeAndAfterTheArticlesApart() {
        var text = articles("云溪县人民政府关于印发《云溪县花园管理办法》的通知", "各单位：", "", "云溪县花园", "管理办法（试行）", "", "第一条 甲。",
                "云溪县人民政府", "2031年4月1日", "附件：", "第一条 附件中的条文。");
        assertThat(text.title()).isEqualTo("云溪县花园管理办法（试行）");
        assertThat(text.margin().preamble()).hasSize(4).first().isEqualTo("云溪县人民政府关于印发《云溪县花园管理办法》的通知");
        assertThat(text.articles()).extracting(Article::text).containsExactly("甲。");
        assertThat(text.margin().notes()).containsExactly("云溪县人民政府", "2031年4月1日", "附件：", "第一条附件中的条文。");
    }

    @Test
    void aTextWithoutTitleHasAnEmptyOne() {
        assertThat(articles("第一条 甲。").title()).isEmpty();
    }

    @Test
    void itemsBelowItemsStayInTheItemAbove() {
        var items = articles("第一条 包括：", "（一）树木：", "1.松树；", "2.柏树。", "（二）草地。").articles().getFirst().paragraphs().getFirst().items();
        assertThat(items).extracting(Article.Item::letter, Article.Item::text)
                .containsExactly(tuple("a", "树木：\n1.松树；\n2.柏树。"), tuple("b", "草地。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"（三）", "(三)", "- （三）", "3.", "3、", "（3）", "③", "㈢", "三、"})
    void readsItemLabelsOfEveryForm(String label) {
        var items = articles("第一条 包括：", label + "草地。").articles().getFirst().paragraphs().getFirst().items();
        assertThat(items).extracting(Article.Item::number, Article.Item::letter, Article.Item::text).containsExactly(tuple(3, "c", "草地。"));
    }

    @Test
    void aDecimalNumberOrABracketedWordIsNoItem() {
        var article = articles("第一条 花园面积：", "3.5公顷。", "（河边）的绿地不计。").articles().getFirst();
        assertThat(article.paragraphs()).hasSize(3).allSatisfy(paragraph -> assertThat(paragraph.items()).isEmpty());
    }

    @Test
    void unifiesWidthsAndSpacesAndSaysHowOften() {
        var text = articles("第一条 花园(包括绿地),面积 不超过 １０ 公顷,比例 1:3,由 Park Office 管理(以下简称\"园\"）。");
        assertThat(text.articles().getFirst().text()).isEqualTo("花园（包括绿地），面积不超过10公顷，比例1:3，由Park Office管理（以下简称\"园\"）。");
        assertThat(text.repairs()).extracting(Repair::kind, Repair::line, Repair::count)
                .containsExactly(tuple(Repair.Kind.WIDTH, 1, 2), tuple(Repair.Kind.WIDTH, 1, 6));
    }

    @Test
    void removesResiduesOfSoftwareAndPageNumbers() {
        var text = articles("第一条 甲。", "[bookmark: _GoBack]第二条 乙\u200B丙。", "— 3 —", "第三条 丁\u0007。");
        assertThat(text.articles()).extracting(Article::text).containsExactly("甲。", "乙丙。", "丁。");
        assertThat(text.repairs()).extracting(Repair::kind, Repair::line, Repair::detail).containsExactly(
                tuple(Repair.Kind.CONTROL_RESIDUE, 2, "U+200B"), tuple(Repair.Kind.CONTROL_RESIDUE, 2, "[bookmark: _GoBack]"),
                tuple(Repair.Kind.PAGE_NUMBER, 3, "— 3 —"), tuple(Repair.Kind.CONTROL_RESIDUE, 4, "U+0007"));
    }
}

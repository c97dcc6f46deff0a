package cn.jingwei.norms.text;

import static cn.jingwei.norms.text.TextFixtures.GARDEN;
import static cn.jingwei.norms.text.TextFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import cn.jingwei.norms.text.file.Repair;
import com.ibm.icu.text.Transliterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTests {

    private static final OfficialText EXPECTED = read(GARDEN);

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "GBK", "UTF-16LE", "UTF-16BE"})
    void findsOutTheEncodingFromTheBytes(String charset) {
        var text = read(GARDEN.getBytes(Charset.forName(charset)));
        assertThat(text.articles()).isEqualTo(EXPECTED.articles());
        assertThat(text.repairs()).extracting(Repair::kind).containsExactly(Repair.Kind.ENCODING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void followsAByteOrderMarkAndTakesItAway(String charset) {
        var text = read(("\uFEFF" + GARDEN).getBytes(Charset.forName(charset)));
        assertThat(text.articles()).isEqualTo(EXPECTED.articles());
        assertThat(text.repairs()).extracting(Repair::kind).contains(Repair.Kind.BYTE_ORDER_MARK);
    }

    @Test
    void readsTraditionalTextInBig5AsSimplified() {
        var traditional = Transliterator.getInstance("Simplified-Traditional").transliterate(GARDEN);
        var text = read(traditional.getBytes(Charset.forName("Big5")));
        assertThat(text.articles()).isEqualTo(EXPECTED.articles());
        assertThat(text.repairs()).extracting(Repair::kind).containsExactlyInAnyOrder(Repair.Kind.ENCODING, Repair.Kind.TRADITIONAL);
    }

    @Test
    void aSimplifiedTextKeepsCharactersThatAreBothAndLosesTraditionalOnes() {
        var text = read(GARDEN.replace("县政府", "乾县政府條例处"));
        assertThat(text.articles().get(3).text()).contains("乾县政府条例处");
        assertThat(text.repairs()).containsExactly(new Repair(Repair.Kind.TRADITIONAL, 14, 1, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030"})
    void repairsUtf8ThatWasReadAsGbkAndReportsWhatWasLost(String wrong) {
        var mojibake = new String(GARDEN.getBytes(StandardCharsets.UTF_8), Charset.forName(wrong));
        var text = read(mojibake);
        assertThat(text.articles()).extracting(Article::label).containsExactly("第一条", "第二条", "第三条", "第四条", "第五条");
        assertThat(text.repairs()).extracting(Repair::kind).contains(Repair.Kind.MOJIBAKE);
        assertThat(text.defects()).extracting(TextDefect::kind).contains(TextDefect.Kind.LOST_CHARACTER);
    }

    @Test
    void repairsGbkThatWasReadAsLatin() {
        var text = read(new String(GARDEN.getBytes(Charset.forName("GBK")), StandardCharsets.ISO_8859_1));
        assertThat(text.articles()).isEqualTo(EXPECTED.articles());
        assertThat(text.repairs()).extracting(Repair::kind).containsExactly(Repair.Kind.MOJIBAKE);
        assertThat(text.defects()).isEmpty();
    }

    @Test
    void reportsALostCharacterWithItsArticleAndLine() {
        assertThat(read(GARDEN.replace("养护计划", "养\uFFFD计划")).defects())
                .containsExactly(new TextDefect(TextDefect.Kind.LOST_CHARACTER, 3, 13, "年三月底前编制养\uFFFD计划。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesMayEndInAnyWay(String end) {
        assertThat(read(GARDEN.replace("\n", end)).articles()).isEqualTo(EXPECTED.articles());
    }
}

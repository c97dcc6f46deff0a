package cn.jingwei.norms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTests {

    private static final String WIDE = "\u7ecf";

    @Test
    void aChineseCharacterTakesTwoColumns() {
        assertThat(Columns.width(WIDE.repeat(3) + "ab")).isEqualTo(8);
        assertThat(Columns.pad(WIDE, 4)).isEqualTo(WIDE + "  ");
    }

    @Test
    void noLineIsWiderThanThePage() {
        assertThat(Columns.hanging("    lead  ", WIDE.repeat(200)).lines()).hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(Columns.PAGE));
    }

    @Test
    void furtherLinesHangBelowTheText() {
        assertThat(Columns.hanging("lead  ", "word ".repeat(40)).lines().toList().get(1)).startsWith("      word");
    }

    @Test
    void aLineWithoutTextEndsWithoutBlanks() {
        assertThat(Columns.hanging("lead   ", "")).isEqualTo("lead\n");
    }
}

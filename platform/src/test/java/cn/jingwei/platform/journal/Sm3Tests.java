package cn.jingwei.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

/** The examples of GB/T 32905-2016, annex A. */
class Sm3Tests {

    @Test
    void hashesTheShortExampleOfTheStandard() {
        assertThat(Sm3.of("abc".getBytes(StandardCharsets.US_ASCII)).hex())
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void hashesTheExampleOfOneWholeBlock() {
        assertThat(Sm3.of("abcd".repeat(16).getBytes(StandardCharsets.US_ASCII)).hex())
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    @Test
    void hasOneTextOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sm3("AB".repeat(32)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sm3("ab".repeat(31)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sm3("ag".repeat(32)));
    }
}

package cn.jingwei.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JurisdictionTests {

    @ParameterizedTest
    @ValueSource(strings = {"321200", "321200001", "321200001001"})
    void isNamedByItsDivisionCode(String code) {
        assertThat(new Jurisdiction(code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "32120", "3212000010011", "321200,430600", "32120a", " 321200"})
    void isNothingElse(String code) {
        assertThatThrownBy(() -> new Jurisdiction(code)).isInstanceOf(IllegalArgumentException.class);
    }
}

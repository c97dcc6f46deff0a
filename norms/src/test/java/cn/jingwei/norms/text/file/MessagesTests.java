package cn.jingwei.norms.text.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import cn.jingwei.norms.text.TextDefect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyMessageHasItsWording(String language) {
        var bundle = ResourceBundle.getBundle("cn.jingwei.norms.text.messages", Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var keys = Stream.of(Arrays.stream(Refusal.values()).map(Refusal::key), Arrays.stream(Repair.Kind.values()).map(Repair.Kind::key),
                Arrays.stream(TextDefect.Kind.values()).map(TextDefect.Kind::key)).flatMap(each -> each).toList();
        assertThat(bundle.keySet()).containsExactlyInAnyOrderElementsOf(keys);
    }
}

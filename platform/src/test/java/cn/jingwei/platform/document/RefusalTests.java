package cn.jingwei.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.unit.DataSize;

/** Every reason has its wording in both languages, with its values filled in. */
class RefusalTests {

    private static final ResourceBundleMessageSource MESSAGES = messages();

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhyInBothLanguages(Refusal refusal) {
        var chinese = MESSAGES.getMessage(refusal, Locale.SIMPLIFIED_CHINESE);
        var english = MESSAGES.getMessage(refusal, Locale.ENGLISH);
        assertThat(chinese).containsPattern("\\p{IsHan}").doesNotContain("{", "}");
        assertThat(english).doesNotContainPattern("\\p{IsHan}").doesNotContain("{", "}");
    }

    static List<Refusal> refusals() {
        return List.of(new Refusal.Empty(), new Refusal.TooLarge(DataSize.ofMegabytes(200)), new Refusal.Extension("rar", List.of("pdf", "ofd")),
                new Refusal.Extension("", List.of("pdf")), new Refusal.Type("docx", FileType.PDF), new Refusal.Active("text/html"), new Refusal.Locked());
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("cn.jingwei.platform.document.messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}

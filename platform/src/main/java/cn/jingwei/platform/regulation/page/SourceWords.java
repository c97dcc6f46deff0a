package cn.jingwei.platform.regulation.page;

import java.nio.charset.StandardCharsets;

import cn.jingwei.norms.source.SourceException;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What is wrong with a file of a pack, in the words that the commands use, in the reader's language. */
final class SourceWords {

    private static final MessageSource TEXTS = texts();

    private SourceWords() {
    }

    static String of(SourceException problem) {
        return String.valueOf(TEXTS.getMessage(problem.key(), problem.arguments().stream().map(String::valueOf).toArray(), problem.key(), LocaleContextHolder.getLocale()));
    }

    private static MessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("cn/jingwei/norms/cli/messages", "cn/jingwei/norms/text/messages");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }
}

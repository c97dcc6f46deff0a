package cn.jingwei.platform.identity.cli;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What people read, in Chinese unless they ask for English by {@code --lang en} or their locale. */
record Messages(Locale locale, ResourceBundle bundle) {

    static final String BUNDLE = "cn.jingwei.platform.identity.cli.messages";

    /** Takes the language from {@code --lang}, else from JINGWEI_LANG, LC_ALL or LANG, for all of the process: other modules' messages too. */
    static Messages chosenBy(List<String> arguments) {
        var option = arguments.indexOf("--lang");
        var asked = option >= 0 && option + 1 < arguments.size() ? Optional.of(arguments.get(option + 1)) : Optional.<String>empty();
        var language = asked.or(() -> Stream.of("JINGWEI_LANG", "LC_ALL", "LANG").map(System::getenv).filter(word -> word != null).findFirst());
        var locale = language.filter(word -> word.startsWith("en")).isPresent() ? Locale.ENGLISH : Locale.ROOT;
        Locale.setDefault(locale);
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(locale, ResourceBundle.getBundle(BUNDLE, locale, control));
    }

    String text(String key, Object... arguments) {
        var words = new Object[arguments.length];
        for (var i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), locale).format(words);
    }
}

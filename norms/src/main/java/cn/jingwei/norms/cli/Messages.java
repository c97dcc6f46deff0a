package cn.jingwei.norms.cli;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What people read, in Chinese unless they ask for English by {@code --lang en} or their locale. */
final class Messages {

    static final String BUNDLE = "cn.jingwei.norms.cli.messages";

    /** What can be said of official texts is kept beside their reader. */
    private static final String TEXTS = "cn.jingwei.norms.text.messages";

    private static Locale locale = Locale.ROOT;

    private Messages() {
    }

    /** Takes the language from {@code --lang}, else from JINGWEI_LANG, LC_ALL or LANG; gives back the other arguments. */
    static List<String> choose(List<String> arguments) {
        var rest = new ArrayList<>(arguments);
        var option = rest.indexOf("--lang");
        var asked = Optional.<String>empty();
        if (option >= 0) {
            rest.remove(option);
            asked = Optional.of(option < rest.size() ? rest.remove(option) : "");
        }
        var language = asked.or(() -> environment("JINGWEI_LANG")).or(() -> environment("LC_ALL")).or(() -> environment("LANG")).orElse("zh");
        locale = language.startsWith("en") ? Locale.ENGLISH : Locale.ROOT;
        Locale.setDefault(locale);
        if (asked.filter(word -> !word.equals("zh") && !word.equals("en")).isPresent()) {
            throw new Failures.BadUse("failure.lang", asked.get());
        }
        return rest;
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    static boolean isEnglish() {
        return locale.equals(Locale.ENGLISH);
    }

    static ResourceBundle bundle() {
        return bundle(BUNDLE);
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static String text(String key, Object... arguments) {
        var words = new Object[arguments.length];
        for (var i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat((key.startsWith("text.") ? bundle(TEXTS) : bundle()).getString(key), locale).format(words);
    }

    /** The message if there is one, else the word itself. */
    static String word(String prefix, String word) {
        var key = prefix + "." + word;
        return bundle().containsKey(key) ? bundle().getString(key) : word;
    }
}

package cn.jingwei.norms.cli;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What people read, in Chinese unless they ask for English by {@code --lang en} or their locale. */
final class Messages {

    static final String BUNDLE = "cn.jingwei.norms.cli.messages";

    private static Locale locale = Locale.ROOT;

    private Messages() {
    }

    /** Takes the language from the arguments, else from JINGWEI_LANG, LC_ALL or LANG. */
    static void choose(List<String> arguments) {
        var option = arguments.indexOf("--lang");
        var asked = option >= 0 && option + 1 < arguments.size() ? Optional.of(arguments.get(option + 1))
                : arguments.stream().filter(a -> a.startsWith("--lang=")).map(a -> a.substring(7)).findFirst();
        var language = asked.or(() -> Optional.ofNullable(System.getenv("JINGWEI_LANG")))
                .or(() -> Optional.ofNullable(System.getenv("LC_ALL"))).or(() -> Optional.ofNullable(System.getenv("LANG"))).orElse("zh");
        locale = language.startsWith("en") ? Locale.ENGLISH : Locale.ROOT;
        Locale.setDefault(locale);
    }

    static boolean isEnglish() {
        return locale.equals(Locale.ENGLISH);
    }

    static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static String text(String key, Object... arguments) {
        var words = new Object[arguments.length];
        for (var i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle().getString(key), locale).format(words);
    }

    /** The message if there is one, else the word itself. */
    static String word(String prefix, String word) {
        var key = prefix + "." + word;
        return bundle().containsKey(key) ? bundle().getString(key) : word;
    }
}

package cn.jingwei.platform.journal.cli;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What people read, in Chinese unless they ask for English by {@code --lang en} or their locale. */
record Messages(Locale locale, ResourceBundle bundle) {

    static final String BUNDLE = "cn.jingwei.platform.journal.cli.messages";

    private static final String OPTION = "--lang";

    /**
     * Takes the language from {@code --lang}, else from JINGWEI_LANG, LC_ALL or LANG, for all of the process: other modules' messages too.
     *
     * @throws BadUse if --lang names another one than zh and en
     */
    static Messages chosenBy(List<String> arguments) {
        var asked = option(arguments);
        var language = asked.or(() -> Stream.of("JINGWEI_LANG", "LC_ALL", "LANG").map(System::getenv).filter(word -> word != null).findFirst());
        var locale = language.filter(word -> word.startsWith("en")).isPresent() ? Locale.ENGLISH : Locale.ROOT;
        Locale.setDefault(locale);
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var messages = new Messages(locale, ResourceBundle.getBundle(BUNDLE, locale, control));
        if (asked.filter(word -> !word.equals("zh") && !word.equals("en")).isPresent()) {
            throw messages.badUse("failure.lang", asked.get());
        }
        return messages;
    }

    private static Optional<String> option(List<String> arguments) {
        var option = arguments.indexOf(OPTION);
        return option < 0 ? Optional.empty() : Optional.of(option + 1 < arguments.size() ? arguments.get(option + 1) : "");
    }

    /** The arguments without the language, which was read before the command is made, because its help is in that language. */
    static String[] others(List<String> arguments) {
        var rest = new ArrayList<>(arguments);
        var option = rest.indexOf(OPTION);
        if (option >= 0) {
            rest.subList(option, Math.min(option + 2, rest.size())).clear();
        }
        return rest.toArray(String[]::new);
    }

    String text(String key, Object... arguments) {
        var words = new Object[arguments.length];
        for (var i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), locale).format(words);
    }

    BadUse badUse(String key, Object... arguments) {
        return new BadUse(text(key, arguments));
    }

    /** A wrong argument or a missing condition, already in the reader's words. */
    static final class BadUse extends RuntimeException {

        private BadUse(String message) {
            super(message);
        }
    }
}

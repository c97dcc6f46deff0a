package cn.jingwei.platform.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The application cannot or must not start on this database. The message is one line that says what to do. */
public class UnusableDatabaseException extends RuntimeException {

    private static final String BUNDLE = "cn.jingwei.platform.database.messages";

    /** @param key a message of this package's bundle, which the values complete */
    public UnusableDatabaseException(String key, Object... values) {
        super(text(key, values));
    }

    private static String text(String key, Object... values) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var words = new Object[values.length];
        for (var i = 0; i < words.length; i++) {
            words[i] = String.valueOf(values[i]);
        }
        return MessageFormat.format(ResourceBundle.getBundle(BUNDLE, Locale.getDefault(), control).getString(key), words);
    }
}

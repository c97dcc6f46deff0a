package cn.jingwei.norms.text.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters and patterns of the Chinese language, kept beside the code. In a pattern, {@code @key@} stands for another entry. */
public final class Words {

    /** What reading a file takes: numerals, common characters, residues of software. */
    static final Words FILE = beside(Words.class, "file.properties");

    private static final Pattern REFERENCE = Pattern.compile("@([a-z.-]+)@");

    private final Properties entries = new Properties();

    private Words() {}

    /** The entries of a properties file in UTF-8 that lies beside the class. */
    public static Words beside(Class<?> owner, String resource) {
        var words = new Words();
        var stream = Objects.requireNonNull(owner.getResourceAsStream(resource), resource);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            words.entries.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The entry with all others that it names put in. */
    public String text(String key) {
        var entry = Objects.requireNonNull(entries.getProperty(key), key);
        return REFERENCE.matcher(entry).replaceAll(match -> Matcher.quoteReplacement(text(match.group(1))));
    }

    /** The entry as a pattern. */
    public Pattern pattern(String key) {
        return Pattern.compile(text(key));
    }
}

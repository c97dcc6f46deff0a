package cn.jingwei.norms.text.file;

import java.util.List;

/**
 * A file that cannot be used as an official text: says by message key and arguments what is wrong and how to mend it.
 * The first argument is always the file name. The wording belongs to whoever shows it; {@link #getMessage()} is for logs only.
 */
public final class TextException extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    TextException(Refusal refusal, Object... arguments) {
        super(refusal.key() + " " + List.of(arguments));
        this.key = refusal.key();
        this.arguments = List.of(arguments);
    }

    /** Key of the message in the bundle, e.g. {@code text.too-large}. */
    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}

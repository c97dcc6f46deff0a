package cn.jingwei.norms.source;

import java.util.List;

/**
 * A data file that cannot be used: says where and, by message key and arguments, what is wrong and how to mend it.
 * The text belongs to whoever shows it; {@link #getMessage()} is for logs only.
 */
public final class SourceException extends RuntimeException {

    private final Place place;
    private final String key;
    private final transient List<Object> arguments;

    public SourceException(Place place, String key, Object... arguments) {
        super(place + ": " + key + " " + List.of(arguments));
        this.place = place;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public Place place() {
        return place;
    }

    /** Key of the message in the bundle, e.g. {@code source.unknown-key}. */
    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}

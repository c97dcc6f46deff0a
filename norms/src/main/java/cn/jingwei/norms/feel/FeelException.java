package cn.jingwei.norms.feel;

import java.util.List;

/** An expression outside the subset, with an unknown name or of the wrong type; the offset counts characters from 0. */
public final class FeelException extends RuntimeException {

    private final int offset;
    private final String key;
    private final transient List<Object> arguments;

    FeelException(int offset, String key, Object... arguments) {
        super(offset + ": " + key + " " + List.of(arguments));
        this.offset = offset;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public int offset() {
        return offset;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}

package cn.jingwei.platform.project;

/** Names a focus within its place. */
public record FocusId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

package cn.jingwei.platform.identity;

/** A post: one person in one organisation in one capacity. */
public record PostId(long value) {

    /** As the journal writes it. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}

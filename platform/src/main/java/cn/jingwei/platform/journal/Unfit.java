package cn.jingwei.platform.journal;

/** A value that cannot stand in an entry; the message is the name of its field, never the value. */
public final class Unfit extends IllegalArgumentException {

    public Unfit(String field) {
        super(field);
    }

    public String field() {
        return String.valueOf(getMessage());
    }
}

package cn.jingwei.platform.identity;

/** A natural person, the same in every place and every post: what separation of duties compares. */
public record PersonId(long value) {

    /** As the journal writes it. */
    @Override
    public String toString() {
        return "p-" + value;
    }
}

package cn.jingwei.platform.regulation;

/** An adoption, by the number of the decision that made it. */
public record AdoptionId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

package cn.jingwei.platform.regulation;

/** A decision on the law of a place. */
public record DecisionId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

package cn.jingwei.platform.document;

/** Means nothing outside of its place. */
public record DocumentId(long value) {
}

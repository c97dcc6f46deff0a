package cn.jingwei.norms.dmn;

/** The words for people in a model, in the language of the reader. */
@FunctionalInterface
public interface Texts {

    /** The message of the key; {@code {0}} and on stand for the arguments. */
    String text(String key, Object... arguments);
}

package cn.jingwei.norms.text;

import cn.jingwei.norms.text.file.Words;

/** The words and patterns beside this package. */
final class Resources {

    /** How a text is built: headings, items, punctuation. */
    static final Words STRUCTURE = Words.beside(Resources.class, "structure.properties");
    /** What makes a sentence doubtful. */
    static final Words WORDING = Words.beside(Resources.class, "wording.properties");

    private Resources() {}
}

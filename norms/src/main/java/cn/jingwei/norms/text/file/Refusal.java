package cn.jingwei.norms.text.file;

/** Why a file is not read; each reason has its wording in the message bundle. */
enum Refusal {
    NO_FILE,
    UNREADABLE,
    EMPTY,
    /** Arguments: name, limit in MB. */
    TOO_LARGE,
    /** The old Word format, or a document that is locked with a password. */
    WORD_97,
    PDF,
    RTF,
    MARKUP,
    /** An archive that is no Word document. */
    NOT_WORD,
    DAMAGED,
    /** Arguments: name, limit in MB after unpacking. */
    EXPANDS,
    ILLEGIBLE,
    NO_ARTICLES,
    /** No article can be recognised because characters were lost. */
    LOST;

    String key() {
        return Quote.key("text.", this);
    }
}

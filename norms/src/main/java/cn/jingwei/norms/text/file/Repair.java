package cn.jingwei.norms.text.file;

/**
 * Something that was changed while reading, so that a person can check it.
 *
 * @param line  where, from 1; the first place if it happened in several
 * @param count how often from there on
 * @param detail what was removed or found, at most 20 characters; for an encoding its name
 */
public record Repair(Kind kind, int line, int count, String detail) {

    public Repair {
        detail = Quote.of(detail);
    }

    /** What was done. */
    public enum Kind {
        /** The file is not UTF-8; the encoding was found out from the bytes. */
        ENCODING,
        BYTE_ORDER_MARK,
        /** The text had been decoded wrongly once and was decoded again. */
        MOJIBAKE,
        TRADITIONAL,
        /** Control characters and word-processor residues were removed. */
        CONTROL_RESIDUE,
        PAGE_NUMBER,
        /** Half-width punctuation between Chinese characters, or full-width digits and letters. */
        WIDTH,
        /** A list mark in front of an item label was removed. */
        LIST_MARK,
        /** A line was taken as the continuation of the one before. */
        LINES_JOINED;

        /** Key of its wording in the message bundle. */
        public String key() {
            return Quote.key("text.repair.", this);
        }
    }
}

package cn.jingwei.norms.text;

import cn.jingwei.norms.text.file.Quote;

/**
 * Something doubtful in the wording itself; it was found, not changed.
 *
 * @param article number of the article it stands in, 0 outside of articles
 * @param line    line in the file, from 1, where the paragraph or item starts
 * @param quote   the place, at most 20 characters
 */
public record TextDefect(Kind kind, int article, int line, String quote) {

    public TextDefect {
        quote = Quote.of(quote);
    }

    /** What is doubtful. */
    public enum Kind {
        /** Word for word the same as an earlier article. */
        DUPLICATED_ARTICLE,
        NUMBER_GAP,
        NUMBER_REPEATED,
        BLANK_DATE,
        /** A foreign word that got into a Chinese sentence. */
        FOREIGN_RESIDUE,
        CONTROL_RESIDUE,
        LOST_CHARACTER,
        /** A paragraph that ends without a full stop. */
        MISSING_FULL_STOP,
        /** A duty that is to be done in time, without a figure for the time. */
        TERM_WITHOUT_NUMBER,
        /** A threshold in money, and the sentence does not say of which amount. */
        AMOUNT_WITHOUT_BASE,
        /** A bound that does not say whether the number itself belongs to it. */
        UNCLEAR_BOUNDARY,
        /** An article of this text is named that it does not have. */
        DANGLING_REFERENCE;

        /** Key of its wording in the message bundle. */
        public String key() {
            return Quote.key("text.defect.", this);
        }
    }
}

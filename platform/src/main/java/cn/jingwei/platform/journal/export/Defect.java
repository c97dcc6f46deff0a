package cn.jingwei.platform.journal.export;

import java.util.List;

/**
 * One thing wrong with an export.
 *
 * @param line    where, from 1; 0 if it is no line of the export
 * @param seq     of the entry or head concerned, as stated there; 0 if none can be told
 * @param details what the kind says, never content
 */
public record Defect(long line, long seq, Kind kind, List<String> details) {

    /** The same where there are no lines: the header was the first, so an entry that cannot be read is told by its place in the order. */
    public Defect stored() {
        return new Defect(0, seq > 0 ? seq : Math.max(0, line - 1), kind, details);
    }

    /** What is wrong. The texts of the command line have one message for each. */
    public enum Kind {
        /** No JSON object of plain values; details: column. */
        NOT_JSON,
        /** JSON, but not in the one byte form that the format allows; details: column of the first difference. */
        NOT_EXACT,
        /** Details: the missing field. */
        FIELD_MISSING,
        /** Details: the field whose value cannot stand. */
        FIELD_WRONG,
        /** Longer than any line may be; details: bytes read. */
        LINE_TOO_LONG,
        /** The file ends within a line; details: column. */
        LINE_CUT,
        NO_HEADER,
        HEADER_AGAIN,
        /** The closing head is missing: the end may have been cut off. */
        NO_CLOSING,
        AFTER_CLOSING,
        /** Details: jurisdiction of the export, jurisdiction of the line. */
        JURISDICTION_DIFFERS,
        /** Removed, repeated, inserted or reordered entries; details: sequence expected, sequence found. */
        SEQ_DIFFERS,
        /** The entry does not continue the one before it; details: hash of that one, {@code prev} of this one. */
        PREV_DIFFERS,
        /** A field was changed; details: hash of the fields, hash stated. */
        HASH_DIFFERS,
        /** Content or salt was changed; details: commitment of the content, commitment of the entry. */
        COMMITMENT_DIFFERS,
        /** The closing head is not the last entry; details: sequence and hash of that one, sequence and hash of the head. */
        CLOSING_DIFFERS,
        /** Another history than the kept one from here at the latest; details: witness, hash kept. */
        FORK,
        /** The export does not reach or leaves out a kept head; details: witness, last sequence before it in the export. */
        KEPT_MISSING,
        /** A kept head of another jurisdiction; details: witness, its jurisdiction. */
        KEPT_FOREIGN,
        /** The witness itself has a defect; details: witness, its first bad line. */
        KEPT_DAMAGED,
        /** The witness holds no head; details: witness. */
        KEPT_EMPTY
    }
}

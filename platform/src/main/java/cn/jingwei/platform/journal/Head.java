package cn.jingwei.platform.journal;

/**
 * The end of a jurisdiction's chain: whoever keeps one can later prove that nothing up to it was changed or removed.
 *
 * @param seq  of the last entry; 0 for a chain without entries
 * @param hash of the last entry; of the jurisdiction alone for a chain without entries
 */
public record Head(String jurisdiction, long seq, Sm3 hash) {

    public Head {
        Wording.require("jurisdiction", jurisdiction);
        if (seq < 0) {
            throw new Unfit("seq");
        }
    }

    /** The head of a chain without entries. */
    public static Head genesis(String jurisdiction) {
        return new Head(jurisdiction, 0, new Frames("genesis").add(jurisdiction).sum());
    }
}

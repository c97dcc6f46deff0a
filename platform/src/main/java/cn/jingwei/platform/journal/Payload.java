package cn.jingwei.platform.journal;

/**
 * The content of an entry, which lies beside the chain. To erase it is to delete salt and content together: the salt alone would
 * let a short content be guessed.
 *
 * @param content any well-formed text, kept and hashed as it is, without normalization
 */
public record Payload(Salt salt, String content) {

    public Payload {
        if (!Wording.isWellFormed(content)) {
            throw new Unfit("content");
        }
    }

    /** Binds content and salt in this jurisdiction; says nothing about the content to who lacks the salt. */
    public Sm3 commitment(String jurisdiction) {
        return new Frames("payload").add(jurisdiction).add(salt.hex()).add(content).sum();
    }

    @Override
    public String toString() {
        return "Payload[%d characters]".formatted(content.length());
    }
}

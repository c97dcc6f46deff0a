package cn.jingwei.platform.journal;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a module asks the journal to record. Sequence, time, salt and hashes are the journal's own.
 *
 * @param claimedOn the date on the paper, if there is one
 * @param act       the act's id in the dictionary
 * @param subject   the id of what the act is about; like act, ruling and actor it is never erased and must not carry personal data
 * @param content   everything else, erasable; its exact text is what the entry commits to
 * @param ruling    outcome and ids of the norms, if norms were asked
 * @param pack      hash of packs, dictionary, calendar and adoption, if norms were asked
 */
public record Draft(@Nullable LocalDate claimedOn, Actor actor, String act, String subject, String content,
        @Nullable String ruling, @Nullable Sm3 pack) {

    /** Brings act, subject and ruling into NFC. */
    public Draft {
        act = Wording.nfc(act);
        subject = Wording.nfc(subject);
        ruling = ruling == null ? null : Wording.nfc(ruling);
    }
}

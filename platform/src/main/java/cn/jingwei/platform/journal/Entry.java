package cn.jingwei.platform.journal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

import org.jspecify.annotations.Nullable;

/**
 * One link of the chain. Every component enters the hash; two entries that differ anywhere have different hashes.
 *
 * @param seq        1 for the first entry, then without a gap
 * @param prev       hash of the entry before, or the genesis hash of the jurisdiction
 * @param commitment of the payload, which lies beside the chain and may have been erased
 */
public record Entry(String jurisdiction, long seq, Sm3 prev, Received received, @Nullable LocalDate claimedOn, Actor actor, String act,
        String subject, Sm3 commitment, @Nullable String ruling, @Nullable Sm3 pack) {

    /** Version of the canonical form, and tag inside every hash. */
    public static final String FORMAT = Frames.FORMAT;

    public Entry {
        Wording.require("jurisdiction", jurisdiction);
        if (seq < 1) {
            throw new Unfit("seq");
        }
        Wording.require("act", act);
        Wording.require("subject", subject);
        if (ruling != null) {
            Wording.require("ruling", ruling);
        }
    }

    /** Over the canonical form of all fields. */
    public Sm3 hash() {
        var frames = new Frames("entry");
        fields().values().forEach(frames::add);
        return frames.sum();
    }

    public Head head() {
        return new Head(jurisdiction, seq, hash());
    }

    /** Names and texts in the order in which they are hashed and exported. */
    public SequencedMap<String, @Nullable String> fields() {
        var fields = new LinkedHashMap<String, @Nullable String>(32);
        fields.put("jurisdiction", jurisdiction);
        fields.put("seq", Long.toString(seq));
        fields.put("prev", prev.hex());
        fields.put("received_at", received.text());
        fields.put("clock", received.clock());
        fields.put("claimed_on", claimedOn == null ? null : claimedOn.toString());
        fields.put("person", actor.person());
        fields.put("post", actor.post());
        fields.put("unit", actor.unit());
        fields.put("act", act);
        fields.put("subject", subject);
        fields.put("commitment", commitment.hex());
        fields.put("ruling", ruling);
        fields.put("pack", pack == null ? null : pack.hex());
        return fields;
    }
}

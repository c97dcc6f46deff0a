package cn.jingwei.platform.journal;

/** How a chain grows. A pure function: who calls it holds the lock on the head and stores all three results in one transaction. */
public final class Chain {

    private Chain() {
    }

    /** Puts the draft behind the head. Throws {@link Unfit} for a text that has no canonical form. */
    public static Link append(Head head, Received received, Draft draft, Salt salt) {
        var payload = new Payload(salt, draft.content());
        var entry = new Entry(head.jurisdiction(), Math.addExact(head.seq(), 1), head.hash(), received, draft.claimedOn(), draft.actor(),
                draft.act(), draft.subject(), payload.commitment(head.jurisdiction()), draft.ruling(), draft.pack());
        return new Link(entry, payload, entry.head());
    }

    /**
     * @param payload to be stored beside the entry, where it can be erased
     * @param head    the chain's new head, with the entry's hash
     */
    public record Link(Entry entry, Payload payload, Head head) {
    }
}

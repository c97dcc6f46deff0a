package cn.jingwei.norms.fact;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A named, typed value of the dictionary.
 *
 * @param establishedBy the act or event after which the fact is known
 * @param initial       what holds as long as nobody has said anything
 * @param judgement     stated by a person, never derived
 * @param nullable      may be known to be none
 * @param curable       may be mended by the people of a project: a document, a step, a confirmation
 * @param withoutBase   compared with thresholds of which the text does not say what amount they mean
 * @param slot          first position of its value in a {@link Row}
 */
public record Fact(String id, String zh, String meaning, FactType type, Optional<String> unit, String subject,
                   String establishedBy, @Nullable Coded initial, Origin origin, boolean judgement, boolean nullable,
                   boolean curable, boolean withoutBase, int slot) {

    /** Where the value of a fact comes from. */
    public enum Source {
        /** A field filled by the party that acts. */
        TYPED,
        /** A field of an act of another body. */
        STATED,
        /** Set by carrying out an act, never typed. */
        ACT,
        /** Follows from other facts. */
        COMPUTED,
        /** What is attached. */
        DOCUMENT
    }

    /**
     * Where the value comes from, and what is so in a live project until something else is established; a ruling never
     * assumes the latter by itself.
     *
     * @param declared empty if the dictionary does not say
     */
    public record Origin(Optional<Source> declared, Optional<Coded> otherwise) {
    }

    /** Where the value comes from; typed if the dictionary does not say. */
    public Source source() {
        return origin.declared().orElse(Source.TYPED);
    }

    /** What is so in a live project until something else is established. */
    public Optional<Coded> otherwise() {
        return origin.otherwise();
    }

    /** Number of slots that the value takes in a {@link Row}. */
    public int width() {
        return type instanceof FactType.ChoiceSet set ? set.width() : 1;
    }

    /** The bits of one member of a set, as {slot, mask}. */
    public Optional<Bit> bit(String member) {
        var position = type instanceof FactType.ChoiceSet set ? set.ids().indexOf(member) : -1;
        return position < 0 ? Optional.empty()
                : Optional.of(new Bit(slot + position / FactType.ChoiceSet.BITS, 1L << position % FactType.ChoiceSet.BITS));
    }

    /** Where a member of a set is kept. */
    public record Bit(int slot, long mask) {
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fact fact && fact.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}

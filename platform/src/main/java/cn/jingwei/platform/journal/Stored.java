package cn.jingwei.platform.journal;

import org.jspecify.annotations.Nullable;

/** An entry as it lies in a store, true or not. */
public sealed interface Stored {

    /**
     * @param hash    as stated there
     * @param payload null if it was erased
     */
    record Sound(Entry entry, Sm3 hash, @Nullable Payload payload) implements Stored {
    }

    /**
     * Something no journal ever wrote.
     *
     * @param field whose value cannot stand
     */
    record Spoilt(String field) implements Stored {
    }
}

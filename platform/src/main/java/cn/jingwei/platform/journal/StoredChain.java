package cn.jingwei.platform.journal;

import java.util.Iterator;

import org.jspecify.annotations.Nullable;

/**
 * The chain of one place as it lies in a store at one moment.
 *
 * @param head    as stated there; null if it is missing
 * @param entries all of them by sequence, read once while they are asked for
 */
public record StoredChain(String jurisdiction, @Nullable Head head, Iterator<Stored> entries) {
}

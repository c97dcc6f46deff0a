package cn.jingwei.platform.journal.export;

import java.util.List;

/**
 * One change made to an export.
 *
 * @param what   the kind of change, counted in the test's report
 * @param seq    of the entry whose field was changed; 0 for a change of another kind
 * @param export the changed export
 * @param kept   the only witnesses against which it can be found; empty if the export alone must give it away
 */
record Mutation(String what, long seq, byte[] export, List<byte[]> kept) {

    static Mutation of(String what, List<String> lines) {
        return new Mutation(what, 0, JournalFixtures.bytes(lines), List.of());
    }
}

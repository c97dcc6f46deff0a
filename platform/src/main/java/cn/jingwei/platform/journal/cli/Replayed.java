package cn.jingwei.platform.journal.cli;

import java.util.ServiceLoader;
import java.util.function.BiConsumer;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.journal.Journal;
import cn.jingwei.platform.journal.RulingCheck;
import cn.jingwei.platform.journal.Stored;
import cn.jingwei.platform.journal.StoredChain;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules again every entry whose content still exists and which says by which law it was ruled. */
record Replayed(JdbcClient jdbc, Jurisdiction place) {

    /** How many were ruled again with the same result, with another, by a law that is lost, and how many only another engine could. */
    record Count(long same, long different, long lost, long otherEngine) {

        Count with(RulingCheck.Kind kind) {
            return switch (kind) {
                case SAME -> new Count(same + 1, different, lost, otherEngine);
                case DIFFERENT -> new Count(same, different + 1, lost, otherEngine);
                case LOST -> new Count(same, different, lost + 1, otherEngine);
                case OTHER_ENGINE -> new Count(same, different, lost, otherEngine + 1);
            };
        }
    }

    /** @param found is told of every entry that does not give the same */
    Count all(Journal journal, BiConsumer<Long, RulingCheck.Finding> found) {
        var check = ServiceLoader.load(RulingCheck.class).findFirst().orElseThrow();
        return journal.chain(place, chain -> all(chain, check, found));
    }

    private Count all(StoredChain chain, RulingCheck check, BiConsumer<Long, RulingCheck.Finding> found) {
        var count = new Count(0, 0, 0, 0);
        while (chain.entries().hasNext()) {
            if (chain.entries().next() instanceof Stored.Sound stored && stored.payload() != null && stored.entry().pack() != null) {
                var finding = check.check(jdbc, place, stored.entry().pack(), stored.payload().content());
                count = finding.map(RulingCheck.Finding::kind).map(count::with).orElse(count);
                finding.filter(one -> one.kind() != RulingCheck.Kind.SAME).ifPresent(one -> found.accept(stored.entry().seq(), one));
            }
        }
        return count;
    }
}

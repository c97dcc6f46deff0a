package cn.jingwei.platform.journal.cli;

import java.util.List;
import java.util.ServiceLoader;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.journal.Journal;
import cn.jingwei.platform.journal.StateCheck;
import cn.jingwei.platform.journal.Stored;
import cn.jingwei.platform.journal.StoredChain;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Folds the state out of the contents that still exist and compares the tables with it. */
record Folded(JdbcClient jdbc, Jurisdiction place) {

    /** How many facts were compared, and what is otherwise. */
    record Result(long compared, List<String> differences) {
    }

    Result all(Journal journal) {
        var fold = ServiceLoader.load(StateCheck.class).findFirst().orElseThrow().begin();
        journal.chain(place, chain -> {
            read(chain, fold);
            return fold;
        });
        var differences = fold.differences(jdbc, place);
        return new Result(fold.compared(), differences);
    }

    private static void read(StoredChain chain, StateCheck.Fold fold) {
        while (chain.entries().hasNext()) {
            if (chain.entries().next() instanceof Stored.Sound stored && stored.payload() != null) {
                fold.content(stored.payload().content());
            } else {
                fold.erased();
            }
        }
    }
}

package cn.jingwei.platform.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.journal.Journal;
import cn.jingwei.platform.journal.RulingCheck;
import cn.jingwei.platform.journal.StateCheck;
import cn.jingwei.platform.journal.Stored;
import cn.jingwei.platform.journal.StoredChain;
import cn.jingwei.platform.journal.export.Defect;
import cn.jingwei.platform.journal.export.JournalVerifier;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the journal of a place proves, as it lies in the database: that it is whole, that every ruling comes out alike, that the tables say the same. */
public record Proof(UnitOfWork unitOfWork, Journal journal, JdbcClient jdbc, Jurisdiction place) {

    public static Proof of(BeanFactory beans, Jurisdiction place) {
        return new Proof(beans.getBean(UnitOfWork.class), beans.getBean(Journal.class), beans.getBean(JdbcClient.class), place);
    }

    /** @return how many rulings were ruled again */
    public long holds() {
        var defects = new ArrayList<Defect>();
        var others = new ArrayList<String>();
        var check = ServiceLoader.load(RulingCheck.class).findFirst().orElseThrow();
        var fold = ServiceLoader.load(StateCheck.class).findFirst().orElseThrow().begin();
        return unitOfWork.reading(List.of(place), () -> {
            var verified = journal.chain(place, chain -> verify(chain, defects));
            var replayed = journal.chain(place, chain -> replay(chain, check, fold, others));
            assertThat(defects).isEmpty();
            assertThat(verified).isGreaterThan(0);
            assertThat(others).as("rulings that come out otherwise").isEmpty();
            assertThat(fold.differences(jdbc, place)).as("what the tables say otherwise").isEmpty();
            assertThat(fold.compared()).isGreaterThan(0);
            return replayed;
        });
    }

    private static long verify(StoredChain chain, List<Defect> defects) {
        try {
            return JournalVerifier.verify(chain, List.of(), defects::add).entries();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long replay(StoredChain chain, RulingCheck check, StateCheck.Fold fold, List<String> others) {
        var same = 0L;
        while (chain.entries().hasNext()) {
            if (chain.entries().next() instanceof Stored.Sound stored && stored.payload() != null) {
                var content = stored.payload().content();
                fold.content(content);
                var pack = stored.entry().pack();
                var finding = pack == null ? null : check.check(jdbc, place, pack, content).orElse(null);
                if (finding != null && finding.kind() == RulingCheck.Kind.SAME) {
                    same++;
                } else if (finding != null) {
                    others.add(stored.entry().seq() + " " + finding);
                }
            }
        }
        return same;
    }
}

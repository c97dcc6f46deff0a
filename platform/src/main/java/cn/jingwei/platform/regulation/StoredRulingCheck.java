package cn.jingwei.platform.regulation;

import java.util.NoSuchElementException;
import java.util.Optional;

import cn.jingwei.norms.ruling.Rulebook;
import cn.jingwei.norms.source.SourceException;
import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.journal.RulingCheck;
import cn.jingwei.platform.journal.Sm3;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules acts again by the lawbooks that were kept, with nothing of what lies in the folders now. */
public final class StoredRulingCheck implements RulingCheck {

    private final LawReader reader = new LawReader();

    @Override
    public Optional<Finding> check(JdbcClient jdbc, Jurisdiction place, Sm3 pack, String content) {
        return StoredAct.parse(content).map(act -> check(new KeptLawbooks(new LawbookContents(jdbc, place.code()), reader), pack, act));
    }

    private static Finding check(KeptLawbooks lawbooks, Sm3 pack, StoredAct act) {
        try {
            var manifest = lawbooks.manifest(pack);
            if (manifest.isEmpty()) {
                return new Finding(Kind.LOST, pack.hex());
            }
            if (!manifest.get().semantics().equals(Rulebook.SEMANTICS)) {
                return new Finding(Kind.OTHER_ENGINE, manifest.get().semantics());
            }
            var differences = act.ruling().differences(act.ruledBy(lawbooks.lawbook(manifest.get())));
            return new Finding(differences.isEmpty() ? Kind.SAME : Kind.DIFFERENT, differences);
        } catch (NoSuchElementException | SourceException e) {
            return new Finding(Kind.LOST, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return new Finding(Kind.DIFFERENT, String.valueOf(e.getMessage()));
        }
    }
}

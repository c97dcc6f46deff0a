package cn.jingwei.platform.regulation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.law.Regulations;
import cn.jingwei.norms.ruling.Rulebook;
import cn.jingwei.norms.source.SourceException;
import cn.jingwei.platform.journal.Sm3;

/** Makes law out of files and keeps what was used last: all places that have the same files share one rulebook. */
final class LawReader {

    private static final int MOST = 32;

    private final Map<Sm3, Law> laws = new LinkedHashMap<>(MOST, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sm3, Law> eldest) {
            return size() > MOST;
        }
    };

    /** An instrument that judges by adoption, so that the text's own validity is not asked. */
    record Law(Pack pack, Rulebook rulebook) {
    }

    /**
     * @param contents asked for only if the law is not at hand; by the names of the listing
     * @throws SourceException if the files cannot be used together
     */
    synchronized Law read(String instrument, Listing files, Supplier<Map<String, byte[]>> contents) {
        return laws.computeIfAbsent(files.hash(), _ -> law(instrument, contents.get()));
    }

    private static Law law(String instrument, Map<String, byte[]> contents) {
        var files = new TreeMap<>(contents);
        var days = files.remove(Listing.WORKING_DAYS);
        var regulations = Regulations.of(files);
        var calendar = regulations.calendar();
        if (days != null) {
            calendar = new WorkingDays(new String(days, StandardCharsets.UTF_8)).over(calendar);
        }
        var pack = regulations.pack(instrument);
        return new Law(pack, new Rulebook(pack, calendar, Rulebook.Validity.ADOPTED));
    }
}

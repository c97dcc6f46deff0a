package cn.jingwei.platform.journal.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import cn.jingwei.platform.journal.StoredChain;

/**
 * Verifies an export with nothing but the export. Without a defect, every entry is as it was when its hash was made, none is
 * missing between the first and the closing head, and every content present is the one committed to. Whether the end was cut off
 * together with its closing head, or the whole history written anew, shows only against heads kept elsewhere.
 */
public final class JournalVerifier {

    private JournalVerifier() {
    }

    /**
     * Reads the export once, in constant memory, and reports every defect in the order in which it is met.
     *
     * @param kept files with kept heads, or earlier or other exports of the same journal
     * @throws IOException if a file cannot be read at all; whatever a file says is a defect, not an exception
     */
    public static Verification verify(Path export, List<Path> kept, Consumer<Defect> found) throws IOException {
        try (var in = Files.newInputStream(export)) {
            return verify(new ExportReader(in), kept, found);
        }
    }

    /** The same for a chain as it lies in a store; a defect names the entry, or for one that cannot be read its place in the order, as its line. */
    public static Verification verify(StoredChain chain, List<Path> kept, Consumer<Defect> found) throws IOException {
        return verify(new StoredLines(chain), kept, found);
    }

    private static Verification verify(Lines lines, List<Path> kept, Consumer<Defect> found) throws IOException {
        var counted = new Counted(found);
        var open = new ArrayList<InputStream>();
        try {
            var witnesses = new ArrayList<KeptHeads>();
            for (var file : kept) {
                var stream = Files.newInputStream(file);
                open.add(stream);
                witnesses.add(new KeptHeads(file.toString(), new ExportReader(stream), counted));
            }
            return verify(lines, witnesses, counted);
        } finally {
            for (var stream : open) {
                stream.close();
            }
        }
    }

    /** As above; the witnesses report to the same counter. */
    static Verification verify(Lines export, List<KeptHeads> kept, Counted found) throws IOException {
        var check = new ChainCheck(kept, found);
        for (var line = export.next(); line != null; line = export.next()) {
            check.accept(export.number(), line);
        }
        check.finish();
        return check.result(found.count);
    }

    /** Passes defects on and counts them. */
    static final class Counted implements Consumer<Defect> {

        private final Consumer<Defect> found;
        private long count;

        Counted(Consumer<Defect> found) {
            this.found = found;
        }

        @Override
        public void accept(Defect defect) {
            count++;
            found.accept(defect);
        }
    }
}

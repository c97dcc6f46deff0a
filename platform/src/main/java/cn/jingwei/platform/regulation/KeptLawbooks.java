package cn.jingwei.platform.regulation;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import cn.jingwei.platform.journal.Sm3;

/** Lawbooks that once ruled in a place, made again from nothing but what was kept. */
record KeptLawbooks(LawbookContents contents, LawReader reader) {

    Optional<Manifest> manifest(Sm3 hash) {
        return contents.find(hash).map(Manifest::parse);
    }

    /**
     * @throws NoSuchElementException if a file is lost
     * @throws cn.jingwei.norms.source.SourceException if this version cannot read the files any more
     */
    Lawbook lawbook(Manifest manifest) {
        var adoption = manifest.adoption();
        var law = reader.read(adoption.instrument(), manifest.files(), () -> all(manifest.files()));
        return new Lawbook(law.pack(), law.rulebook(), Sm3.of(manifest.bytes()), adoption);
    }

    private Map<String, byte[]> all(Listing files) {
        var stored = contents.all(files.files().values());
        var all = new HashMap<String, byte[]>();
        files.files().forEach((name, hash) -> all.put(name, Optional.ofNullable(stored.get(hash)).orElseThrow(() -> new NoSuchElementException(name))));
        return all;
    }
}

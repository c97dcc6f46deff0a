package cn.jingwei.platform.regulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

import cn.jingwei.norms.calendar.StatutoryCalendar;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Instrument;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.law.Regulations;
import cn.jingwei.norms.source.Place;
import cn.jingwei.norms.source.SourceException;
import cn.jingwei.platform.identity.Foundation;
import cn.jingwei.platform.journal.Sm3;
import cn.jingwei.platform.regulation.SharedFiles.FileStamp;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The instruments that a place can adopt, as they lie in the folders now: they are looked at again whenever a file has changed. What
 * cannot be used is told and stops nothing else. Nothing in here rules before it is adopted.
 */
@Component
@Foundation("the law is public, and folders are the host's")
public class Catalogue {

    private final Path home;
    private final List<Path> extra;
    private @Nullable Shelf shelf;

    /**
     * @param home  with the shared dictionary, the calendar and packs
     * @param extra each a pack folder or a folder of pack folders, which may still be empty
     */
    Catalogue(@Value("${jingwei.regulations:regulations}") String home, @Value("${jingwei.packs:}") List<String> extra) {
        this.home = Path.of(home);
        this.extra = extra.stream().map(Path::of).toList();
    }

    /**
     * An instrument that can be adopted.
     *
     * @param pack of its files as they are now; differs from the one of an adoption if the restatement was corrected since
     */
    public record Offer(String id, Instrument instrument, Sm3 pack) {
    }

    /** A folder that cannot be used. */
    public record Problem(String folder, SourceException cause) {

        String instrument() {
            return String.valueOf(Path.of(folder).toAbsolutePath().normalize().getFileName());
        }
    }

    public List<Offer> offers() {
        return List.copyOf(shelf().offers().values());
    }

    public List<Problem> problems() {
        return List.copyOf(shelf().problems());
    }

    /** The instrument as it lies in its folder, for reading it before it is adopted. */
    public Optional<Pack> pack(String instrument) {
        return regulations(instrument).map(found -> found.pack(instrument));
    }

    /** @throws SourceException if the shared dictionary cannot be used */
    public Dictionary dictionary() {
        return shelf().shared().map(Regulations::dictionary).orElseThrow(() -> problems().getFirst().cause());
    }

    /** The national calendar with the overlay of the home. */
    StatutoryCalendar calendar() {
        return shelf().shared().map(Regulations::calendar).orElseGet(StatutoryCalendar::national);
    }

    /** All files on which answers of the instrument depend; nothing if it is not there or cannot be used. */
    Optional<SortedMap<String, byte[]>> contents(String instrument) {
        return regulations(instrument).map(found -> found.contents(instrument));
    }

    private Optional<Regulations> regulations(String instrument) {
        return Optional.ofNullable(shelf().readable().get(instrument));
    }

    private synchronized Shelf shelf() {
        var folders = Stream.concat(packs(home), extra.stream().flatMap(Catalogue::packs)).toList();
        var stamp = Stream.concat(Stream.of(home, home.resolve("dictionary")), folders.stream()).flatMap(FileStamp::of).toList();
        if (shelf == null || !shelf.stamp().equals(stamp)) {
            shelf = read(stamp, folders);
        }
        return shelf;
    }

    private Shelf read(List<FileStamp> stamp, List<Path> folders) {
        var fresh = new Shelf(stamp, Optional.empty(), new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        try {
            fresh = fresh.with(Regulations.load(home, List.of()));
            for (var folder : folders) {
                read(folder, fresh);
            }
        } catch (SourceException e) {
            fresh.problems().add(new Problem(home.toString(), e));
        }
        for (var folder : extra) {
            if (!Files.isDirectory(folder)) {
                fresh.problems().add(new Problem(folder.toString(), new SourceException(new Place(folder.toString(), 1, 1), "source.no-file")));
            }
        }
        return fresh;
    }

    private void read(Path folder, Shelf fresh) {
        var id = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        try {
            if (fresh.offers().containsKey(id)) {
                throw new SourceException(new Place(folder.toString(), 1, 1), "dictionary.twice", id);
            }
            var regulations = fresh.shared().filter(shared -> shared.ids().contains(id)).orElseGet(() -> Regulations.load(home, List.of(folder)));
            var pack = regulations.pack(id);
            fresh.offers().put(id, new Offer(id, pack.instrument(), packOf(id, regulations.contents(id)).hash()));
            fresh.readable().put(id, regulations);
        } catch (SourceException e) {
            fresh.problems().add(new Problem(folder.toString(), e));
        }
    }

    /** The files of the instrument itself. */
    static Listing packOf(String instrument, Map<String, byte[]> contents) {
        return Listing.of(contents).only(name -> name.startsWith(instrument + "/"));
    }

    /** The folder itself if it is a pack, else those in it. */
    private static Stream<Path> packs(Path folder) {
        if (isPack(folder)) {
            return Stream.of(folder);
        }
        try (var children = Files.list(folder)) {
            return children.filter(Catalogue::isPack).sorted().toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean isPack(Path folder) {
        return Files.isRegularFile(folder.resolve("instrument.yaml"));
    }

    /** What was read last, filled while it is read and not changed after. */
    private record Shelf(List<FileStamp> stamp, Optional<Regulations> shared, Map<String, Offer> offers, Map<String, Regulations> readable,
            List<Problem> problems) {

        Shelf with(Regulations home) {
            return new Shelf(stamp, Optional.of(home), offers, readable, problems);
        }
    }
}

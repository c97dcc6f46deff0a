package cn.jingwei.platform.regulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What all packs share, as it lies in the home now: the dictionary and the national calendar's overlay. */
@Component
class SharedFiles {

    private static final String DICTIONARY = "dictionary";
    private static final String CALENDAR = "calendar.yaml";

    private final Path home;
    private @Nullable State state;

    SharedFiles(@Value("${jingwei.regulations:regulations}") String home) {
        this.home = Path.of(home);
    }

    /**
     * At one moment.
     *
     * @param contents by their names in a pack's contents
     */
    record State(List<FileStamp> stamp, Map<String, byte[]> contents, Listing listing) {
    }

    /** Read again only if a file has changed. */
    synchronized State now() {
        var stamp = Stream.concat(FileStamp.of(home).filter(file -> file.file().endsWith(CALENDAR)),
                FileStamp.of(home.resolve(DICTIONARY)).filter(file -> file.file().toString().endsWith(".yaml"))).toList();
        if (state == null || !state.stamp().equals(stamp)) {
            var contents = new TreeMap<String, byte[]>();
            stamp.forEach(file -> contents.put(home.relativize(file.file()).toString(), bytes(file.file())));
            state = new State(stamp, contents, Listing.of(contents));
        }
        return state;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Enough of a file to see that it has changed, without reading it. */
    record FileStamp(Path file, FileTime changed, long size) {

        /** Of every file that lies in the folder itself, by name. */
        static Stream<FileStamp> of(Path folder) {
            try (var files = Files.list(folder)) {
                return files.sorted().flatMap(FileStamp::one).toList().stream();
            } catch (IOException e) {
                return Stream.empty();
            }
        }

        private static Stream<FileStamp> one(Path file) {
            try {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return attributes.isRegularFile() ? Stream.of(new FileStamp(file, attributes.lastModifiedTime(), attributes.size())) : Stream.empty();
            } catch (IOException e) {
                return Stream.empty();
            }
        }
    }
}

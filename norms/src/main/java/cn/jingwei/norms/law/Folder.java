package cn.jingwei.norms.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import cn.jingwei.norms.source.Place;
import cn.jingwei.norms.source.SourceException;
import cn.jingwei.norms.source.YamlFile;
import cn.jingwei.norms.source.YamlNode;

/**
 * The data files of one folder as they were once read, by name: what was parsed is what is handed out.
 *
 * @param path where they were read from, or what stands for it in messages
 */
record Folder(Path path, Map<String, byte[]> files) {

    private static final Comparator<String> SHORT_FIRST = Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    /** Reads the wanted files. */
    static Folder read(Path path, Predicate<String> wanted) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var file : list(path)) {
            var name = file.getFileName().toString();
            if (wanted.test(name)) {
                files.put(name, bytes(file));
            }
        }
        return new Folder(path, files);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new SourceException(new Place(file.toString(), 1, 1), "source.no-file");
        } catch (IOException e) {
            throw new SourceException(new Place(file.toString(), 1, 1), "source.unreadable", String.valueOf(e.getMessage()));
        }
    }

    static List<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(Path::toString, SHORT_FIRST)).toList();
        } catch (IOException e) {
            throw new SourceException(new Place(folder.toString(), 1, 1), "source.no-file");
        }
    }

    /** The names of the files in order: {@code chapter-2} before {@code chapter-10}. */
    List<String> names() {
        return files.keySet().stream().sorted(SHORT_FIRST).toList();
    }

    /** @throws SourceException if there is no such file or it cannot be used */
    YamlNode yaml(String name) {
        return find(name).orElseThrow(() -> new SourceException(new Place(path.resolve(name).toString(), 1, 1), "source.no-file"));
    }

    Optional<YamlNode> find(String name) {
        return Optional.ofNullable(files.get(name)).map(bytes -> YamlFile.parse(path.resolve(name).toString(), bytes));
    }
}

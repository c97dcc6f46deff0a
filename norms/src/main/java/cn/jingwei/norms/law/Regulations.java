package cn.jingwei.norms.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import cn.jingwei.norms.source.Place;
import cn.jingwei.norms.source.SourceException;
import cn.jingwei.norms.source.YamlFile;
import cn.jingwei.norms.source.YamlNode;

/**
 * The law as data: a folder {@code dictionary/} and one folder for each instrument. Further folders add instruments;
 * a pack is read when it is first asked for.
 */
public final class Regulations {

    private final List<YamlNode> shared = new ArrayList<>();
    private final Map<String, Path> folders = new LinkedHashMap<>();
    private final Map<String, Pack> packs = new LinkedHashMap<>();
    private final Dictionary dictionary;

    private Regulations(Path home, List<Path> extra) {
        files(home.resolve("dictionary")).stream().filter(f -> f.toString().endsWith(".yaml")).map(YamlFile::read).forEach(shared::add);
        dictionary = new DictionaryReader(shared).read();
        addFolders(home);
        extra.forEach(this::addFolders);
    }

    /**
     * @param home  holds {@code dictionary/} and pack folders
     * @param extra each a pack folder or a folder of pack folders
     * @throws SourceException if a folder or the dictionary cannot be used
     */
    public static Regulations load(Path home, List<Path> extra) {
        return new Regulations(home, extra);
    }

    private void addFolders(Path folder) {
        var candidates = isPack(folder) ? List.of(folder) : files(folder).stream().filter(Regulations::isPack).toList();
        if (candidates.isEmpty()) {
            throw new SourceException(new Place(folder.toString(), 1, 1), "regulations.no-pack");
        }
        for (var candidate : candidates) {
            var name = candidate.toAbsolutePath().normalize().getFileName().toString();
            if (folders.putIfAbsent(name, candidate) != null) {
                throw new SourceException(new Place(candidate.toString(), 1, 1), "dictionary.twice", name);
            }
        }
    }

    private static boolean isPack(Path folder) {
        return Files.isRegularFile(folder.resolve("instrument.yaml"));
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted(Comparator.comparing((Path f) -> f.toString().length()).thenComparing(Path::toString)).toList();
        } catch (IOException e) {
            throw new SourceException(new Place(folder.toString(), 1, 1), "source.no-file");
        }
    }

    /** The vocabulary that all packs share. */
    public Dictionary dictionary() {
        return dictionary;
    }

    /** The ids of all packs. */
    public Set<String> ids() {
        return new TreeSet<>(folders.keySet());
    }

    /** @throws SourceException if the pack cannot be used; check {@link #ids()} for the name first */
    public synchronized Pack pack(String id) {
        return packs.computeIfAbsent(id, _ -> {
            var folder = folders.get(id);
            if (folder == null) {
                throw new IllegalArgumentException("no pack " + id);
            }
            var chapters = files(folder).stream().filter(f -> f.getFileName().toString().matches("chapter-\\d+\\.yaml")).toList();
            var pack = new PackReader(folder, dictionaryOf(folder)).read(chapters);
            if (!pack.id().equals(id)) {
                throw new SourceException(new Place(folder.toString(), 1, 1), "pack.folder-name", pack.id());
            }
            return pack;
        });
    }

    private Dictionary dictionaryOf(Path folder) {
        return PackReader.additions(folder).map(own -> {
            var all = new ArrayList<>(shared);
            all.add(own);
            return new DictionaryReader(all).read();
        }).orElse(dictionary);
    }
}

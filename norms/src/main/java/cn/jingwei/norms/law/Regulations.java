package cn.jingwei.norms.law;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import cn.jingwei.norms.calendar.StatutoryCalendar;
import cn.jingwei.norms.source.Place;
import cn.jingwei.norms.source.SourceException;
import cn.jingwei.norms.source.YamlNode;

/**
 * The law as data: a folder {@code dictionary/}, one folder for each instrument and the overlay of the calendar. Further
 * folders add instruments; a pack is read when it is first asked for.
 */
public final class Regulations {

    private static final String DICTIONARY = "dictionary";
    private static final String CALENDAR = "calendar.yaml";

    private final Folder home;
    private final Folder shared;
    private final List<YamlNode> sharedFiles;
    private final Dictionary dictionary;
    private final Map<String, Path> paths = new LinkedHashMap<>();
    private final Map<String, Folder> folders = new LinkedHashMap<>();
    private final Map<String, Pack> packs = new LinkedHashMap<>();

    private Regulations(Folder home, Folder shared) {
        this.home = home;
        this.shared = shared;
        sharedFiles = shared.names().stream().map(shared::yaml).toList();
        dictionary = new DictionaryReader(sharedFiles).read();
    }

    /**
     * @param home  holds {@code dictionary/} and pack folders
     * @param extra each a pack folder or a folder of pack folders
     * @throws SourceException if a folder or the dictionary cannot be used
     */
    public static Regulations load(Path home, List<Path> extra) {
        var regulations = new Regulations(Folder.read(home, CALENDAR::equals),
                Folder.read(home.resolve(DICTIONARY), name -> name.endsWith(".yaml")));
        regulations.addFolders(home);
        extra.forEach(regulations::addFolders);
        return regulations;
    }

    /**
     * Regulations that were kept: {@link #contents} of one or several packs, together.
     *
     * @throws SourceException if the dictionary cannot be used
     */
    public static Regulations of(Map<String, byte[]> contents) {
        var byFolder = new TreeMap<String, Map<String, byte[]>>();
        contents.forEach((name, bytes) -> {
            var slash = name.indexOf('/');
            byFolder.computeIfAbsent(slash < 0 ? "" : name.substring(0, slash), _ -> new TreeMap<>())
                    .put(name.substring(slash + 1), bytes.clone());
        });
        var home = byFolder.remove("");
        var shared = byFolder.remove(DICTIONARY);
        var regulations = new Regulations(new Folder(Path.of(""), home == null ? Map.of() : home),
                new Folder(Path.of(DICTIONARY), shared == null ? Map.of() : shared));
        byFolder.forEach((id, files) -> regulations.folders.put(id, new Folder(Path.of(id), files)));
        return regulations;
    }

    private void addFolders(Path folder) {
        var candidates = isPack(folder) ? List.of(folder) : Folder.list(folder).stream().filter(Regulations::isPack).toList();
        if (candidates.isEmpty()) {
            throw new SourceException(new Place(folder.toString(), 1, 1), "regulations.no-pack");
        }
        for (var candidate : candidates) {
            var name = candidate.toAbsolutePath().normalize().getFileName().toString();
            if (paths.putIfAbsent(name, candidate) != null) {
                throw new SourceException(new Place(candidate.toString(), 1, 1), "dictionary.twice", name);
            }
        }
    }

    private static boolean isPack(Path folder) {
        return Files.isRegularFile(folder.resolve("instrument.yaml"));
    }

    /** The vocabulary that all packs share. */
    public Dictionary dictionary() {
        return dictionary;
    }

    /** The national calendar with the overlay that lies beside the packs, if there is one. */
    public StatutoryCalendar calendar() {
        return home.find(CALENDAR).map(Calendars::read).orElse(StatutoryCalendar.national());
    }

    /** The ids of all packs. */
    public Set<String> ids() {
        var ids = new TreeSet<>(paths.keySet());
        ids.addAll(folders.keySet());
        return ids;
    }

    /** @throws SourceException if the pack cannot be used; check {@link #ids()} for the name first */
    public synchronized Pack pack(String id) {
        return packs.computeIfAbsent(id, _ -> {
            var folder = folder(id);
            var pack = new PackReader(folder, dictionaryOf(folder)).read();
            if (!pack.id().equals(id)) {
                throw new SourceException(new Place(folder.path().toString(), 1, 1), "pack.folder-name", pack.id());
            }
            return pack;
        });
    }

    private Folder folder(String id) {
        return folders.computeIfAbsent(id, _ -> {
            var path = paths.get(id);
            if (path == null) {
                throw new IllegalArgumentException("no pack " + id);
            }
            return Folder.read(path, PackReader::isRead);
        });
    }

    /**
     * All that an answer of the pack depends on beside the question and {@code Rulebook.SEMANTICS}, byte for byte as it was
     * read: the dictionary, the instrument with its chapters, the calendar, by names relative to their common folder.
     *
     * @throws SourceException if the pack cannot be used
     */
    public synchronized SortedMap<String, byte[]> contents(String id) {
        pack(id);
        var contents = new TreeMap<String, byte[]>();
        home.files().forEach((name, bytes) -> contents.put(name, bytes.clone()));
        shared.files().forEach((name, bytes) -> contents.put(DICTIONARY + "/" + name, bytes.clone()));
        folder(id).files().forEach((name, bytes) -> contents.put(id + "/" + name, bytes.clone()));
        return contents;
    }

    private Dictionary dictionaryOf(Folder folder) {
        return PackReader.additions(folder).map(own -> {
            var all = new ArrayList<>(sharedFiles);
            all.add(own);
            return new DictionaryReader(all).read();
        }).orElse(dictionary);
    }
}

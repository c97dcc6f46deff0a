package cn.jingwei.norms.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import cn.jingwei.norms.source.YamlNode;

/** Reads one pack folder: {@code instrument.yaml}, {@code chapter-N.yaml} and {@code dictionary.yaml}, if it is there. */
final class PackReader {

    private static final Set<String> ISSUE_KEYS = Set.of("id", "title", "jurisdiction", "level", "document_number", "issuer",
            "issued_on", "published_on", "effective_from", "effective_to", "status", "status_as_of", "status_confidence",
            "status_note", "adoption", "basis", "other_instruments_cited", "supersedes", "superseded_by", "id_note", "articles");

    private static final String INSTRUMENT = "instrument.yaml";
    private static final String ADDITIONS = "dictionary.yaml";
    private static final Pattern CHAPTER = Pattern.compile("chapter-\\d+\\.yaml");

    private final Folder folder;
    private final Dictionary dictionary;

    PackReader(Folder folder, Dictionary dictionary) {
        this.folder = folder;
        this.dictionary = dictionary;
    }

    /** Whether a file of the folder is part of the pack. */
    static boolean isRead(String name) {
        return name.equals(INSTRUMENT) || name.equals(ADDITIONS) || CHAPTER.matcher(name).matches();
    }

    Pack read() {
        var file = folder.yaml(INSTRUMENT);
        var instrument = instrument(file);
        var norms = new NormReader(dictionary, instrument);
        var seen = new HashSet<String>();
        var chapters = new ArrayList<Pack.Chapter>();
        for (var chapter : folder.names().stream().filter(name -> CHAPTER.matcher(name).matches()).toList()) {
            var node = folder.yaml(chapter).allowing(Set.of("chapter", "title", "articles"));
            chapters.add(new Pack.Chapter(node.text("chapter"), node.text("title"), articles(node.get("articles"), norms, seen)));
        }
        validity(instrument, chapters, file.get("instrument"));
        var own = additions(folder).stream().flatMap(node -> node.list("facts").stream()).map(fact -> fact.text("id")).collect(Collectors.toSet());
        return new Pack(instrument, dictionary, List.copyOf(chapters), new Pack.Source(folder.path(), own));
    }

    /** Dates of validity judge nothing by themselves: a norm has to say what they mean. */
    private static void validity(Instrument instrument, List<Pack.Chapter> chapters, YamlNode node) {
        var standing = instrument.standing();
        if (standing.from().isPresent() && standing.to().filter(standing.from().get()::isAfter).isPresent()) {
            throw node.get("effective_to").error("pack.validity-order", standing.from().get());
        }
        var decides = chapters.stream().flatMap(chapter -> chapter.articles().stream()).flatMap(article -> article.norms().stream())
                .anyMatch(norm -> norm.rule().effect() instanceof Effect.Decide(var route, _) && route.equals("applicability"));
        if (standing.from().isPresent() && !decides) {
            throw node.get("effective_from").error("pack.validity-norm");
        }
    }

    private static List<Pack.Article> articles(YamlNode node, NormReader reader, Set<String> seen) {
        var articles = new ArrayList<Pack.Article>();
        for (var article : node.list()) {
            var number = article.allowing(Set.of("article", "norms", "no_norm")).get("article").number().intValue();
            if (!seen.add(String.valueOf(number))) {
                throw article.error("dictionary.twice", number);
            }
            var norms = new ArrayList<Norm>();
            for (var one : article.list("norms")) {
                var norm = reader.read(one, number);
                if (!seen.add(norm.id())) {
                    throw one.error("dictionary.twice", norm.id());
                }
                norms.add(norm);
            }
            var reason = article.find("no_norm").map(YamlNode::text);
            if (norms.isEmpty() == reason.isEmpty()) {
                throw article.error("pack.article-empty", number);
            }
            articles.add(new Pack.Article(number, norms, reason));
        }
        return articles;
    }

    private Instrument instrument(YamlNode file) {
        file.allowing(Set.of("instrument", "roles", "stages", "documents", "performers", "defects"));
        var node = file.get("instrument").allowing(ISSUE_KEYS);
        var issue = new Instrument.Issue(node.text("jurisdiction"), node.text("level"), node.find("document_number").map(YamlNode::text),
                node.find("issuer").map(YamlNode::text), node.find("issued_on").map(YamlNode::date));
        var standing = new Instrument.Standing(
                DictionaryReader.known(node.get("status"), Set.of("in_force", "draft", "expired")), node.text("status_note", ""),
                node.find("effective_from").map(YamlNode::date), node.find("effective_to").map(YamlNode::date),
                node.find("status_as_of").map(YamlNode::date));
        var names = new Instrument.Names(roles(file), documents(file), defects(file));
        return new Instrument(node.text("id"), node.text("title"), issue, standing, node.get("articles").number().intValue(), names, performers(file, names));
    }

    private List<Instrument.Performer> performers(YamlNode file, Instrument.Names names) {
        var performers = new ArrayList<Instrument.Performer>();
        for (var node : file.list("performers")) {
            node.allowing(Set.of("act", "role", "when"));
            var when = new LinkedHashMap<String, String>();
            node.find("when").ifPresent(routes -> routes.entries().forEach(entry -> {
                var route = dictionary.routes().get(DictionaryReader.known(entry.key(), dictionary.routes().keySet()));
                when.put(route.id(), DictionaryReader.known(entry.value(), route.values().keySet()));
            }));
            performers.add(new Instrument.Performer(DictionaryReader.known(node.get("act"), dictionary.acts().keySet()),
                    DictionaryReader.known(node.get("role"), names.roles().keySet()), when));
        }
        return performers;
    }

    private Map<String, Instrument.LocalRole> roles(YamlNode file) {
        var roles = new LinkedHashMap<String, Instrument.LocalRole>();
        for (var node : file.list("roles")) {
            var generic = node.list("generic").stream()
                    .map(id -> DictionaryReader.known(id, dictionary.labels().roles().keySet())).toList();
            roles.put(node.text("id"), new Instrument.LocalRole(node.text("id"), node.text("zh"), generic, node.text("article", "")));
        }
        return roles;
    }

    private Map<String, String> documents(YamlNode file) {
        var documents = new LinkedHashMap<String, String>();
        for (var node : file.list("documents")) {
            documents.put(DictionaryReader.known(node.get("id"), dictionary.labels().documents().keySet()), node.text("zh"));
        }
        return documents;
    }

    private static List<Instrument.Defect> defects(YamlNode file) {
        return file.list("defects").stream().map(node -> new Instrument.Defect(node.text("id"), node.text("article"),
                node.text("type"), node.text("severity"), node.text("description"), node.text("handling"))).toList();
    }

    static Optional<YamlNode> additions(Folder folder) {
        return folder.find(ADDITIONS);
    }
}

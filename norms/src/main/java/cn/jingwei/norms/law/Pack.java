package cn.jingwei.norms.law;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An instrument restated: its chapters with their articles and norms, in the order of the text. */
public record Pack(Instrument instrument, Dictionary dictionary, List<Chapter> chapters, Source source) {

    /** Where the pack was read from, and the facts that it adds to the shared dictionary. */
    public record Source(Path folder, Set<String> ownFacts) {
    }

    /** A chapter of the text. */
    public record Chapter(String label, String title, List<Article> articles) {
    }

    /** An article with its norms, or the reason why it has none. */
    public record Article(int number, List<Norm> norms, Optional<String> noNorm) {
    }

    public String id() {
        return instrument.id();
    }

    public List<Article> articles() {
        return chapters.stream().flatMap(chapter -> chapter.articles().stream()).toList();
    }

    /** All norms in article order. */
    public List<Norm> norms() {
        return articles().stream().flatMap(article -> article.norms().stream()).toList();
    }

    /** Norms that say again what another one says are left out. */
    public List<Norm> evaluated() {
        return norms().stream().filter(norm -> norm.nature().duplicateOf().isEmpty()).toList();
    }

    public Map<String, Norm> byId() {
        var byId = new LinkedHashMap<String, Norm>();
        norms().forEach(norm -> byId.put(norm.id(), norm));
        return byId;
    }

    public Path folder() {
        return source.folder();
    }

    /** Ids of the facts that the pack itself brings. */
    public Set<String> ownFacts() {
        return source.ownFacts();
    }

    /** How the place calls a document. */
    public String document(String id) {
        return instrument.names().documents().getOrDefault(id, dictionary.label(id));
    }

    /** How the place calls the role that a norm names. */
    public String role(String localRole) {
        var role = instrument.names().roles().get(localRole);
        return role == null ? dictionary.label(localRole) : role.zh();
    }
}

package cn.jingwei.norms.law;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** An instrument restated: its chapters with their articles and norms, in the order of the text. */
public record Pack(Instrument instrument, Dictionary dictionary, List<Chapter> chapters, Source source) {

    /** The generic role that every body plays. */
    private static final String ANYONE = "any";

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

    /**
     * The local roles that may do an act: those named for it whose routes are decided as they ask, or, if none is named for
     * it at all, all that play the generic role of its actor, which may be anyone.
     *
     * @param routeValue the value of a route; empty if it is open, and then nobody is named by it
     * @throws IllegalArgumentException if the dictionary has no such act
     */
    public List<String> performers(String act, Function<String, Optional<String>> routeValue) {
        if (!dictionary.acts().containsKey(act)) {
            throw new IllegalArgumentException("no act " + act);
        }
        var named = instrument.performers().stream().filter(performer -> performer.act().equals(act)).toList();
        if (named.isEmpty()) {
            var actor = dictionary.acts().get(act).actor();
            return instrument.names().roles().values().stream().filter(role -> actor.equals(ANYONE) || role.generic().contains(actor))
                    .map(Instrument.LocalRole::id).toList();
        }
        return named.stream().filter(performer -> performer.when().entrySet().stream()
                .allMatch(when -> routeValue.apply(when.getKey()).filter(when.getValue()::equals).isPresent()))
                .map(Instrument.Performer::role).distinct().toList();
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

package cn.jingwei.norms.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactDictionary;
import cn.jingwei.norms.fact.FactType;

/** The shared vocabulary, with the additions of one pack if it makes any. Everything is found by its id. */
public record Dictionary(FactDictionary facts, Map<String, Act> acts, Map<String, Event> events, Map<String, Route> routes,
                         Labels labels) {

    /** What a user tries; checked before it takes effect. {@code implies}: facts that the act itself fixes. */
    public record Act(String id, String zh, String stage, String actor, List<String> establishes, Map<Fact, Long> implies) {
    }

    /** What has happened; {@code date} is the fact that holds its date. */
    public record Event(String id, String zh, String stage, String actor, Optional<Fact> date) {
    }

    /** A named decision; values (id to label) in order of precedence. */
    public record Route(String id, String zh, Map<String, String> values) {
    }

    /** Chinese labels of documents, roles and stages by their id. */
    public record Labels(Map<String, String> documents, Map<String, String> roles, Map<String, String> stages) {

        Labels() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }

    /** The fact that holds the documents attached to the act in question: the set whose values are the documents. */
    public Fact attached() {
        return facts.all().stream().filter(fact -> fact.type() instanceof FactType.ChoiceSet(var values) && values == labels.documents())
                .findFirst().orElseThrow(() -> new IllegalStateException("no fact holds the attached documents"));
    }

    /** The label of an act, event, route, fact or document; the id itself if it has none. */
    public String label(String id) {
        return Optional.ofNullable(acts.get(id)).map(Act::zh)
                .or(() -> Optional.ofNullable(events.get(id)).map(Event::zh))
                .or(() -> Optional.ofNullable(routes.get(id)).map(Route::zh))
                .or(() -> facts.find(id).map(Fact::zh))
                .or(() -> Optional.ofNullable(labels.documents().get(id)))
                .or(() -> Optional.ofNullable(labels.roles().get(id)))
                .orElse(id);
    }
}

package cn.jingwei.norms.law;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactDictionary;
import cn.jingwei.norms.fact.FactType;

/** The shared vocabulary, with the additions of one pack if it makes any. Everything is found by its id. */
public record Dictionary(FactDictionary facts, Map<String, Act> acts, Map<String, Event> events, Map<String, Route> routes,
                         Labels labels, Map<String, Kind> kinds, Map<String, Role> roles, Computations computations) {

    /** What a user tries; checked before it takes effect. {@code implies}: facts that the act itself fixes. */
    public record Act(String id, String zh, String stage, String actor, List<String> establishes, Map<Fact, Long> implies,
                      Conduct conduct) {
    }

    /**
     * A kind of focus: what an act is about and facts belong to.
     *
     * @param within   the kind of the focus that one of this kind lies in
     * @param seen     what a norm about the outer focus looks at
     * @param joinedBy the fact that names the foci which take part in one of this kind without lying in it
     */
    public record Kind(String id, String zh, String en, Optional<String> within, Seen seen, Optional<Fact> joinedBy) {
    }

    /** Which of several foci of a kind a norm looks at: each live one, the newest, or the newest over what the earlier ones left. */
    public enum Seen {
        EACH, LATEST, STACKED
    }

    /** A generic role: the side that it stands on, and which projects it may look at. */
    public record Role(String id, String zh, Side side, Sees sees) {
    }

    /** The parties to a project, the bodies that decide on it, or neither. */
    public enum Side {
        PARTY, BODY, NONE
    }

    /** All that is their own, all that was declared to them, or nothing by virtue of the role. */
    public enum Sees {
        OWN, DECLARED, NONE
    }

    /** What has happened; {@code date} is the fact that holds its date, {@code clock} tells when it happens without any act. */
    public record Event(String id, String zh, String stage, String actor, Optional<Fact> date, Optional<Clock> clock) {
    }

    /** An event that time itself raises, for every live focus of a kind; {@code tells} is the fact of the period's last day, or its year. */
    public record Clock(Tick tick, String kind, Optional<Fact> tells) {
    }

    /** Every day; for the quarter or year that has ended; or once the date of the event, known for the focus, lies in the past. */
    public enum Tick {
        DAILY, QUARTERLY, YEARLY, REACHED
    }

    /** A named decision; values (id to label) in order of precedence. */
    public record Route(String id, String zh, Map<String, String> values) {
    }

    /** Chinese labels of documents, roles and stages by their id, and the English ones of everything, as far as they are given. */
    public record Labels(Map<String, String> documents, Map<String, String> roles, Map<String, String> stages,
                         Map<Sort, Map<String, String>> english) {

        Labels() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new EnumMap<>(Sort.class));
        }
    }

    /** What an id may name: ids are unique within their sort only. */
    public enum Sort {
        ACT, EVENT, ROUTE, FACT, DOCUMENT, ROLE, STAGE, KIND
    }

    /** The English label, if there is one. The values of a fact or route are named {@code fact.value}. */
    public Optional<String> english(Sort sort, String id) {
        return Optional.ofNullable(labels.english().getOrDefault(sort, Map.of()).get(id));
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

package cn.jingwei.platform.project.focus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.platform.document.Documents;
import cn.jingwei.platform.project.FocusId;

/** A project, or something above projects, with all that stands above and below it, as read at one moment. */
public final class Situation {

    private final Dictionary dictionary;
    private final Map<FocusId, Focus> foci = new LinkedHashMap<>();
    private final Map<Long, Documents.Kinds> documents;

    /** @param foci in the order in which they were opened */
    Situation(Dictionary dictionary, Collection<Focus> foci, Map<Long, Documents.Kinds> documents) {
        this.dictionary = dictionary;
        foci.forEach(focus -> this.foci.put(focus.id(), focus));
        this.documents = documents;
    }

    public Dictionary dictionary() {
        return dictionary;
    }

    public Optional<Focus> find(FocusId id) {
        return Optional.ofNullable(foci.get(id));
    }

    /** All focuses of the kind that are live, the oldest first. */
    public List<Focus> live(String kind) {
        return foci.values().stream().filter(focus -> focus.live() && focus.kind().equals(kind)).toList();
    }

    /** Those that an act about this kind can be about now: of a kind that comes in rounds only the newest. */
    public List<Focus> open(String kind) {
        var live = live(kind);
        return seen(kind) == Dictionary.Seen.STACKED && !live.isEmpty() ? List.of(live.getLast()) : live;
    }

    public Dictionary.Seen seen(String kind) {
        return dictionary.kinds().get(kind).seen();
    }

    /** The focuses whose facts hold for the target, the most general first; a later one wins. Joined ones come before the units. */
    public List<Focus> chain(Target target) {
        var chain = new ArrayDeque<Focus>();
        if (target.isNew()) {
            earlier(target.kind(), target.focus().id(), Long.MAX_VALUE).reversed().forEach(chain::addFirst);
        }
        Optional<Focus> at = Optional.of(target.focus());
        while (at.isPresent()) {
            var focus = at.get();
            chain.addFirst(focus);
            focus.within().ifPresent(within -> earlier(focus.kind(), within, focus.id().value()).reversed().forEach(chain::addFirst));
            at = focus.within().flatMap(this::find);
        }
        return List.copyOf(chain);
    }

    /** Of a kind that comes in rounds: the earlier rounds, whose facts hold until a later one says otherwise. */
    private List<Focus> earlier(String kind, FocusId within, long before) {
        return seen(kind) != Dictionary.Seen.STACKED ? List.of() : live(kind).stream()
                .filter(focus -> focus.within().filter(within::equals).isPresent() && focus.id().value() < before).toList();
    }

    /** The focus of a joined kind whose key has this value, as a year's plan has the year. */
    public Optional<Focus> joined(Dictionary.Kind kind, Object key) {
        var fact = kind.joinedBy().orElseThrow().id();
        return live(kind.id()).stream().filter(focus -> focus.facts().containsKey(fact)
                && String.valueOf(focus.facts().get(fact).value()).equals(String.valueOf(key))).reduce((_, last) -> last);
    }

    /** Whether one stands within the other, at any depth. */
    public boolean isBelow(Focus focus, Focus above) {
        return focus.within().filter(within -> within.equals(above.id()) || find(within).filter(one -> isBelow(one, above)).isPresent()).isPresent();
    }

    /** The kinds below a project that do not stand in the chain. */
    public List<String> besides(Collection<Focus> chain, String kind) {
        var inChain = new ArrayList<>(chain.stream().map(Focus::kind).toList());
        inChain.add(kind);
        return dictionary.kinds().values().stream().filter(one -> one.within().isPresent() && one.joinedBy().isEmpty())
                .map(Dictionary.Kind::id).filter(one -> !inChain.contains(one) && !live(one).isEmpty()).toList();
    }

    /** The kinds of document that are attached to any of these, or need not be. */
    public Set<String> attached(Collection<Focus> chain) {
        return kinds(chain, Documents.Kinds::present);
    }

    /** The kinds that are said to be not applicable, on which nobody has decided yet. */
    public Set<String> pending(Collection<Focus> chain) {
        return kinds(chain, Documents.Kinds::pending);
    }

    private Set<String> kinds(Collection<Focus> chain, Function<Documents.Kinds, Set<String>> part) {
        return chain.stream().map(focus -> documents.get(focus.id().value())).filter(Objects::nonNull).flatMap(kinds -> part.apply(kinds).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

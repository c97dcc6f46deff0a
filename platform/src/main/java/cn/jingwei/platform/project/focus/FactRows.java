package cn.jingwei.platform.project.focus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Values;
import cn.jingwei.norms.law.Computation;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.platform.project.FocusId;

/**
 * The rows of facts on which an act is ruled. Where there are several children of a kind that is looked at one by one, there is a
 * row for each of them; of other kinds beside the chain the newest child counts.
 */
public final class FactRows {

    private final Situation situation;
    private final LocalDate on;
    private final Map<Fact, Coded> otherwise = new HashMap<>();
    /** Which kinds of children are summed or counted for a kind. */
    private final Map<String, Set<String>> summed = new HashMap<>();
    /** Rows of children that the act does not touch. */
    private final Map<FocusId, Facts> children = new HashMap<>();

    public FactRows(Situation situation, LocalDate on) {
        this.situation = situation;
        this.on = on;
        situation.dictionary().facts().all().forEach(fact -> fact.otherwise().ifPresent(value -> otherwise.put(fact, value)));
        situation.dictionary().computations().all().forEach((fact, computation) -> summed(computation)
                .ifPresent(kind -> summed.computeIfAbsent(fact.subject(), _ -> new LinkedHashSet<>()).add(kind)));
    }

    /** The kind over whose children a computation goes. */
    private static Optional<String> summed(Computation computation) {
        return switch (computation) {
            case Computation.Sum(var of, _) -> Optional.of(of.subject());
            case Computation.Count(var kind, _) -> Optional.of(kind);
            case Computation.First _, Computation.Formula _ -> Optional.empty();
        };
    }

    /** A row, and the child that it was made for. */
    public record Row(Optional<Focus> child, Facts facts) {
    }

    /** Of what is there, without an act. */
    public List<Row> of(Target target) {
        return of(target, Map.of(), Set.of());
    }

    /**
     * @param own   what the act itself states; wins over everything
     * @param blank what it leaves blank though it is a new focus that it would say it of: not as before, but unsaid
     */
    public List<Row> of(Target target, Map<Fact, Coded> own, Set<Fact> blank) {
        var asked = new Asked(target, own, blank);
        var chain = withJoined(situation.chain(target), own);
        var besides = situation.besides(chain, target.kind());
        var each = besides.stream().filter(kind -> situation.seen(kind) == Dictionary.Seen.EACH)
                .map(situation::live).filter(live -> live.size() > 1).flatMap(List::stream).toList();
        if (each.isEmpty()) {
            return List.of(new Row(Optional.empty(), row(asked, chain, besides, Optional.empty())));
        }
        return each.stream().map(Optional::of).map(child -> new Row(child, row(asked, chain, besides, child))).toList();
    }

    private record Asked(Target target, Map<Fact, Coded> own, Set<Fact> blank) {

        boolean isAbout(Focus focus) {
            return !target.isNew() && target.focus().id().equals(focus.id());
        }
    }

    private Facts row(Asked asked, List<Focus> chain, List<String> besides, Optional<Focus> child) {
        var values = new HashMap<>(otherwise);
        unjoined(chain).forEach(kind -> values.keySet().removeIf(fact -> fact.subject().equals(kind)));
        var seen = new ArrayList<>(chain);
        for (var kind : besides) {
            var live = situation.live(kind);
            if (situation.seen(kind) == Dictionary.Seen.STACKED) {
                live.forEach(focus -> lay(focus, values));
            } else {
                lay(child.filter(one -> one.kind().equals(kind)).orElse(live.getLast()), values);
            }
            seen.add(child.filter(one -> one.kind().equals(kind)).orElse(live.getLast()));
        }
        var row = chained(chain, values, asked.own(), asked.blank());
        for (var focus : seen.reversed()) {
            row = situation.dictionary().computations().complete(row, focus.kind(), below(focus, asked));
        }
        return asked.target().isNew() ? situation.dictionary().computations().complete(row, asked.target().kind(), Map.of()) : row;
    }

    private Facts chained(List<Focus> chain, Map<Fact, Coded> values, Map<Fact, Coded> own, Set<Fact> blank) {
        chain.forEach(focus -> lay(focus, values));
        values.keySet().removeAll(blank);
        blank.forEach(fact -> fact.otherwise().ifPresent(value -> values.put(fact, value)));
        var attached = situation.dictionary().attached();
        if (Values.read(attached, List.copyOf(situation.attached(chain))) instanceof Values.Reading.Good(var kinds)) {
            values.put(attached, kinds);
        }
        values.putAll(own);
        return Facts.of(situation.dictionary().facts(), on, values);
    }

    /** A stored value that the dictionary no longer allows is unknown again. */
    private void lay(Focus focus, Map<Fact, Coded> values) {
        focus.facts().forEach((id, stated) -> situation.dictionary().facts().find(id).ifPresent(fact -> {
            if (Values.read(fact, stated.value()) instanceof Values.Reading.Good(var coded)) {
                values.put(fact, coded);
            }
        }));
    }

    private List<Focus> withJoined(List<Focus> chain, Map<Fact, Coded> own) {
        var joined = new ArrayList<>(chain);
        for (var kind : situation.dictionary().kinds().values()) {
            kind.joinedBy().filter(_ -> chain.stream().noneMatch(focus -> focus.kind().equals(kind.id())))
                    .flatMap(fact -> key(fact, chain, own)).flatMap(key -> situation.joined(kind, key))
                    .ifPresent(focus -> joined.add(Math.min(1, joined.size()), focus));
        }
        return joined;
    }

    /** Kinds that the chain takes part in nowhere: of a plan that is not there nothing is known, not even that it has no window. */
    private List<String> unjoined(List<Focus> chain) {
        return situation.dictionary().kinds().values().stream().filter(kind -> kind.joinedBy().isPresent()).map(Dictionary.Kind::id)
                .filter(kind -> chain.stream().noneMatch(focus -> focus.kind().equals(kind))).toList();
    }

    private static Optional<Object> key(Fact fact, List<Focus> chain, Map<Fact, Coded> own) {
        if (own.containsKey(fact)) {
            return Optional.ofNullable(Values.write(fact, own.get(fact)));
        }
        return chain.reversed().stream().map(focus -> focus.facts().get(fact.id())).filter(stated -> stated != null && stated.value() != null)
                .<Object>map(Focus.Stated::value).findFirst();
    }

    /** What is live below a focus, by kind, as its sums and counts see it; what the act opens or states is among it. */
    private Map<String, List<Facts>> below(Focus focus, Asked asked) {
        var below = new LinkedHashMap<String, List<Facts>>();
        for (var kind : summed.getOrDefault(focus.kind(), Set.of())) {
            var rows = new ArrayList<Facts>();
            situation.live(kind).stream().filter(one -> situation.isBelow(one, focus)).forEach(one -> rows.add(child(one, asked)));
            var target = asked.target();
            if (target.isNew() && target.kind().equals(kind) && (target.focus().equals(focus) || situation.isBelow(target.focus(), focus))) {
                rows.add(chained(situation.chain(target), new HashMap<>(otherwise), asked.own(), asked.blank()));
            }
            below.put(kind, rows);
        }
        return below;
    }

    private Facts child(Focus focus, Asked asked) {
        var touches = asked.isAbout(focus) || asked.target().focus().equals(focus) || situation.isBelow(asked.target().focus(), focus);
        return touches ? made(focus, asked) : untouched(focus, asked);
    }

    private Facts untouched(Focus focus, Asked asked) {
        var known = children.get(focus.id());
        if (known == null) {
            known = made(focus, asked);
            children.put(focus.id(), known);
        }
        return known;
    }

    private Facts made(Focus focus, Asked asked) {
        var row = chained(situation.chain(Target.of(focus)), new HashMap<>(otherwise), asked.isAbout(focus) ? asked.own() : Map.of(), Set.of());
        return situation.dictionary().computations().complete(row, focus.kind(), below(focus, asked));
    }
}

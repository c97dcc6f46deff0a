package cn.jingwei.norms.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;

/** Finds for each norm of one instrument its counterpart in another: by local id between versions, then by what it does. */
final class Pairing {

    private final Pack a;
    private final Pack b;
    private final boolean versions;

    Pairing(Pack a, Pack b) {
        this.a = a;
        this.b = b;
        this.versions = sharesMost(a, b);
    }

    /** Most norms of the smaller pack stand under the same local id in the other one and do the same there. */
    private static boolean sharesMost(Pack a, Pack b) {
        var other = byLocalId(b);
        var shared = a.norms().stream().filter(norm -> Optional.ofNullable(other.get(norm.localId()))
                .filter(twin -> Likeness.isComparable(norm, twin)).isPresent()).count();
        return 2 * shared > Math.min(a.norms().size(), b.norms().size());
    }

    private static Map<String, Norm> byLocalId(Pack pack) {
        var byLocalId = new HashMap<String, Norm>();
        pack.norms().forEach(norm -> byLocalId.put(norm.localId(), norm));
        return byLocalId;
    }

    boolean isVersions() {
        return versions;
    }

    List<Match> matches() {
        var pairs = pairs();
        var matches = new ArrayList<Match>();
        for (var norm : a.norms()) {
            var other = Optional.ofNullable(pairs.get(norm));
            matches.add(new Match(Subject.of(norm, a.dictionary()), Optional.of(norm), other,
                    other.map(twin -> Fields.changes(norm, twin, versions)).orElse(List.of())));
        }
        var taken = new HashSet<>(pairs.values());
        b.norms().stream().filter(norm -> !taken.contains(norm)).forEach(norm -> matches.add(
                new Match(Subject.of(norm, b.dictionary()), Optional.empty(), Optional.of(norm), List.of())));
        return matches;
    }

    private Map<Norm, Norm> pairs() {
        var pairs = new LinkedHashMap<Norm, Norm>();
        var open = new ArrayList<>(b.norms());
        if (versions) {
            var twins = byLocalId(b);
            a.norms().stream().filter(norm -> twins.containsKey(norm.localId())).forEach(norm -> pairs.put(norm, twins.get(norm.localId())));
            open.removeAll(pairs.values());
        }
        candidates(a.norms().stream().filter(norm -> !pairs.containsKey(norm)).toList(), open).forEach(candidate -> {
            if (!pairs.containsKey(candidate.left()) && open.remove(candidate.right())) {
                pairs.put(candidate.left(), candidate.right());
            }
        });
        return pairs;
    }

    /** Pairs that may go together, the most alike first. */
    private List<Candidate> candidates(List<Norm> left, List<Norm> right) {
        var candidates = new ArrayList<Candidate>();
        for (var norm : left) {
            for (var other : right) {
                if (Likeness.isComparable(norm, other)) {
                    Likeness.of(norm, other, a.instrument().articles(), b.instrument().articles())
                            .ifPresent(likeness -> candidates.add(new Candidate(norm, other, likeness)));
                }
            }
        }
        candidates.sort(Comparator.comparing(Candidate::likeness).reversed().thenComparing(c -> c.left().id()).thenComparing(c -> c.right().id()));
        return candidates;
    }

    private record Candidate(Norm left, Norm right, double likeness) {
    }
}

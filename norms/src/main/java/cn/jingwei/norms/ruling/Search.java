package cn.jingwei.norms.ruling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Facts;

/** Looks for changes of facts that make tests hold; bounded, and every change that it reports was tried. */
final class Search {

    private static final int TRIES = 20_000;
    private static final int DEPTH = 40;

    private final Facts start;
    private final Predicate<Fact> allowed;
    private final Function<Facts, String> answer;
    private final Predicate<String> wanted;
    private final Map<List<Fact>, Explanation.Change> found = new LinkedHashMap<>();
    private int tries;

    /** @param answer rules on changed facts; a change counts if its answer is a wanted one */
    Search(Facts start, Predicate<Fact> allowed, Function<Facts, String> answer, Predicate<String> wanted) {
        this.start = start;
        this.allowed = allowed;
        this.answer = answer;
        this.wanted = wanted;
    }

    Search trying(List<List<Literal>> alternatives) {
        alternatives.forEach(literals -> extend(literals, start, new LinkedHashMap<>()));
        return this;
    }

    /** The changes with the fewest facts. */
    List<Explanation.Change> nearest() {
        var fewest = found.values().stream().mapToInt(change -> change.steps().size()).min().orElse(0);
        return found.values().stream().filter(change -> change.steps().size() == fewest).toList();
    }

    private boolean extend(List<Literal> literals, Facts facts, Map<Fact, String> changed) {
        var open = literals.stream().filter(literal -> !literal.holds(facts)).findFirst();
        if (open.isEmpty()) {
            return accept(facts, changed);
        }
        if (changed.size() >= DEPTH) {
            return false;
        }
        var isFound = false;
        for (var fact : open.get().facts()) {
            if (changed.containsKey(fact) || !allowed.test(fact)) {
                continue;
            }
            isFound |= tryValues(literals, open.get(), facts, fact, changed);
        }
        return isFound;
    }

    private boolean tryValues(List<Literal> literals, Literal open, Facts facts, Fact fact, Map<Fact, String> changed) {
        var own = literals.stream().filter(literal -> literal.facts().contains(fact)).toList();
        for (var value : new Candidates(facts, fact).forAll(own)) {
            if (++tries > TRIES) {
                return false;
            }
            var next = facts.with(fact, value);
            if (own.stream().anyMatch(literal -> contradicts(literal, next, open))) {
                continue;
            }
            var more = new LinkedHashMap<>(changed);
            more.put(fact, own.stream().map(Literal::toString).distinct().collect(Collectors.joining(" and ")));
            if (extend(literals, next, more)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contradicts(Literal literal, Facts facts, Literal open) {
        var value = literal.test().value(facts);
        var isKnown = value == 0 || value == 1;
        return isKnown && !literal.holds(facts) && (literal.equals(open) || literal.facts().size() == 1);
    }

    private boolean accept(Facts facts, Map<Fact, String> changed) {
        var result = answer.apply(facts);
        if (changed.isEmpty() || !wanted.test(result)) {
            return false;
        }
        var steps = changed.entrySet().stream()
                .map(step -> new Explanation.Step(step.getKey(), start.show(step.getKey()), facts.show(step.getKey()), step.getValue()))
                .toList();
        var key = changed.keySet().stream().sorted((a, b) -> a.slot() - b.slot()).toList();
        found.putIfAbsent(key, new Explanation.Change(steps, result));
        return true;
    }
}

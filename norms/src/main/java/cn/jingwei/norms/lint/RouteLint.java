package cn.jingwei.norms.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Effect;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.lint.Finding.Kind;
import cn.jingwei.norms.ruling.Rulebook;

/** Looks for projects that no row of a route decides, and for projects that rows of different values decide. */
final class RouteLint {

    private static final int TRIES = 200_000;

    private final Rulebook book;
    private final LocalDate on;

    RouteLint(Rulebook book) {
        this.book = book;
        var standing = book.pack().instrument().standing();
        on = standing.to().or(standing::asOf).orElse(LocalDate.EPOCH);
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (var route : book.pack().dictionary().routes().values()) {
            var norms = book.pack().evaluated().stream()
                    .filter(norm -> norm.rule().effect() instanceof Effect.Decide(var id, _) && id.equals(route.id())).toList();
            if (!norms.isEmpty()) {
                findings.addAll(look(route, norms));
            }
        }
        return findings;
    }

    private List<Finding> look(Dictionary.Route route, List<Norm> norms) {
        var values = new LinkedHashMap<Fact, List<Coded>>();
        var facts = new LinkedHashSet<Fact>();
        norms.forEach(norm -> facts.addAll(Spoken.facts(norm)));
        facts.forEach(fact -> values.put(fact, Samples.of(fact, norms, on)));
        var gaps = new ArrayList<String>();
        var overlaps = new LinkedHashMap<Set<String>, String>();
        var tried = each(values, row -> {
            var holding = book.holding(route.id(), row);
            if (holding.isEmpty()) {
                gaps.add(show(row, facts));
            } else if (holding.size() > 1) {
                overlaps.putIfAbsent(holding.keySet(), show(row, facts));
            }
        });
        var findings = new ArrayList<Finding>();
        if (!gaps.isEmpty()) {
            findings.add(Finding.of(Kind.ROUTE_GAP, route.id(), gaps.size(), tried, gaps.getFirst()));
        }
        overlaps.forEach((both, example) -> findings.add(Finding.of(Kind.ROUTE_OVERLAP, route.id(), String.join(", ", both), example)));
        return findings;
    }

    /** All combinations if they are few, else as many drawn with a fixed seed. */
    private int each(Map<Fact, List<Coded>> values, Consumer<Facts> visitor) {
        var start = Facts.none(book.pack().dictionary().facts(), on);
        var total = values.values().stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, TRIES + 1L));
        var random = new Random(1);
        var number = (int) Math.min(total, TRIES);
        for (var i = 0; i < number; i++) {
            var rest = i;
            var row = start;
            for (var entry : values.entrySet()) {
                var size = entry.getValue().size();
                row = row.with(entry.getKey(), entry.getValue().get(total > TRIES ? random.nextInt(size) : rest % size));
                rest /= size;
            }
            visitor.accept(row);
        }
        return number;
    }

    private static String show(Facts row, Set<Fact> facts) {
        return facts.stream().map(fact -> fact.id() + " = " + row.show(fact)).collect(Collectors.joining(", "));
    }
}

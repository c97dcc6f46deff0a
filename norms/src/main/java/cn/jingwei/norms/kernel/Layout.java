package cn.jingwei.norms.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.feel.Test;

/** The columns that some literals need. */
final class Layout {

    private final Map<Fact, TreeSet<Long>> points = new HashMap<>();
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final List<Column> columns = new ArrayList<>();

    Layout(List<Dnf.Literal> literals) {
        literals.forEach(literal -> literal.simple().ifPresent(fact ->
                points.computeIfAbsent(fact, _ -> new TreeSet<>()).addAll(Cut.points(literal.test()))));
        literals.forEach(literal -> positions.computeIfAbsent(key(literal), _ -> {
            columns.add(column(literal));
            return columns.size() - 1;
        }));
    }

    List<Column> columns() {
        return columns;
    }

    int position(Dnf.Literal literal) {
        return positions.getOrDefault(key(literal), -1);
    }

    private boolean isCut(Dnf.Literal literal) {
        return literal.simple().filter(fact -> points.getOrDefault(fact, new TreeSet<>()).size() <= Cut.MOST_POINTS).isPresent();
    }

    private String key(Dnf.Literal literal) {
        return isCut(literal) ? literal.simple().orElseThrow().id() : "? " + literal.test() + " " + literal.given();
    }

    private Column column(Dnf.Literal literal) {
        if (isCut(literal)) {
            var fact = literal.simple().orElseThrow();
            return new Cut(fact, points.getOrDefault(fact, new TreeSet<>()).stream().mapToLong(Long::longValue).toArray());
        }
        return literal.test() instanceof Test.Members members && literal.given().isEmpty() ? Membership.of(members)
                : new Probe(literal.test(), literal.given());
    }
}

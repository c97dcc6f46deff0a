package cn.jingwei.norms.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Expression;

/**
 * Many conditions compiled together. Every alternative of every condition is one bit; every class of every column keeps the
 * bits that it allows. Two ANDs over the columns of a row give the alternatives that may hold and those that do.
 */
public final class Program {

    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Integer> columnOf = new LinkedHashMap<>();
    private final List<Masks> masks = new ArrayList<>();
    private final int[] firstBit;
    private final int words;

    /** Compiles conditions; their position in the list names them from then on. */
    public Program(List<Expression> conditions) {
        var alternatives = new ArrayList<List<Dnf.Literal>>();
        firstBit = new int[conditions.size() + 1];
        for (var i = 0; i < conditions.size(); i++) {
            var condition = conditions.get(i);
            alternatives.addAll(Dnf.of(condition).map(Dnf::alternatives)
                    .orElseGet(() -> List.of(List.of(new Dnf.Literal(condition, true)))));
            firstBit[i + 1] = alternatives.size();
        }
        words = (alternatives.size() + 63) / 64;
        columns(alternatives);
        columns.forEach(column -> masks.add(new Masks(column.classes(), words)));
        for (var bit = 0; bit < alternatives.size(); bit++) {
            for (var literal : alternatives.get(bit)) {
                var column = columnOf.get(key(literal.test()));
                masks.get(column).restrict(bit, columns.get(column), literal);
            }
        }
    }

    private void columns(List<List<Dnf.Literal>> alternatives) {
        var points = new LinkedHashMap<Fact, TreeSet<Long>>();
        alternatives.forEach(literals -> literals.forEach(literal -> Column.simple(literal.test()).ifPresent(fact ->
                points.computeIfAbsent(fact, _ -> new TreeSet<>()).addAll(Column.points(literal.test())))));
        alternatives.forEach(literals -> literals.forEach(literal -> columnOf.computeIfAbsent(key(literal.test()), _ -> {
            columns.add(Column.simple(literal.test())
                    .<Column>map(fact -> new Column.Cut(fact, points.get(fact).stream().mapToLong(Long::longValue).toArray()))
                    .orElseGet(() -> new Column.Probe(literal.test())));
            return columns.size() - 1;
        })));
    }

    private static String key(Expression test) {
        return Column.simple(test).map(Fact::id).orElseGet(() -> "? " + test);
    }

    int words() {
        return words;
    }

    List<Column> columns() {
        return columns;
    }

    Masks masks(int column) {
        return masks.get(column);
    }

    /** The bits of some conditions, to be asked together. */
    public Bits bits(List<Integer> conditions) {
        var bits = new long[words];
        for (var condition : conditions) {
            for (var bit = firstBit[condition]; bit < firstBit[condition + 1]; bit++) {
                bits[bit / 64] |= 1L << bit % 64;
            }
        }
        return Bits.of(bits);
    }

    /** Evaluates one row. */
    public Outcome run(Row row) {
        var possible = new long[words];
        var certain = new long[words];
        Arrays.fill(possible, -1);
        Arrays.fill(certain, -1);
        for (var i = 0; i < columns.size(); i++) {
            masks.get(i).apply(columns.get(i).classify(row), possible, certain);
        }
        return new Outcome(possible, certain);
    }

    /** Which alternatives may hold, and which do. */
    public final class Outcome {

        private final long[] possible;
        private final long[] certain;

        private Outcome(long[] possible, long[] certain) {
            this.possible = possible;
            this.certain = certain;
        }

        /** Kleene's truth of one condition: 0, 1 or {@link Row#UNKNOWN}. */
        public long truth(int condition) {
            var isPossible = false;
            for (var bit = firstBit[condition]; bit < firstBit[condition + 1]; bit++) {
                if ((certain[bit / 64] & 1L << bit % 64) != 0) {
                    return 1;
                }
                isPossible |= (possible[bit / 64] & 1L << bit % 64) != 0;
            }
            return isPossible ? Row.UNKNOWN : 0;
        }

        /** The truth of "one of these conditions holds". */
        public long any(Bits bits) {
            return bits.meets(certain) ? 1 : bits.meets(possible) ? Row.UNKNOWN : 0;
        }
    }
}

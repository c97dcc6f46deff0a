package cn.jingwei.norms.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Expression;

/**
 * Many conditions compiled together. Every alternative of every condition is one bit; every class of every column keeps the
 * bits that it allows. Two ANDs over the columns of a row give the alternatives that may hold and those that do.
 */
public final class Program {

    private final List<Column> columns;
    private final List<Masks> masks = new ArrayList<>();
    private final int[] firstBit;
    private final int words;

    /** Compiles conditions; their position in the list names them from then on. */
    public Program(List<Clause> clauses) {
        var alternatives = new ArrayList<List<Dnf.Literal>>();
        firstBit = new int[clauses.size() + 1];
        for (var i = 0; i < clauses.size(); i++) {
            alternatives.addAll(Dnf.of(clauses.get(i)));
            firstBit[i + 1] = alternatives.size();
        }
        words = (alternatives.size() + 63) / 64;
        var layout = new Layout(alternatives.stream().flatMap(List::stream).toList());
        columns = layout.columns();
        columns.forEach(column -> masks.add(new Masks(column.classes(), words)));
        for (var bit = 0; bit < alternatives.size(); bit++) {
            for (var literal : alternatives.get(bit)) {
                var column = layout.position(literal);
                masks.get(column).restrict(bit, columns.get(column), literal);
            }
        }
    }

    /** Compiles conditions in which nothing is given. */
    public static Program of(List<Expression> conditions) {
        return new Program(conditions.stream().map(Clause::new).toList());
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

    /** The constants, in rising order, at which the range of a fact is cut; none if it is not. */
    public long[] points(Fact fact) {
        return columns.stream().filter(column -> column instanceof Cut cut && cut.fact().equals(fact))
                .map(column -> ((Cut) column).points()).findFirst().orElse(new long[0]);
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
    }
}

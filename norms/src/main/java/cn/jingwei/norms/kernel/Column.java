package cn.jingwei.norms.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Term;
import cn.jingwei.norms.feel.Test;

/** Sorts the rows into classes; all rows of a class give every test of the column the same truth. Class 0 is unknown. */
sealed interface Column {

    int UNKNOWN = 0;

    int classes();

    int classify(Row row);

    /** Whether the test holds for the rows of a class other than unknown. */
    boolean holds(Expression test, int cls);

    /** The range of one fact, cut at every constant that it is compared with: null, below, at, between, …, above. */
    record Cut(Fact fact, long[] points) implements Column {

        private static final int NULL = 1;
        private static final int FIRST = 2;

        @Override
        public int classes() {
            return FIRST + 2 * points.length + 1;
        }

        @Override
        public int classify(Row row) {
            return classOf(row.at(fact.slot()));
        }

        int classOf(long raw) {
            if (raw == Row.UNKNOWN || raw == Row.NULL) {
                return raw == Row.NULL ? NULL : UNKNOWN;
            }
            var below = 0;
            while (below < points.length && points[below] < raw) {
                below++;
            }
            return FIRST + 2 * below + (below < points.length && points[below] == raw ? 1 : 0);
        }

        @Override
        public boolean holds(Expression test, int cls) {
            return test.value(new Sample(fact.slot(), sample(cls))) == 1;
        }

        private long sample(int cls) {
            if (cls == NULL) {
                return Row.NULL;
            }
            var position = (cls - FIRST) / 2;
            if ((cls - FIRST) % 2 == 1) {
                return points[position];
            }
            return position == 0 ? points.length == 0 ? 0 : points[0] - 1 : points[position - 1] + 1;
        }
    }

    /** Any condition, evaluated once a row: unknown, false or true. */
    record Probe(Expression test) implements Column {

        @Override
        public int classes() {
            return 3;
        }

        @Override
        public int classify(Row row) {
            var value = test.value(row);
            return value == Row.UNKNOWN ? UNKNOWN : value == 1 ? 2 : 1;
        }

        @Override
        public boolean holds(Expression other, int cls) {
            return cls == 2;
        }
    }

    /** A row in which one slot is known. */
    record Sample(int slot, long raw) implements Row {

        @Override
        public long at(int other) {
            return other == slot ? raw : UNKNOWN;
        }

        @Override
        public long[] listAt(int other) {
            return new long[0];
        }

        @Override
        public long on() {
            throw new IllegalStateException("not a simple test");
        }
    }

    /** The fact of a test against constants only, if it is one. */
    static Optional<Fact> simple(Expression test) {
        return switch (test) {
            case Test.Holds(var fact) -> Optional.of(fact);
            case Test.Comparison(_, Term.Given(var fact, _), Term.Constant _) -> Optional.of(fact);
            case Test.Among(Term.Given(var fact, _), _, _) -> Optional.of(fact);
            default -> Optional.empty();
        };
    }

    /** The constants that a simple test compares its fact with. */
    static List<Long> points(Expression test) {
        return switch (test) {
            case Test.Holds _ -> List.of(1L);
            case Test.Comparison(_, _, Term.Constant constant) -> constant.raw() == Row.NULL ? List.of() : List.of(constant.raw());
            case Test.Among among -> Arrays.stream(among.values()).boxed().toList();
            default -> List.of();
        };
    }
}

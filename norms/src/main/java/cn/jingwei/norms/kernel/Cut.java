package cn.jingwei.norms.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Term;
import cn.jingwei.norms.feel.Test;

/** The range of one fact, cut at every constant that it is compared with: null, below, at, between, …, above. */
record Cut(Fact fact, long[] points) implements Column {

    /** As many as leave the classes in one byte. */
    static final int MOST_POINTS = 126;

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

    private int classOf(long raw) {
        if (raw == Row.UNKNOWN || raw == Row.NULL) {
            return raw == Row.NULL ? NULL : UNKNOWN;
        }
        var cls = FIRST;
        for (var point : points) {
            cls += (raw > point ? 1 : 0) + (raw >= point ? 1 : 0);
        }
        return cls;
    }

    @Override
    public void classify(Columns rows, int from, int n, byte[] classes, int at) {
        switch (rows.store(fact.slot())) {
            case Store.Bytes(var values) -> {
                var byValue = byValue();
                for (var i = 0; i < n; i++) {
                    classes[at + i] = byValue[values[from + i] & 0xFF];
                }
            }
            case Store.Ints ints -> {
                for (var i = 0; i < n; i++) {
                    classes[at + i] = (byte) classOf(ints.at(from + i));
                }
            }
            case Store.Longs(var values) -> {
                for (var i = 0; i < n; i++) {
                    classes[at + i] = (byte) classOf(values[from + i]);
                }
            }
        }
    }

    private byte[] byValue() {
        var byValue = new byte[256];
        for (var value = 0; value < byValue.length; value++) {
            byValue[value] = (byte) classOf(Store.Bytes.raw((byte) value));
        }
        return byValue;
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

    /** A row in which one slot is known. */
    private record Sample(int slot, long raw) implements Row {

        @Override
        public long at(int other) {
            return other == slot ? raw : UNKNOWN;
        }

        @Override
        public long[] listAt(int slot) {
            throw new IllegalStateException("not a simple test");
        }

        @Override
        public long on() {
            throw new IllegalStateException("not a simple test");
        }
    }

    /** The fact of a test against constants only, if it is one. */
    static Optional<Fact> fact(Expression test) {
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

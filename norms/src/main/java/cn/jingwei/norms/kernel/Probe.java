package cn.jingwei.norms.kernel;

import java.util.Map;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Expression;

/** Any condition, evaluated once a row: unknown, false or true. */
record Probe(Expression test, Map<Fact, Long> given) implements Column {

    private static final int FALSE = 1;
    private static final int TRUE = 2;

    @Override
    public int classes() {
        return 3;
    }

    @Override
    public int classify(Row row) {
        var value = test.value(given.isEmpty() ? row : new Assumed(row, given));
        return value == Row.UNKNOWN ? UNKNOWN : value == 1 ? TRUE : FALSE;
    }

    @Override
    public void classify(Columns rows, int from, int n, byte[] classes, int at) {
        var cursor = rows.cursor();
        for (var i = 0; i < n; i++) {
            classes[at + i] = (byte) classify(cursor.to(from + i));
        }
    }

    @Override
    public boolean holds(Expression other, int cls) {
        return cls == TRUE;
    }

    /** A row with other values for some facts. */
    private record Assumed(Row row, Map<Fact, Long> given) implements Row {

        @Override
        public long at(int slot) {
            for (var fact : given.entrySet()) {
                if (fact.getKey().slot() == slot) {
                    return fact.getValue();
                }
            }
            return row.at(slot);
        }

        @Override
        public long[] listAt(int slot) {
            return row.listAt(slot);
        }

        @Override
        public long on() {
            return row.on();
        }
    }
}

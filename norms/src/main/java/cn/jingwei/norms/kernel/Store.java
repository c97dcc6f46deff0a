package cn.jingwei.norms.kernel;

import java.util.Arrays;

import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Row;

/** The raw values of one slot for many rows, as narrow as its type allows. */
sealed interface Store {

    static Store of(FactType type, int rows) {
        return switch (type) {
            case FactType.Choice(var values) when values.size() > Bytes.MOST_VALUES -> new Ints(new int[rows]);
            case FactType.Truth _, FactType.Choice _ -> new Bytes(new byte[rows]);
            case FactType.Date _ -> new Ints(new int[rows]);
            case FactType.Number _, FactType.ChoiceSet _, FactType.Numbers _ -> new Longs(new long[rows]);
        };
    }

    long at(int row);

    void put(int row, long raw);

    void fill(long raw);

    /** Truth values and choices. */
    record Bytes(byte[] values) implements Store {

        static final int MOST_VALUES = 100;

        private static final byte UNKNOWN = -1;
        private static final byte NULL = -2;

        static long raw(byte value) {
            return value == UNKNOWN ? Row.UNKNOWN : value == NULL ? Row.NULL : value;
        }

        private static byte code(long raw) {
            return raw == Row.UNKNOWN ? UNKNOWN : raw == Row.NULL ? NULL : (byte) raw;
        }

        @Override
        public long at(int row) {
            return raw(values[row]);
        }

        @Override
        public void put(int row, long raw) {
            values[row] = code(raw);
        }

        @Override
        public void fill(long raw) {
            Arrays.fill(values, code(raw));
        }
    }

    /** Dates, and choices of many values. */
    record Ints(int[] values) implements Store {

        private static final int UNKNOWN = Integer.MIN_VALUE;
        private static final int NULL = Integer.MIN_VALUE + 1;

        private static int code(long raw) {
            return raw == Row.UNKNOWN ? UNKNOWN : raw == Row.NULL ? NULL : Math.toIntExact(raw);
        }

        @Override
        public long at(int row) {
            var value = values[row];
            return value == UNKNOWN ? Row.UNKNOWN : value == NULL ? Row.NULL : value;
        }

        @Override
        public void put(int row, long raw) {
            values[row] = code(raw);
        }

        @Override
        public void fill(long raw) {
            Arrays.fill(values, code(raw));
        }
    }

    /** Numbers, sets, and whether a list is known. */
    record Longs(long[] values) implements Store {

        @Override
        public long at(int row) {
            return values[row];
        }

        @Override
        public void put(int row, long raw) {
            values[row] = raw;
        }

        @Override
        public void fill(long raw) {
            Arrays.fill(values, raw);
        }
    }
}

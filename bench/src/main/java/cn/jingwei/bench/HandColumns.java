package cn.jingwei.bench;

import cn.jingwei.norms.fact.FactDictionary;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.kernel.Columns;

/** The raw values of the columns as the arrays that somebody would keep who programs by hand. */
record HandColumns(Columns columns, FactDictionary facts) {

    static final int NULL_DAY = Integer.MIN_VALUE + 1;
    static final int UNKNOWN_DAY = Integer.MIN_VALUE;

    /** Truth values and choices; -1 unknown. */
    byte[] small(String id) {
        var slot = facts.get(id).slot();
        var values = new byte[columns.rows()];
        var cursor = columns.cursor();
        for (var row = 0; row < values.length; row++) {
            var raw = cursor.to(row).at(slot);
            values[row] = raw == Row.UNKNOWN ? -1 : (byte) raw;
        }
        return values;
    }

    int[] days(String id) {
        var slot = facts.get(id).slot();
        var values = new int[columns.rows()];
        var cursor = columns.cursor();
        for (var row = 0; row < values.length; row++) {
            var raw = cursor.to(row).at(slot);
            values[row] = raw == Row.UNKNOWN ? UNKNOWN_DAY : raw == Row.NULL ? NULL_DAY : (int) raw;
        }
        return values;
    }

    /** The members of a set, a bit each; as many words as it takes. */
    long[][] set(String id) {
        var fact = facts.get(id);
        var values = new long[fact.width()][columns.rows()];
        var cursor = columns.cursor();
        for (var row = 0; row < columns.rows(); row++) {
            for (var word = 0; word < values.length; word++) {
                values[word][row] = cursor.to(row).at(fact.slot() + word);
            }
        }
        return values;
    }

    /** The bits of some members. */
    long[] mask(String id, String... members) {
        var fact = facts.get(id);
        var mask = new long[fact.width()];
        for (var member : members) {
            var bit = fact.bit(member).orElseThrow();
            mask[bit.slot() - fact.slot()] |= bit.mask();
        }
        return mask;
    }

    byte choice(String id, String value) {
        return (byte) ((FactType.Choice) facts.get(id).type()).ids().indexOf(value);
    }
}

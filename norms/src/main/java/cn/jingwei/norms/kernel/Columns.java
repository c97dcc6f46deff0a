package cn.jingwei.norms.kernel;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Row;

import org.jspecify.annotations.Nullable;

/**
 * The facts of many rows asked on one date, column by column. Holds only the facts in use; whatever else a row is asked for
 * is unknown. Rows may be written from several threads, each its own.
 */
public final class Columns {

    private static final long[] EMPTY = {};

    private final List<Fact> facts;
    private final long on;
    private final int rows;
    private final @Nullable Store[] stores;
    private final Map<Integer, long[][]> lists = new HashMap<>();

    /** All rows begin with the defaults of the dictionary. */
    public Columns(Collection<Fact> facts, LocalDate on, int rows) {
        this.facts = List.copyOf(facts);
        this.on = on.toEpochDay();
        this.rows = rows;
        stores = new Store[facts.stream().mapToInt(fact -> fact.slot() + fact.width()).max().orElse(0)];
        for (var fact : facts) {
            for (var i = 0; i < fact.width(); i++) {
                stores[fact.slot() + i] = Store.of(fact.type(), rows);
            }
            if (fact.type() instanceof FactType.Numbers) {
                lists.put(fact.slot(), new long[rows][]);
            }
        }
        clear();
    }

    /** Gives all rows the defaults of the dictionary again. */
    public void clear() {
        for (var fact : facts) {
            for (var i = 0; i < fact.width(); i++) {
                store(fact.slot() + i).fill(fact.initial() == null ? Row.UNKNOWN : fact.initial().slots()[i]);
            }
            if (lists.containsKey(fact.slot())) {
                Arrays.fill(lists.get(fact.slot()), fact.initial() == null ? EMPTY : fact.initial().list());
            }
        }
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    public List<Fact> facts() {
        return facts;
    }

    /** A fact that is not in use is passed over. */
    public void put(int row, Fact fact, Coded value) {
        for (var i = 0; i < fact.width(); i++) {
            put(row, fact.slot() + i, value.slots()[i]);
        }
        var list = lists.get(fact.slot());
        if (list != null) {
            list[row] = value.list();
        }
    }

    /** As {@link #put(int, Fact, Coded)} for a single slot, with a value in the coding of {@link Row}. */
    public void put(int row, int slot, long raw) {
        var store = slot < stores.length ? stores[slot] : null;
        if (store != null) {
            store.put(row, raw);
        }
    }

    Store store(int slot) {
        var store = slot < stores.length ? stores[slot] : null;
        if (store == null) {
            throw new IllegalArgumentException("slot " + slot + " is not in use");
        }
        return store;
    }

    /** A view of one row after the other. */
    public Cursor cursor() {
        return new Cursor();
    }

    /** A {@link Row} that moves. */
    public final class Cursor implements Row {

        private int row;

        private Cursor() {
        }

        public Cursor to(int other) {
            row = other;
            return this;
        }

        @Override
        public long at(int slot) {
            var store = slot < stores.length ? stores[slot] : null;
            return store == null ? UNKNOWN : store.at(row);
        }

        @Override
        public long[] listAt(int slot) {
            var list = lists.get(slot);
            return list == null ? EMPTY : list[row];
        }

        @Override
        public long on() {
            return on;
        }
    }
}

package cn.jingwei.norms.simulation;

import java.time.LocalDate;
import java.util.Collection;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.kernel.Block;
import cn.jingwei.norms.kernel.Columns;

/** Room for some projects at a time, used again and again by one thread. */
final class Chunk {

    /** Small enough for the texts of its changes to stay small. */
    static final int ROWS = 2 * Block.ROWS;

    private final Columns columns;
    private final String[] ids = new String[ROWS];
    private final String[] units = new String[ROWS];

    Chunk(Collection<Fact> facts, LocalDate on) {
        columns = new Columns(facts, on, ROWS);
    }

    Columns columns() {
        return columns;
    }

    void name(int row, String id, String unit) {
        ids[row] = id;
        units[row] = unit;
    }

    String id(int row) {
        return ids[row];
    }

    String unit(int row) {
        return units[row];
    }
}

package cn.jingwei.norms.kernel;

import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Expression;

/** Sorts the rows into classes; all rows of a class give every test of the column the same truth. Class 0 is unknown. */
sealed interface Column permits Cut, Membership, Probe {

    int UNKNOWN = 0;

    /** At most 256. */
    int classes();

    int classify(Row row);

    /** The classes of {@code n} rows from {@code from} on, written from {@code at} on. */
    void classify(Columns rows, int from, int n, byte[] classes, int at);

    /** Whether the test holds for the rows of a class other than unknown. */
    boolean holds(Expression test, int cls);
}

package cn.jingwei.norms.kernel;

/** The classes of many rows in every column of a program: all that a decision needs of them, one byte each. */
public final class Codes {

    private final Program program;
    private final byte[][] classes;

    public Codes(Program program, int rows) {
        this.program = program;
        classes = new byte[program.columns().size()][rows];
    }

    /** Classifies {@code n} rows from {@code from} on and keeps them from {@code at} on. Threads may share it if their ranges differ. */
    public void classify(Columns rows, int from, int n, int at) {
        for (var i = 0; i < classes.length; i++) {
            program.columns().get(i).classify(rows, from, n, classes[i], at);
        }
    }

    byte[] of(int column) {
        return classes[column];
    }
}

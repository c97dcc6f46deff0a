package cn.jingwei.norms.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A program run over up to {@link #ROWS} rows at a time, word by word, in memory that it uses again. For one thread. */
public final class Block {

    /** As many as keep the words of a block in the nearest cache. */
    public static final int ROWS = 1024;

    /** {@link #any}: none of the conditions can hold. */
    public static final byte FALSE = 0;
    /** One of the conditions may hold. */
    public static final byte UNKNOWN = 1;
    /** One of the conditions holds. */
    public static final byte TRUE = 2;

    private final Codes scratch;
    private final List<List<Quad>> quads = new ArrayList<>();
    private final long[][] possible;
    private final long[][] certain;
    private int rows;

    /** Four columns and their masks for one word; a column may stand in it twice. */
    private record Quad(int[] columns, long[][] pairs) {
    }

    public Block(Program program) {
        scratch = new Codes(program, ROWS);
        possible = new long[program.words()][ROWS];
        certain = new long[program.words()][ROWS];
        for (var w = 0; w < program.words(); w++) {
            quads.add(quads(program, w));
        }
    }

    private static List<Quad> quads(Program program, int word) {
        var touching = new ArrayList<Integer>();
        for (var column = 0; column < program.columns().size(); column++) {
            if (program.masks(column).touches(word)) {
                touching.add(column);
            }
        }
        var quads = new ArrayList<Quad>();
        for (var first = 0; first < touching.size(); first += 4) {
            var columns = new int[4];
            for (var i = 0; i < 4; i++) {
                columns[i] = touching.get(Math.min(first + i, touching.size() - 1));
            }
            quads.add(new Quad(columns, Arrays.stream(columns).mapToObj(c -> program.masks(c).pairs(word)).toArray(long[][]::new)));
        }
        return quads;
    }

    /** Number of rows evaluated last. */
    public int rows() {
        return rows;
    }

    /** Evaluates {@code n} rows from {@code from} on. */
    public void run(Columns columns, int from, int n) {
        scratch.classify(columns, from, n, 0);
        run(scratch, 0, n);
    }

    /** Evaluates {@code n} classified rows from {@code from} on. */
    public void run(Codes codes, int from, int n) {
        rows = n;
        for (var w = 0; w < possible.length; w++) {
            Arrays.fill(possible[w], 0, n, -1);
            Arrays.fill(certain[w], 0, n, -1);
            for (var quad : quads.get(w)) {
                var classes = new byte[][] {codes.of(quad.columns[0]), codes.of(quad.columns[1]), codes.of(quad.columns[2]),
                        codes.of(quad.columns[3])};
                restrict(possible[w], certain[w], classes, quad.pairs, from, n);
            }
        }
    }

    private static void restrict(long[] possible, long[] certain, byte[][] classes, long[][] pairs, int from, int n) {
        byte[] a = classes[0], b = classes[1], c = classes[2], d = classes[3];
        long[] ma = pairs[0], mb = pairs[1], mc = pairs[2], md = pairs[3];
        for (var i = 0; i < n; i++) {
            var ia = 2 * a[from + i] & ma.length - 2;
            var ib = 2 * b[from + i] & mb.length - 2;
            var ic = 2 * c[from + i] & mc.length - 2;
            var id = 2 * d[from + i] & md.length - 2;
            possible[i] &= ma[ia] & mb[ib] & mc[ic] & md[id];
            certain[i] &= ma[ia + 1] & mb[ib + 1] & mc[ic + 1] & md[id + 1];
        }
    }

    /** Kleene's truth of "one of these conditions holds" for every row. */
    public void any(Bits bits, byte[] truth) {
        Arrays.fill(truth, 0, rows, FALSE);
        for (var w = 0; w < bits.words().length; w++) {
            any(possible[bits.from() + w], certain[bits.from() + w], bits.words()[w], truth, rows);
        }
    }

    private static void any(long[] possible, long[] certain, long mask, byte[] truth, int n) {
        for (var i = 0; i < n; i++) {
            var now = ((certain[i] & mask) != 0 ? 1 : 0) + ((possible[i] & mask) != 0 ? 1 : 0);
            truth[i] = (byte) Math.max(truth[i], now);
        }
    }
}

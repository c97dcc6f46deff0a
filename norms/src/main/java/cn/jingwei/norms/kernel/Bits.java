package cn.jingwei.norms.kernel;

/** The alternatives of some conditions, kept from the first word that has one. */
public record Bits(int from, long[] words) {

    static Bits of(long[] all) {
        var from = 0;
        while (from < all.length - 1 && all[from] == 0) {
            from++;
        }
        var to = all.length;
        while (to > from && all[to - 1] == 0) {
            to--;
        }
        return new Bits(from, java.util.Arrays.copyOfRange(all, from, to));
    }

    boolean meets(long[] bits) {
        for (var i = 0; i < words.length; i++) {
            if ((bits[from + i] & words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** As {@link #meets}, for row {@code i} of a block that keeps each word of all rows together. */
    boolean meets(long[][] block, int i) {
        for (var w = 0; w < words.length; w++) {
            if ((block[from + w][i] & words[w]) != 0) {
                return true;
            }
        }
        return false;
    }
}

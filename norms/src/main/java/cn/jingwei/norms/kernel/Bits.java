package cn.jingwei.norms.kernel;

import java.util.Arrays;

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
        return new Bits(from, Arrays.copyOfRange(all, from, to));
    }

    /** Whether no condition has an alternative: none can hold. */
    public boolean isEmpty() {
        return words.length == 0;
    }
}

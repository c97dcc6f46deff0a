package cn.jingwei.norms.kernel;

import java.util.Arrays;

/** For each class of a column the alternatives that it allows. An unknown value leaves all possible and its own uncertain. */
final class Masks {

    private final int words;
    private final int classes;
    private final long[] possible;
    private final long[] unknownCertain;
    private int firstWord = Integer.MAX_VALUE;
    private int lastWord = -1;

    Masks(int classes, int words) {
        this.words = words;
        this.classes = classes;
        possible = new long[classes * words];
        unknownCertain = new long[words];
        Arrays.fill(possible, -1);
        Arrays.fill(unknownCertain, -1);
    }

    void restrict(int bit, Column column, Dnf.Literal literal) {
        var word = bit / 64;
        var mask = ~(1L << bit % 64);
        firstWord = Math.min(firstWord, word);
        lastWord = Math.max(lastWord, word);
        unknownCertain[word] &= mask;
        for (var cls = Column.UNKNOWN + 1; cls < classes; cls++) {
            if (column.holds(literal.test(), cls) != literal.truth()) {
                possible[cls * words + word] &= mask;
            }
        }
    }

    void apply(int cls, long[] possibleBits, long[] certainBits) {
        if (cls == Column.UNKNOWN) {
            for (var w = firstWord; w <= lastWord; w++) {
                certainBits[w] &= unknownCertain[w];
            }
            return;
        }
        for (var w = firstWord; w <= lastWord; w++) {
            var mask = possible[cls * words + w];
            possibleBits[w] &= mask;
            certainBits[w] &= mask;
        }
    }

    /** Whether the column says anything about the alternatives of a word. */
    boolean touches(int word) {
        return unknownCertain[word] != -1;
    }

    /**
     * One word of the masks by class: what may hold at {@code 2 * class}, what does beside it. As long as a power of two,
     * so that the index needs no check.
     */
    long[] pairs(int word) {
        var pairs = new long[2 * Math.max(2, Integer.highestOneBit(2 * classes - 1))];
        Arrays.fill(pairs, -1);
        for (var cls = 0; cls < classes; cls++) {
            pairs[2 * cls] = possible[cls * words + word];
            pairs[2 * cls + 1] = cls == Column.UNKNOWN ? unknownCertain[word] : possible[cls * words + word];
        }
        return pairs;
    }
}

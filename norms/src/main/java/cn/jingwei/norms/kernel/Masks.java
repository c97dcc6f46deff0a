package cn.jingwei.norms.kernel;

import java.util.Arrays;

/** For each class of a column the alternatives that it allows. An unknown value leaves all possible and its own uncertain. */
final class Masks {

    private final int words;
    private final long[] possible;
    private final long[] unknownCertain;
    private int firstWord = Integer.MAX_VALUE;
    private int lastWord = -1;

    Masks(int classes, int words) {
        this.words = words;
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
        for (var cls = Column.UNKNOWN + 1; cls < column.classes(); cls++) {
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

    int firstWord() {
        return firstWord;
    }

    int lastWord() {
        return lastWord;
    }

    /** One word of the masks of all classes, of what may hold or of what does. */
    long[] word(int word, boolean certain) {
        var byClass = new long[possible.length / words];
        for (var cls = 0; cls < byClass.length; cls++) {
            byClass[cls] = cls == Column.UNKNOWN && certain ? unknownCertain[word] : possible[cls * words + word];
        }
        return byClass;
    }
}

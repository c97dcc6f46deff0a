package cn.jingwei.norms.simulation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Coding;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactType;

import org.jspecify.annotations.Nullable;

/** Reads the cells of one column of a file. Words that come again and again are read once. */
final class CsvCells {

    private static final String NULL = "null";
    private static final String EMPTY_SET = "[]";
    private static final int MOST_KEPT = 4096;

    private final Fact fact;
    private final Map<String, Coded> read = new ConcurrentHashMap<>();

    CsvCells(Fact fact) {
        this.fact = fact;
    }

    Fact fact() {
        return fact;
    }

    /** Null for an empty cell: nothing is said. */
    @Nullable Coded read(String cell) throws Coding.BadValue {
        var word = cell.strip();
        if (word.isEmpty()) {
            return null;
        }
        var known = read.get(word);
        if (known != null) {
            return known;
        }
        var value = word.equals(NULL) ? Coding.none(fact) : Coding.encode(fact, words(word));
        if (read.size() < MOST_KEPT) {
            read.put(word, value);
        }
        return value;
    }

    private List<String> words(String word) {
        return switch (fact.type()) {
            case FactType.ChoiceSet _, FactType.Numbers _ -> word.equals(EMPTY_SET) ? List.of()
                    : List.of(word.split("\\s*;\\s*"));
            case FactType.Truth _, FactType.Number _, FactType.Date _, FactType.Choice _ -> List.of(word);
        };
    }
}

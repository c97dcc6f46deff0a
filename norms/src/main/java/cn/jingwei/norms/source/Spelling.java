package cn.jingwei.norms.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds what a misspelt name may have meant. */
public final class Spelling {

    private static final int MOST = 3;

    private Spelling() {
    }

    /** The known names nearest to the given one, nearest first; none if all are far. */
    public static List<String> near(String name, Collection<String> known) {
        var near = new ArrayList<>(known.stream().filter(id -> distance(id, name) <= Math.max(2, name.length() / 4)).toList());
        near.sort((a, b) -> distance(a, name) - distance(b, name));
        return near.subList(0, Math.min(MOST, near.size()));
    }

    private static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var current = new int[b.length() + 1];
            current[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}

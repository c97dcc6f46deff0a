package cn.jingwei.platform.journal;

import java.util.ArrayList;
import java.util.List;

/** Writes sequence numbers as ranges: 1, 2, 3, 7 becomes "1-3, 7". */
public final class Sequences {

    private Sequences() {
    }

    public static String text(List<Long> sequences) {
        var ranges = new ArrayList<String>();
        for (var i = 0; i < sequences.size(); i++) {
            var from = i;
            while (i + 1 < sequences.size() && sequences.get(i + 1) == sequences.get(i) + 1) {
                i++;
            }
            ranges.add(from == i ? "" + sequences.get(from) : sequences.get(from) + "-" + sequences.get(i));
        }
        return String.join(", ", ranges);
    }
}

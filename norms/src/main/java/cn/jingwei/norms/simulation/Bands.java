package cn.jingwei.norms.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.jingwei.norms.fact.Coding;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Row;

/** The amounts of projects, cut at the thresholds that the packs use. A threshold belongs to the band that it opens. */
record Bands(Optional<Fact> amount, long[] thresholds) {

    private static final String UNKNOWN = "unknown";

    static Bands of(Comparison comparison) {
        return new Bands(comparison.amount(), comparison.amount().map(comparison::thresholds).orElse(new long[0]));
    }

    /** Bands and one place for projects whose amount is not known. */
    int number() {
        return thresholds.length + 2;
    }

    long amountOf(Row row) {
        return amount.isEmpty() ? Row.UNKNOWN : row.at(amount.get().slot());
    }

    int band(long amount) {
        if (amount == Row.UNKNOWN || amount == Row.NULL) {
            return number() - 1;
        }
        var band = 0;
        while (band < thresholds.length && amount >= thresholds[band]) {
            band++;
        }
        return band;
    }

    /** How a band is written: {@code [50,100)}, with an open end as {@code -inf} or {@code inf}. */
    List<String> labels() {
        var labels = new ArrayList<String>();
        for (var band = 0; band <= thresholds.length; band++) {
            var from = band == 0 ? "(-inf" : "[" + Coding.plain(thresholds[band - 1]);
            labels.add(from + "," + (band == thresholds.length ? "inf" : Coding.plain(thresholds[band])) + ")");
        }
        labels.add(UNKNOWN);
        return labels;
    }
}

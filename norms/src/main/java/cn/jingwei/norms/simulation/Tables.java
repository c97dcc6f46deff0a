package cn.jingwei.norms.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import cn.jingwei.norms.law.Effect;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.ruling.Ask;

import de.siegmar.fastcsv.writer.CsvWriter;

/** The counted results as CSV files. */
final class Tables {

    /** How a norm on an act stands, in the coding of a block. */
    private static final List<String> ON_ACT = List.of("satisfied", "undecided", "violated", "absent");
    /** How a norm on a route stands. */
    private static final List<String> ON_ROUTE = List.of("silent", "undecided", "gives", "absent");

    private final Path folder;
    private final Tally tally;
    private final Bands bands;

    Tables(Path folder, Tally tally) {
        this.folder = folder;
        this.tally = tally;
        bands = Bands.of(tally.comparison());
    }

    static String kind(Ask ask) {
        return ask.kind().name().toLowerCase(Locale.ROOT);
    }

    void write() throws IOException {
        transitions();
        outcomes();
        totals();
    }

    private CsvWriter open(String name, String... header) throws IOException {
        var writer = CsvWriter.builder().build(Files.newBufferedWriter(folder.resolve(name)));
        writer.writeRecord(header);
        return writer;
    }

    private void transitions() throws IOException {
        try (var csv = open("transitions.csv", "norm", "article", "from", "to", "projects")) {
            for (var i = 0; i < tally.comparison().norms().size(); i++) {
                var norm = tally.comparison().norms().get(i).norm();
                var states = states(norm);
                for (var cell = 0; cell < Tally.STATES * Tally.STATES; cell++) {
                    if (tally.norm(i)[cell] > 0) {
                        csv.writeRecord(norm.id(), norm.wording().cite(), states.get(cell / Tally.STATES), states.get(cell % Tally.STATES),
                                String.valueOf(tally.norm(i)[cell]));
                    }
                }
            }
        }
    }

    private static List<String> states(Norm norm) {
        return norm.rule().effect() instanceof Effect.Decide ? ON_ROUTE : ON_ACT;
    }

    private void outcomes() throws IOException {
        try (var csv = open("outcomes.csv", "kind", "ask", "from", "to", "projects", "amount")) {
            for (var line : Result.lines(tally)) {
                csv.writeRecord(kind(line.ask()), line.ask().id(), line.from(), line.to(), String.valueOf(line.projects()),
                        line.amount().toPlainString());
            }
        }
    }

    private void totals() throws IOException {
        try (var csv = open("totals.csv", "by", "key", "projects", "amount", "changed", "changed_amount", "denied_before", "denied_after",
                "referred_before", "referred_after")) {
            for (var unit : tally.units().entrySet()) {
                total(csv, "unit", unit.getKey(), unit.getValue());
            }
            var labels = bands.labels();
            for (var band = 0; band < bands.number(); band++) {
                total(csv, bands.amount().map(fact -> fact.id()).orElse("amount"), labels.get(band), tally.band(band));
            }
        }
    }

    private static void total(CsvWriter csv, String by, String key, Counts counts) {
        csv.writeRecord(by, key, number(counts, Tally.Measure.PROJECTS), amount(counts, Tally.Measure.PROJECTS),
                number(counts, Tally.Measure.CHANGED), amount(counts, Tally.Measure.CHANGED),
                number(counts, Tally.Measure.DENIED_BEFORE), number(counts, Tally.Measure.DENIED_AFTER),
                number(counts, Tally.Measure.REFERRED_BEFORE), number(counts, Tally.Measure.REFERRED_AFTER));
    }

    private static String number(Counts counts, Tally.Measure measure) {
        return String.valueOf(counts.number(measure.ordinal()));
    }

    private static String amount(Counts counts, Tally.Measure measure) {
        return counts.amount(measure.ordinal()).toPlainString();
    }
}

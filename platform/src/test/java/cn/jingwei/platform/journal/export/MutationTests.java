package cn.jingwei.platform.journal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

import cn.jingwei.platform.journal.Chain;

import org.junit.jupiter.api.Test;

/** Makes 10,000 single changes to a sound export; the verifier must find every one. */
class MutationTests {

    private static final int MUTATIONS = 10_000;
    private static final int ENTRIES = 16;

    private final Random random = new Random(20_260_302);
    private final List<Chain.Link> links = JournalFixtures.chain(ENTRIES, 5);
    private final byte[] export = JournalFixtures.export(links);
    private final FieldMutations fields = new FieldMutations(JournalFixtures.lines(links), random);
    private final ByteMutations bytes = new ByteMutations(export, random);
    private final ExportMutations lines = new ExportMutations(links, random);

    @Test
    void findsEverySingleChange() {
        assertThat(JournalFixtures.defects(export)).isEmpty();
        var counts = new TreeMap<String, Integer>();
        var missed = new ArrayList<String>();
        for (var mutation : mutations()) {
            counts.merge(mutation.what(), 1, Integer::sum);
            if (!isFound(mutation)) {
                missed.add(mutation.what() + " " + mutation.seq());
            }
        }
        var made = counts.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("journal: %,d of %,d mutations found %s%n", made - missed.size(), made, counts);
        assertThat(missed).isEmpty();
        assertThat(made).isEqualTo(MUTATIONS);
        assertThat(counts).hasSize(20);
    }

    @Test
    void findsEveryChangedFieldOfEntriesWhoseContentIsErased() {
        var lines = new ArrayList<>(JournalFixtures.lines(links));
        lines.replaceAll(line -> line.replaceFirst("\"salt\":.*", "\"erased\":true}"));
        assertThat(JournalFixtures.defects(JournalFixtures.bytes(lines))).isEmpty();
        var erased = new FieldMutations(lines, random);
        for (var seq = 1; seq <= ENTRIES; seq++) {
            for (var field : FieldMutations.FIELDS.subList(0, FieldMutations.FIELDS.indexOf("salt"))) {
                assertThat(isFound(erased.of(seq, field))).as(field).isTrue();
                assertThat(erased.mended(seq, field)).as(field).matches(mutation -> mutation == null || isFound(mutation));
            }
        }
    }

    /** A changed field must be told at its own entry or at the next one, which names its hash. */
    private boolean isFound(Mutation mutation) {
        var found = JournalFixtures.defects(mutation.export(), mutation.kept().toArray(byte[][]::new));
        if (!mutation.kept().isEmpty()) {
            assertThat(JournalFixtures.defects(mutation.export())).as(mutation.what() + " is sound in itself").isEmpty();
        }
        if (mutation.seq() == 0) {
            return !found.isEmpty();
        }
        return found.stream().anyMatch(defect -> defect.line() == mutation.seq() + 1 || defect.line() == mutation.seq() + 2);
    }

    /** Every field of every entry once by itself and once with its hash mended, then all other ways in turn. */
    private List<Mutation> mutations() {
        var all = new ArrayList<Mutation>();
        for (var seq = 1; seq <= ENTRIES; seq++) {
            for (var field : FieldMutations.FIELDS) {
                all.add(Objects.requireNonNull(fields.of(seq, field), field));
                var mended = fields.mended(seq, field);
                if (mended != null) {
                    all.add(mended);
                }
            }
        }
        while (all.size() < MUTATIONS) {
            var mutation = switch (random.nextInt(6)) {
                case 0, 1 -> fields.of(1 + random.nextInt(ENTRIES), FieldMutations.FIELDS.get(random.nextInt(FieldMutations.FIELDS.size())));
                case 2 -> bytes.next();
                default -> lines.next();
            };
            if (!Arrays.equals(mutation.export(), export)) {
                all.add(mutation);
            }
        }
        return all;
    }
}

package cn.jingwei.norms.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import cn.jingwei.norms.MutableRow;
import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.RandomRows;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.law.Pack;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is decided although facts are missing stays so, whatever they turn out to be. */
class UnknownTests {

    private static final long SEED = 20_260_802;
    private static final int VECTORS = 10_000;
    private static final int RANDOM_COMPLETIONS = 3;
    private static final int FEW = 200;
    private static final int MANY = 2_000;

    @TestFactory
    List<DynamicTest> whatIsDecidedStaysDecidedWhateverBecomesKnown() {
        var tests = new ArrayList<DynamicTest>();
        for (var pack : PacksFixtures.packs()) {
            AskedQuestion.of(PacksFixtures.rulebook(pack.id())).forEach((kind, questions) ->
                    tests.add(DynamicTest.dynamicTest(pack.id() + " " + kind, () -> {
                        var count = new Count();
                        questions.forEach(question -> ask(pack, question, VECTORS / questions.size() + 1, count));
                        System.out.println("unknown " + pack.id() + " " + kind + ": seed " + SEED + ", " + count);
                    })));
        }
        return tests;
    }

    private static void ask(Pack pack, AskedQuestion question, int vectors, Count count) {
        var random = new RandomRows(pack.dictionary().facts(), question.conditions(), SEED);
        var completions = new Completions(question.conditions());
        var nothing = Facts.none(pack.dictionary().facts(), LocalDate.EPOCH);
        for (var i = 0; i < vectors; i++) {
            var row = random.partial(question.facts());
            question.fixed().forEach(row::set);
            var given = given(nothing, row, question);
            if (!question.arises(given)) {
                i--;
                continue;
            }
            var said = question.ask(given);
            count.asked++;
            if (said.answer().isEmpty()) {
                explore(question, said, completions, row, random, count);
            } else {
                enumerate(question, said, completions, row, count);
                for (var j = 0; j < RANDOM_COMPLETIONS; j++) {
                    var later = question.ask(given(nothing, random.completed(row, question.facts()), question));
                    count.completions++;
                    assertThat(later.answer()).as(() -> question.id() + " " + said).isEqualTo(said.answer());
                    assertThat(later.certain()).as(() -> question.id() + " " + said).containsAll(said.certain());
                }
            }
        }
    }

    private static Facts given(Facts nothing, MutableRow row, AskedQuestion question) {
        var facts = row.onto(nothing.on(LocalDate.ofEpochDay(row.on())), question.facts());
        return row.onto(facts, question.settled());
    }

    private static void enumerate(AskedQuestion question, AskedQuestion.Said said, Completions completions, MutableRow row, Count count) {
        var unknown = question.facts().stream().filter(row::isUnknown).toList();
        var tried = completions.visit(row, unknown, FEW, full -> {
            assertThat(question.plain(full)).as(() -> question.id() + " " + said).isEqualTo(said.answer());
            return true;
        });
        count.completions += tried < 0 ? FEW : tried;
    }

    /** Whether a question that is left open could be answered in more than one way. */
    private static void explore(AskedQuestion question, AskedQuestion.Said said, Completions completions, MutableRow row,
            RandomRows random, Count count) {
        Set<String> answers = new HashSet<>();
        var tried = completions.visit(row, said.missing(), MANY, full -> {
            answers.add(question.plain(full));
            return answers.size() == 1;
        });
        for (var i = 0; tried < 0 && answers.size() == 1 && i < FEW; i++) {
            answers.add(question.plain(random.completed(row, said.missing())));
        }
        count.open++;
        count.turned += answers.size() > 1 ? 1 : 0;
        count.idle += answers.size() == 1 && tried > 0 ? 1 : 0;
    }

    private static final class Count {

        private int asked;
        private int open;
        private int turned;
        private int idle;
        private long completions;

        @Override
        public String toString() {
            return "%,d partial vectors: %,d decided, %,d completions of them agree; %,d left open: %,d of them can turn, "
                    .formatted(asked, asked - open, completions, open, turned)
                    + "%,d (%.2f %%) cannot, %,d have too many completions".formatted(idle, 100.0 * idle / open, open - turned - idle);
        }
    }
}

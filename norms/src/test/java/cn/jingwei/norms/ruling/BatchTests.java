package cn.jingwei.norms.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.kernel.Block;
import cn.jingwei.norms.kernel.Codes;
import cn.jingwei.norms.kernel.Columns;
import cn.jingwei.norms.law.Dictionary;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTests {

    private static final int ROWS = 20_480;

    @ParameterizedTest
    @ValueSource(strings = {"taizhou-2025", "yueyang-2023", "anqiu-2020", "quxian-2022", "jiaocheng-2022"})
    void answersEveryActAndRouteAsTheRulebookDoes(String id) {
        var book = PacksFixtures.rulebook(id);
        var pack = book.pack();
        var random = new RandomFacts(pack, 7);
        var seen = new HashSet<String>();
        for (var date : List.of("2020-09-30", "2022-05-31", "2024-03-01", "2026-11-20")) {
            var rows = new ArrayList<Facts>();
            for (var i = 0; i < ROWS / 4; i++) {
                rows.add(random.next(LocalDate.parse(date), i % 4 * 0.12));
            }
            compare(book, rows, date.startsWith("2020") ? Ask.all(pack.dictionary()) : Ask.of(pack), seen);
        }
        assertThat(seen).as("answers that came up").contains("ACT allowed", "ACT denied", "ACT referred", "ROUTE unknown");
    }

    private static void compare(Rulebook book, List<Facts> rows, List<Ask> asks, HashSet<String> seen) {
        var batch = new Batch(book.pack(), asks);
        var columns = columns(batch, rows);
        var codes = new Codes(batch.program(), rows.size());
        codes.classify(columns, 0, rows.size(), 0);
        var raw = batch.sheet();
        var cached = batch.sheet();
        for (var from = 0; from < rows.size(); from += Block.ROWS) {
            raw.run(columns, from, Math.min(Block.ROWS, rows.size() - from));
            cached.run(codes, from, raw.rows());
            for (var ask = 0; ask < batch.asks().size(); ask++) {
                var expected = new byte[raw.rows()];
                for (var i = 0; i < expected.length; i++) {
                    expected[i] = (byte) answer(book, batch.asks().get(ask), rows.get(from + i));
                    seen.add(batch.asks().get(ask).kind() + " " + batch.asks().get(ask).answers().get(expected[i]));
                }
                var label = batch.asks().get(ask).id() + " from row " + from;
                assertThat(Arrays.copyOf(raw.answers(ask), expected.length)).as(label).isEqualTo(expected);
                assertThat(Arrays.copyOf(cached.answers(ask), expected.length)).as(label).isEqualTo(expected);
            }
            compareReasons(book, batch, raw, rows.subList(from, from + raw.rows()));
            compareNorms(book.pack().dictionary(), batch, raw, rows.subList(from, from + raw.rows()));
        }
    }

    private static int answer(Rulebook book, Ask ask, Facts facts) {
        return switch (ask.kind()) {
            case ACT -> book.act(ask.id(), facts).outcome().ordinal();
            case ROUTE -> {
                var route = book.route(ask.id(), facts);
                yield ask.answer(route.value().orElse(route.cites().isEmpty() ? Ask.NONE : Ask.UNKNOWN));
            }
        };
    }

    private static void compareReasons(Rulebook book, Batch batch, Sheet sheet, List<Facts> rows) {
        for (var ask = 0; ask < batch.asks().size(); ask++) {
            for (var i = 0; i < rows.size(); i += 16) {
                var id = batch.asks().get(ask).id();
                var cites = batch.asks().get(ask).kind() == Ask.Kind.ACT ? book.act(id, rows.get(i)).cites() : book.route(id, rows.get(i)).cites();
                assertThat(Set.copyOf(sheet.reasons(ask, i))).as(id).isEqualTo(Set.copyOf(cites));
            }
        }
    }

    private static void compareNorms(Dictionary dictionary, Batch batch, Sheet sheet, List<Facts> rows) {
        var truth = new byte[Block.ROWS];
        batch.norms().forEach((norm, bits) -> {
            if (!norm.bindsActs() || norm.on().stream().anyMatch(on -> on.equals("om_funding.request"))) {
                return;
            }
            sheet.truth(bits, truth);
            var violation = Demand.of(norm, dictionary).violation();
            var expected = new byte[rows.size()];
            for (var i = 0; i < expected.length; i++) {
                var value = violation.value(rows.get(i));
                expected[i] = value == 1 ? Block.TRUE : value == Row.UNKNOWN ? Block.UNKNOWN : Block.FALSE;
            }
            assertThat(Arrays.copyOf(truth, expected.length)).as(norm.id()).isEqualTo(expected);
        });
    }

    private static Columns columns(Batch batch, List<Facts> rows) {
        var columns = new Columns(batch.facts(), rows.getFirst().date(), rows.size());
        for (var i = 0; i < rows.size(); i++) {
            for (var fact : batch.facts()) {
                var slots = new long[fact.width()];
                for (var s = 0; s < slots.length; s++) {
                    slots[s] = rows.get(i).at(fact.slot() + s);
                }
                columns.put(i, fact, new Coded(slots, rows.get(i).listAt(fact.slot())));
            }
        }
        return columns;
    }
}

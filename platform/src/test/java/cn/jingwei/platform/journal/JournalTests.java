package cn.jingwei.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal on a real database, under the application's own account. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class JournalTests {

    private static final Jurisdiction HERE = new Jurisdiction("110001");
    private static final Jurisdiction THERE = new Jurisdiction("110002");
    private static final Received RECEIVED = new Received(Instant.parse("2026-03-02T00:15:30.120034Z"), false);

    private final UnitOfWork unitOfWork;
    private final Journal journal;
    private final JdbcClient jdbc;

    JournalTests(@Autowired UnitOfWork unitOfWork, @Autowired Journal journal, @Autowired JdbcClient jdbc) {
        this.unitOfWork = unitOfWork;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    private static Draft draft(String subject, String content) {
        return new Draft(LocalDate.of(2026, 3, 1), new Actor("p-1", "7", "3"), "filing.contract", subject, content, "ALLOWED tz-1", Sm3.of(new byte[] {1}));
    }

    private Entry append(Jurisdiction place, String subject, String content) {
        return unitOfWork.within(place, () -> journal.append(place, RECEIVED, draft(subject, content)));
    }

    private <T> T reading(Jurisdiction place, Supplier<T> work) {
        return unitOfWork.reading(List.of(place), work);
    }

    private List<Entry> all(Jurisdiction place) {
        return reading(place, () -> journal.entries(place, Selection.first(1_000)));
    }

    @Test
    void keepsEveryFieldOfAnEntryAndItsContent() {
        var place = new Jurisdiction("110003");
        var bare = new Draft(null, new Actor("p-2", "8", "4"), "notice", "project/2", "", null, null);
        var content = "{\"note\":\"\u0000 \ud842\udfb7 e\u0301\"}";
        var first = append(place, "project/1", content);
        var second = unitOfWork.within(place, () -> journal.append(place, Received.simulated(Instant.parse("2020-01-01T00:00:00Z")), bare));
        assertThat(all(place)).containsExactly(first, second);
        assertThat(second.prev()).isEqualTo(first.hash());
        assertThat(reading(place, () -> journal.head(place))).isEqualTo(second.head());
        assertThat(reading(place, () -> journal.contents(place, List.of(1L, 2L, 3L)))).containsEntry(1L, content).containsEntry(2L, "").hasSize(2);
    }

    @Test
    void eightWritersAtOnceMakeOneChainWithoutAGap() throws Exception {
        var place = new Jurisdiction("110004");
        try (var writers = Executors.newFixedThreadPool(8)) {
            var running = new ArrayList<Future<?>>();
            for (var writer = 0; writer < 8; writer++) {
                var subject = "project/" + writer;
                running.add(writers.submit(() -> {
                    for (var i = 0; i < 25; i++) {
                        append(place, subject, "{\"i\":" + i + "}");
                    }
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
        var head = Head.genesis(place.code());
        for (var entry : all(place)) {
            assertThat(entry.seq()).isEqualTo(head.seq() + 1);
            assertThat(entry.prev()).isEqualTo(head.hash());
            head = entry.head();
        }
        var last = head;
        assertThat(last.seq()).isEqualTo(200);
        assertThat(reading(place, () -> journal.head(place))).isEqualTo(last);
    }

    @Test
    void aUnitOfWorkThatFailsLeavesNothing() {
        var before = append(HERE, "project/1", "{}");
        assertThatThrownBy(() -> unitOfWork.within(HERE, () -> {
            journal.append(HERE, RECEIVED, draft("project/1", "lost"));
            throw new IllegalStateException("afterwards");
        })).hasMessage("afterwards");
        assertThat(reading(HERE, () -> journal.head(HERE))).isEqualTo(before.head());
        assertThat(append(HERE, "project/1", "{}").seq()).isEqualTo(before.seq() + 1);
    }

    @Test
    void aTextWithoutCanonicalFormLeavesTheChainAsItWas() {
        var place = new Jurisdiction("110005");
        append(place, "project/1", "{}");
        assertThatThrownBy(() -> append(place, "project/\n", "{}")).isInstanceOf(Unfit.class).hasMessage("subject");
        assertThat(all(place)).hasSize(1);
    }

    @Test
    void isWrittenInsideAUnitOfWorkOnly() {
        assertThatThrownBy(() -> journal.append(HERE, RECEIVED, draft("project/1", "{}"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void selectsBySubjectPersonAndSequence() {
        var place = new Jurisdiction("110006");
        var entries = List.of(append(place, "project/1", "{}"), append(place, "project/2", "{}"), append(place, "project/1", "{}"));
        assertThat(reading(place, () -> journal.entries(place, Selection.first(9).about("project/1")))).containsExactly(entries.get(0), entries.get(2));
        assertThat(reading(place, () -> journal.entries(place, Selection.first(9).by("p-1").after(1)))).containsExactly(entries.get(1), entries.get(2));
        assertThat(reading(place, () -> journal.entries(place, Selection.first(9).by("p-9")))).isEmpty();
        assertThat(reading(place, () -> journal.entries(place, Selection.first(1).newestFirst()))).containsExactly(entries.get(2));
        assertThat(reading(place, () -> journal.entries(place, Selection.first(9).newestFirst().after(3)))).containsExactly(entries.get(1), entries.get(0));
    }

    @Test
    void anotherPlaceSeesNothingButThatThereIsAChain() {
        append(HERE, "project/1", "{}");
        append(THERE, "project/1", "{}");
        assertThat(reading(THERE, () -> journal.entries(HERE, Selection.first(9)))).isEmpty();
        assertThat(reading(THERE, () -> journal.contents(HERE, List.of(1L)))).isEmpty();
        assertThat(reading(THERE, () -> journal.head(HERE))).isEqualTo(Head.genesis(HERE.code()));
        assertThat(reading(THERE, journal::places)).contains(HERE, THERE);
        assertThatThrownBy(() -> unitOfWork.within(THERE, () -> journal.append(HERE, RECEIVED, draft("project/1", "{}"))))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void contentIsErasedByAnEntryThatNamesItForEver() {
        var place = new Jurisdiction("110007");
        for (var i = 0; i < 3; i++) {
            append(place, "project/1", "{}");
        }
        var actor = new Actor("p-9", "1", "1");
        var erasure = unitOfWork.within(place, () -> journal.erase(place, List.of(1L, 2L), RECEIVED, actor, "personal data"));
        assertThat(erasure.subject()).isEqualTo("journal/1-2");
        assertThat(reading(place, () -> journal.contents(place, List.of(1L, 2L, 3L)))).containsOnlyKeys(3L);
        assertThat(all(place)).hasSize(4);
        assertThatThrownBy(() -> unitOfWork.within(place, () -> journal.erase(place, List.of(2L, 3L), RECEIVED, actor, "again")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(reading(place, () -> journal.contents(place, List.of(3L)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update journal_entry set act = 'x'", "delete from journal_entry", "truncate journal_entry",
            "update journal_payload set content = 'x'", "update journal_head set jurisdiction = '110001'", "delete from journal_head",
            "update journal_chain set jurisdiction = '110009'", "delete from journal_chain", "drop trigger journal_head_goes_forward on journal_head",
            "alter table journal_entry disable trigger all"})
    void theApplicationCannotChangeWhatWasWritten(String statement) {
        append(HERE, "project/1", "{}");
        assertThatThrownBy(() -> unitOfWork.within(HERE, () -> jdbc.sql(statement).update())).isInstanceOf(DataAccessException.class)
                .rootCause().hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void theHeadDoesNotGoBack() {
        append(HERE, "project/1", "{}");
        assertThatThrownBy(() -> unitOfWork.within(HERE, () -> jdbc.sql("update journal_head set seq = seq - 1").update()))
                .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("forward only");
    }
}

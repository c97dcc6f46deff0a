package cn.jingwei.platform.document;

import static cn.jingwei.platform.document.DocumentFixtures.HERE;
import static cn.jingwei.platform.document.DocumentFixtures.THERE;
import static cn.jingwei.platform.document.DocumentFixtures.focus;
import static cn.jingwei.platform.document.DocumentFixtures.in;
import static cn.jingwei.platform.document.DocumentFixtures.label;
import static cn.jingwei.platform.document.DocumentFixtures.pdf;
import static cn.jingwei.platform.document.DocumentFixtures.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of documents, what can be taken back, and who sees it. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class DocumentsTests {

    private final Documents documents;
    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;

    DocumentsTests(@Autowired Documents documents, @Autowired UnitOfWork unitOfWork, @Autowired JdbcClient jdbc) {
        this.documents = documents;
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void registerPlaces() {
        List.of(HERE, THERE).forEach(place -> DocumentFixtures.register(unitOfWork, jdbc, place));
    }

    @Test
    void keepsWhatIsWrittenOnThePaper() throws IOException {
        var label = new Label(focus(), 7, "project_proposal", Label.Level.ORDINARY, LocalDate.of(2026, 2, 28), " No. 5 ");
        var kept = keep(in(HERE), label, upload("C:\\papers\\proposal.PDF", "%PDF-1.7\nplan"));
        var found = here(() -> documents.find(kept.id()).orElseThrow());
        assertThat(found).isEqualTo(kept);
        assertThat(found.label().number()).isEqualTo("No. 5");
        assertThat(found.label().claimedOn()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(found.by()).isEqualTo(in(HERE));
        assertThat(found.body()).isInstanceOfSatisfying(Document.Content.class, content -> {
            assertThat(content.name()).isEqualTo("proposal.PDF");
            assertThat(content.type()).isEqualTo(FileType.PDF);
            assertThat(content.size()).isEqualTo(13);
        });
        assertThat(documents.open(found).orElseThrow().getContentAsByteArray()).asString().isEqualTo("%PDF-1.7\nplan");
    }

    @Test
    void theSameContentIsStoredOnceInAPlaceAndLevelAndNeverShared() {
        var text = "shared " + focus();
        var first = keep(in(HERE), label(focus(), "contract"), pdf(text));
        var second = keep(in(HERE), label(focus(), "contract"), pdf(text));
        var foreign = keep(in(THERE), label(focus(), "contract"), pdf(text));
        var security = keep(in(HERE), new Label(focus(), 1, "contract", Label.Level.SECURITY, null, null), pdf(text));
        assertThat(List.of(sm3(second), sm3(foreign), sm3(security))).containsOnly(sm3(first));
        assertThat(here(() -> stored("content", first))).isEqualTo(2);
        assertThat(here(() -> stored("content_chunk", first))).isEqualTo(2);
        assertThat(within(THERE, () -> stored("content", first))).isEqualTo(1);
    }

    @Test
    void aForeignPlaceSeesNothing() {
        var label = label(focus(), "contract");
        var kept = keep(in(HERE), label, pdf("own"));
        var statement = here(() -> documents.state(in(HERE), label, "none"));
        assertThat(within(THERE, () -> documents.find(kept.id()))).isEmpty();
        assertThat(within(THERE, () -> documents.list(Set.of(label.focus())))).isEmpty();
        assertThat(within(THERE, () -> documents.kindsPresent(Set.of(label.focus())))).containsOnlyKeys(label.focus())
                .containsValue(new Documents.Kinds(Set.of(), Set.of()));
        assertThat(within(THERE, () -> documents.withdraw(in(THERE), kept.id()))).isEqualTo(Documents.Withdrawal.UNKNOWN);
        assertThat(within(THERE, () -> documents.withdraw(in(THERE), new DocumentId(-1)))).isEqualTo(Documents.Withdrawal.UNKNOWN);
        assertThat(within(THERE, () -> documents.accept(in(THERE), statement.id(), true, "r"))).isFalse();
        assertThatThrownBy(() -> within(THERE, () -> documents.use(Set.of(kept.id()), 1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> within(THERE, () -> documents.state(in(HERE), label, "none"))).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aNewUploadOfAKindIsItsNextVersionAndOlderOnesStay() {
        var focus = focus();
        var first = keep(in(HERE), label(focus, "contract"), pdf("one"));
        var second = keep(in(HERE), label(focus, "contract"), pdf("two"));
        var other = keep(in(HERE), label(focus, "invoice"), pdf("one"));
        assertThat(List.of(first.version(), second.version(), other.version())).containsExactly(1, 2, 1);
        assertThat(here(() -> documents.list(Set.of(focus)))).containsExactly(second, first, other);
        here(() -> documents.withdraw(in(HERE), second.id()));
        assertThat(keep(in(HERE), label(focus, "contract"), pdf("three")).version()).isEqualTo(3);
    }

    @Test
    void whatAnActRefersToCannotBeWithdrawn() {
        var kept = keep(in(HERE), label(focus(), "contract"), pdf("used"));
        var used = here(() -> documents.use(Set.of(kept.id()), 77));
        assertThat(used).containsExactly(kept);
        assertThat(here(() -> documents.use(Set.of(kept.id()), 77))).singleElement().extracting(Document::inUse).isEqualTo(true);
        assertThat(here(() -> documents.withdraw(in(HERE), kept.id()))).isEqualTo(Documents.Withdrawal.IN_USE);
        assertThat(here(() -> documents.find(kept.id()))).isPresent();
    }

    @Test
    void evenAWrongProgramCannotTakeAwayWhatIsInUse() {
        var kept = keep(in(HERE), label(focus(), "contract"), pdf("kept " + focus()));
        here(() -> documents.use(Set.of(kept.id()), 78));
        for (var statement : List.of("update document set withdrawn_at = now(), withdrawn_person = 1, sm3 = null where id = ?",
                "delete from document where id = ?", "update document set focus = 1 where id = ?", "delete from document_use where document = ?",
                "delete from content where sm3 = (select sm3 from document where id = ?)")) {
            assertThatThrownBy(() -> here(() -> jdbc.sql(statement).param(kept.id().value()).update())).as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void contentGoesWithTheLastDocumentThatHasIt() {
        var text = "gone " + focus();
        var first = keep(in(HERE), label(focus(), "contract"), pdf(text));
        var second = keep(in(HERE), label(focus(), "contract"), pdf(text));
        assertThat(here(() -> documents.withdraw(in(HERE), first.id()))).isEqualTo(Documents.Withdrawal.DONE);
        assertThat(here(() -> stored("content_chunk", first))).isEqualTo(1);
        assertThat(here(() -> documents.withdraw(in(HERE), second.id()))).isEqualTo(Documents.Withdrawal.DONE);
        assertThat(here(() -> stored("content", first) + stored("content_chunk", first))).isZero();
        assertThat(here(() -> documents.find(first.id()))).isEmpty();
        assertThat(here(() -> documents.withdraw(in(HERE), first.id()))).isEqualTo(Documents.Withdrawal.UNKNOWN);
        assertThatThrownBy(() -> here(() -> documents.use(Set.of(first.id()), 1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aStatementStandsForADocumentOnlyOnceItIsAccepted() {
        var focus = focus();
        var accepted = here(() -> documents.state(in(HERE), label(focus, "crypto_scheme"), "no cryptography is used"));
        var refused = here(() -> documents.state(in(HERE), label(focus, "joint_scheme"), "one unit only"));
        assertThat(kinds(focus)).isEqualTo(new Documents.Kinds(Set.of(), Set.of("crypto_scheme", "joint_scheme")));
        assertThat(here(() -> documents.accept(in(HERE), accepted.id(), true, "so it is"))).isTrue();
        assertThat(here(() -> documents.accept(in(HERE), refused.id(), false, "two units"))).isTrue();
        assertThat(here(() -> documents.accept(in(HERE), refused.id(), true, "after all"))).isFalse();
        assertThat(kinds(focus)).isEqualTo(new Documents.Kinds(Set.of("crypto_scheme"), Set.of()));
        var verdict = new Document.Verdict(false, "two units", in(HERE));
        assertThat(here(() -> documents.find(refused.id()).orElseThrow().body())).isEqualTo(new Document.Statement("one unit only", verdict));
        keep(in(HERE), label(focus, "joint_scheme"), pdf("joint"));
        assertThat(kinds(focus)).isEqualTo(new Documents.Kinds(Set.of("crypto_scheme", "joint_scheme"), Set.of()));
    }

    @Test
    void onlyAStatementCanBeAccepted() {
        var kept = keep(in(HERE), label(focus(), "contract"), pdf("file"));
        var withdrawn = here(() -> documents.state(in(HERE), label(focus(), "contract"), "none"));
        here(() -> documents.withdraw(in(HERE), withdrawn.id()));
        assertThat(here(() -> documents.accept(in(HERE), kept.id(), true, "r"))).isFalse();
        assertThat(here(() -> documents.accept(in(HERE), withdrawn.id(), true, "r"))).isFalse();
        assertThat(here(() -> documents.open(kept))).isPresent();
        assertThat(documents.open(withdrawn)).isEmpty();
    }

    private Documents.Kinds kinds(long focus) {
        return here(() -> documents.kindsPresent(Set.of(focus)).get(focus));
    }

    private Document keep(Acting by, Label label, Upload upload) {
        return ((Documents.Kept) documents.upload(by, label, upload)).document();
    }

    private static String sm3(Document document) {
        return ((Document.Content) document.body()).sm3().hex();
    }

    private int stored(String table, Document document) {
        return jdbc.sql("select count(*) from " + table + " where sm3 = ?").param(sm3(document)).query(Integer.class).single();
    }

    private <T> T here(Supplier<T> work) {
        return within(HERE, work);
    }

    private <T> T within(Jurisdiction place, Supplier<T> work) {
        return unitOfWork.within(place, work);
    }
}

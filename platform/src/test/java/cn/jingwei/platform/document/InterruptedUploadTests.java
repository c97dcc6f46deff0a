package cn.jingwei.platform.document;

import static cn.jingwei.platform.document.DocumentFixtures.HERE;
import static cn.jingwei.platform.document.DocumentFixtures.focus;
import static cn.jingwei.platform.document.DocumentFixtures.in;
import static cn.jingwei.platform.document.DocumentFixtures.label;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import cn.jingwei.platform.database.UnitOfWork;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Uploads that end in the middle, and uploads that meet one another. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class InterruptedUploadTests {

    private final Documents documents;
    private final Intake intake;
    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;
    private final Path spool;

    InterruptedUploadTests(@Autowired Documents documents, @Autowired Intake intake, @Autowired UnitOfWork unitOfWork,
            @Autowired JdbcClient jdbc, @Value("${jingwei.data}") Path data) {
        this.documents = documents;
        this.intake = intake;
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
        this.spool = data.resolve("spool");
    }

    @BeforeEach
    void registerPlace() {
        DocumentFixtures.register(unitOfWork, jdbc, HERE);
    }

    @Test
    void whatFailsInTheMiddleLeavesNoHalfDocument() throws IOException {
        var focus = focus();
        try (var received = (Intake.Received) intake.receive(new Upload("a.pdf", DocumentFixtures.pdf(3_000_000 + focus)))) {
            damageTheLastSegment();
            assertThatThrownBy(() -> unitOfWork.within(HERE, () -> documents.add(in(HERE), label(focus, "contract"), received)))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(chunks(received)).isZero();
        }
        assertThat(unitOfWork.within(HERE, () -> documents.list(Set.of(focus)))).isEmpty();
        try (var left = Files.list(spool)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatIsUndoneAfterwardsLeavesNothingEither() throws IOException {
        try (var received = (Intake.Received) intake.receive(new Upload("a.pdf", DocumentFixtures.pdf(3_000_000 + focus())))) {
            assertThatThrownBy(() -> unitOfWork.within(HERE, () -> {
                documents.add(in(HERE), label(focus(), "contract"), received);
                throw new IllegalStateException("afterwards");
            })).hasMessage("afterwards");
            assertThat(chunks(received)).isZero();
        }
    }

    @Test
    void theSameFileUploadedAndWithdrawnByManyAtOnceIsNeitherLostNorStoredTwice() throws Exception {
        var focus = focus();
        Callable<Document> coming = () -> upload(focus);
        Callable<Document> passing = () -> {
            var document = upload(focus);
            assertThat(unitOfWork.within(HERE, () -> documents.withdraw(in(HERE), document.id()))).isEqualTo(Documents.Withdrawal.DONE);
            return document;
        };
        try (var people = Executors.newFixedThreadPool(6)) {
            var tasks = IntStream.range(0, 60).mapToObj(i -> i % 20 == 19 ? coming : passing).toList();
            for (var done : people.invokeAll(tasks)) {
                done.get();
            }
        }
        var left = unitOfWork.within(HERE, () -> documents.list(Set.of(focus)));
        assertThat(left).hasSize(3).extracting(Document::version).doesNotHaveDuplicates();
        assertThat(documents.open(left.getFirst()).orElseThrow().getContentAsByteArray()).hasSize(30);
    }

    private Document upload(long focus) {
        return ((Documents.Kept) documents.upload(in(HERE), label(focus, "contract"), new Upload("a.pdf", DocumentFixtures.pdf(30)))).document();
    }

    private int chunks(Intake.Received received) {
        return unitOfWork.within(HERE, () -> jdbc.sql("select count(*) from content full join content_chunk using (jurisdiction, level, sm3) where sm3 = ?")
                .param(received.file().sm3().hex()).query(Integer.class).single());
    }

    private void damageTheLastSegment() throws IOException {
        try (var files = Files.list(spool); var file = FileChannel.open(files.toList().getFirst(), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), file.size() - 3);
        }
    }
}

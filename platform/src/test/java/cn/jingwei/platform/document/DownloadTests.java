package cn.jingwei.platform.document;

import static cn.jingwei.platform.document.DocumentFixtures.HERE;
import static cn.jingwei.platform.document.DocumentFixtures.focus;
import static cn.jingwei.platform.document.DocumentFixtures.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;

import cn.jingwei.platform.database.UnitOfWork;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.http.HttpRange;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a file leaves the platform. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class DownloadTests {

    private static final int SIZE = 2 * Spooled.SEGMENT + 12_345;

    private final Documents documents;
    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;

    DownloadTests(@Autowired Documents documents, @Autowired UnitOfWork unitOfWork, @Autowired JdbcClient jdbc) {
        this.documents = documents;
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void registerPlace() {
        DocumentFixtures.register(unitOfWork, jdbc, HERE);
    }

    @Test
    void isAnAttachmentThatNoBrowserGuessesAbout() {
        var document = keep("\u65b9\u6848 (1).csv", "a,b\n".getBytes(), Label.Level.ORDINARY);
        var headers = documents.open(document).orElseThrow().response().getHeaders();
        assertThat(headers.getFirst("Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''%E6%96%B9%E6%A1%88%20%281%29.csv");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Type")).isEqualTo("text/csv");
        assertThat(headers.getETag()).isEqualTo('"' + ((Document.Content) document.body()).sm3().hex() + '"');
        assertThat(headers.getCacheControl()).isEqualTo("no-cache, private");
    }

    @Test
    void aSecurityReportIsKeptInNoCache() {
        var document = keep("a.txt", "holes".getBytes(), Label.Level.SECURITY);
        assertThat(documents.open(document).orElseThrow().response().getHeaders().getCacheControl()).isEqualTo("no-store");
    }

    @Test
    void givesBackExactlyWhatWasUploaded() throws IOException {
        var content = DocumentFixtures.pdf(SIZE).readAllBytes();
        var download = documents.open(keep("a.pdf", content, Label.Level.ORDINARY)).orElseThrow();
        assertThat(download.contentLength()).isEqualTo(SIZE);
        assertThat(download.getContentAsByteArray()).isEqualTo(content);
    }

    @Test
    void givesARangeOfIt() throws IOException {
        var content = DocumentFixtures.pdf(SIZE).readAllBytes();
        var download = documents.open(keep("a.pdf", content, Label.Level.ORDINARY)).orElseThrow();
        var region = HttpRange.createByteRange(Spooled.SEGMENT - 2, Spooled.SEGMENT + 1).toResourceRegion(download);
        try (var stream = download.getInputStream()) {
            stream.skipNBytes(region.getPosition());
            assertThat(stream.readNBytes((int) region.getCount())).containsExactly(content[Spooled.SEGMENT - 2], content[Spooled.SEGMENT - 1],
                    content[Spooled.SEGMENT], content[Spooled.SEGMENT + 1]);
        }
    }

    @Test
    void fetchesOnlyTheChunksThatAreRead() throws IOException {
        var fetched = new ArrayList<Integer>();
        try (var stream = new ChunkStream(10L * Spooled.SEGMENT, number -> {
            fetched.add(number);
            return new byte[Spooled.SEGMENT];
        })) {
            stream.skipNBytes(7L * Spooled.SEGMENT + 5);
            assertThat(stream.readNBytes(10)).hasSize(10);
        }
        assertThat(fetched).containsExactly(7);
    }

    @Test
    void breaksOffWhenTheDocumentIsWithdrawnMeanwhile() throws IOException {
        var document = keep("a.pdf", DocumentFixtures.pdf(SIZE + focus()).readAllBytes(), Label.Level.ORDINARY);
        try (var stream = documents.open(document).orElseThrow().getInputStream()) {
            assertThat(stream.read()).isEqualTo('%');
            unitOfWork.within(HERE, () -> documents.withdraw(in(HERE), document.id()));
            assertThatThrownBy(stream::readAllBytes).isInstanceOf(EmptyResultDataAccessException.class);
        }
    }

    private Document keep(String name, byte[] content, Label.Level level) {
        var label = new Label(focus(), 1, "contract", level, null, null);
        return ((Documents.Kept) documents.upload(in(HERE), label, new Upload(name, new ByteArrayInputStream(content)))).document();
    }
}

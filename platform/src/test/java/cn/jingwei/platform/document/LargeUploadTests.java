package cn.jingwei.platform.document;

import static cn.jingwei.platform.document.DocumentFixtures.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

import cn.jingwei.platform.database.UnitOfWork;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** The largest file goes in and out of a heap in which it would find room only a fifth at a time. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class LargeUploadTests {

    private static final String HEAP = "-Xmx40m";
    private static final long SIZE = DataSize.ofMegabytes(200).toBytes();

    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;
    private final Environment environment;

    @TempDir
    private Path data;

    LargeUploadTests(@Autowired UnitOfWork unitOfWork, @Autowired JdbcClient jdbc, @Autowired Environment environment) {
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
        this.environment = environment;
    }

    @Test
    void theLargestFileNeverSitsInTheHeap() throws IOException, InterruptedException {
        DocumentFixtures.register(unitOfWork, jdbc, HERE);
        var process = spawn();
        assertThat(process.inputReader().readAllLines()).containsExactly(SIZE + " 5 " + (SIZE - 5));
        assertThat(process.waitFor()).isZero();
        var chunks = unitOfWork.within(HERE, () -> jdbc.sql("""
                select count(*) from content_chunk join content using (jurisdiction, level, sm3) where size = ?""").param(SIZE).query(Long.class).single());
        assertThat(chunks).isEqualTo(SIZE / Spooled.SEGMENT);
    }

    private Process spawn() throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var builder = new ProcessBuilder(java, HEAP, "-Djingwei.data=" + data, "-cp", System.getProperty("java.class.path"),
                LargeUpload.class.getName(), Long.toString(SIZE)).redirectError(Redirect.INHERIT);
        builder.environment().put("DATABASE", environment.getRequiredProperty("spring.datasource.url"));
        builder.environment().put("ACCOUNT", environment.getRequiredProperty("spring.datasource.username"));
        builder.environment().put("PASSWORD", environment.getRequiredProperty("spring.datasource.password"));
        return builder.start();
    }
}

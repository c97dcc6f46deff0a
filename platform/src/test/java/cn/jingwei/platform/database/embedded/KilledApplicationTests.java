package cn.jingwei.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9}, of the application and of PostgreSQL: nothing stays that blocks the next start. */
class KilledApplicationTests {

    @TempDir
    private Path temporary;

    @Test
    void aKilledApplicationTakesItsServerAlongAndBlocksNothing() throws Exception {
        var data = DataFolders.withDatabase(temporary.resolve("data"));
        var application = spawn(data);
        var server = Long.parseLong(application.inputReader().readLine());
        application.destroyForcibly().waitFor();

        var postgres = EmbeddedPostgres.start(data, Map.of());
        try {
            assertThat(postgres.isAvailable()).isTrue();
            assertThat(postgres.processId()).isNotEqualTo(server);
            assertThat(runs(server)).isFalse();
        } finally {
            postgres.stop();
        }
    }

    @Test
    void aKilledApplicationsServerEndsWithoutAnotherStart() throws Exception {
        var application = spawn(DataFolders.withDatabase(temporary.resolve("data")));
        var server = Long.parseLong(application.inputReader().readLine());
        application.destroyForcibly().waitFor();
        await(() -> !runs(server));
    }

    @Test
    void aKilledServerIsStartedAgainAtTheSameEndpoint() throws Exception {
        var postgres = EmbeddedPostgres.start(DataFolders.withDatabase(temporary.resolve("data")), Map.of());
        try {
            var endpoint = postgres.endpoint();
            for (var times = 1; times <= 3; times++) {
                ProcessHandle.of(postgres.processId()).orElseThrow().destroyForcibly();
                var restarts = times;
                await(() -> postgres.restarts() == restarts);
                assertThat(Connections.asOwner(postgres).sql("select 1").query(Integer.class).single()).isOne();
            }
            assertThat(postgres.endpoint()).isEqualTo(endpoint);
        } finally {
            postgres.stop();
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /** A zombie that nobody has buried yet does not run: its command line is empty. */
    private static boolean runs(long process) {
        try {
            return !Files.readString(Path.of("/proc", Long.toString(process), "cmdline")).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static Process spawn(Path data) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), KilledApplication.class.getName(), data.toString())
                .redirectError(Redirect.INHERIT).start();
    }
}

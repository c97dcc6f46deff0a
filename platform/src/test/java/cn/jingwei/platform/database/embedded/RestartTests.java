package cn.jingwei.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import cn.jingwei.platform.database.UnusableDatabaseException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One data folder over several runs, and what may be found in it. */
class RestartTests {

    @TempDir
    private Path temporary;
    private Path data;

    @BeforeEach
    void prepare() {
        data = DataFolders.withDatabase(temporary.resolve("data"));
    }

    @Test
    void findsItsDataAgain() {
        run(postgres -> Connections.asOwner(postgres).sql("create table kept as select 42 as answer").update());
        run(postgres -> assertThat(Connections.asOwner(postgres).sql("select answer from kept").query(Integer.class).single()).isEqualTo(42));
        assertThat(Files.exists(Layout.of(data).processFile())).isFalse();
    }

    @Test
    void startsOverAProcessFileThatNamesAForeignProcess() throws Exception {
        var foreign = new ProcessBuilder("sleep", "60").start();
        try {
            leaveProcessFile(foreign.pid());
            run(postgres -> assertThat(postgres.isAvailable()).isTrue());
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void startsOverAProcessFileThatNamesAZombie() throws Exception {
        var parent = new ProcessBuilder("sh", "-c", "true & echo $!; exec sleep 60").start();
        try {
            leaveProcessFile(Long.parseLong(parent.inputReader().readLine()));
            run(postgres -> assertThat(postgres.isAvailable()).isTrue());
        } finally {
            parent.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void beginsAnewAfterAHalfMadeCluster() throws IOException {
        data = DataFolders.prepare(temporary.resolve("new"));
        var layout = Layout.of(data);
        Files.createDirectories(layout.unfinished(layout.cluster()).resolve("base"));
        run(postgres -> assertThat(postgres.isAvailable()).isTrue());
    }

    @Test
    void refusesADatabaseWhosePasswordsAreLostOrReplaced() throws IOException {
        var secrets = Layout.of(data).secrets();
        Files.delete(secrets);
        assertThatThrownBy(() -> run(_ -> { })).isInstanceOf(UnusableDatabaseException.class).hasMessageContaining(secrets.toString());
        Files.writeString(secrets, "administrator=a\nowner=b\napplication=c\n");
        assertThatThrownBy(() -> run(_ -> { })).isInstanceOf(UnusableDatabaseException.class).hasMessageContaining(secrets.toString());
    }

    @Test
    void saysWhatPostgresSaidWhenItDoesNotStart() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(data, Map.of("shared_buffers", "nonsense")))
                .isInstanceOf(UnusableDatabaseException.class).hasMessageContaining("shared_buffers");
        run(postgres -> assertThat(postgres.isAvailable()).isTrue());
    }

    private void leaveProcessFile(long process) throws IOException {
        var layout = Layout.of(data);
        Files.writeString(layout.processFile(), process + "\n" + layout.cluster() + "\n0\n5432\n\n127.0.0.1\n  1234567 1\nready\n");
    }

    private void run(Consumer<EmbeddedPostgres> work) {
        var postgres = EmbeddedPostgres.start(data, Map.of());
        try {
            work.accept(postgres);
        } finally {
            postgres.stop();
        }
    }
}

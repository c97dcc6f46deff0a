package cn.jingwei.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import cn.jingwei.platform.database.UnusableDatabaseException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderAccessTests {

    @TempDir
    private Path temporary;

    @Test
    void usesTheServerThatRunsAndLeavesItRunning() throws SQLException {
        var data = DataFolders.withDatabase(temporary.resolve("data"));
        var postgres = EmbeddedPostgres.start(data, Map.of());
        try {
            assertThat(clusterName(data)).isEqualTo(postgres.endpoint().name());
            assertThat(postgres.isAvailable()).isTrue();
        } finally {
            postgres.stop();
        }
    }

    @Test
    void startsAServerForAsLongAsItIsUsed() throws SQLException {
        var data = DataFolders.withDatabase(temporary.resolve("data"));
        assertThat(clusterName(data)).startsWith("jingwei-");
        assertThat(Layout.of(data).processFile()).doesNotExist();
        EmbeddedPostgres.start(data, Map.of()).stop();
    }

    @Test
    void neverMakesADatabase() {
        var data = temporary.resolve("none");
        assertThatThrownBy(() -> DataFolderAccess.to(data)).isInstanceOf(UnusableDatabaseException.class).hasMessageContaining(data.toString());
        assertThat(Files.exists(data)).isFalse();
    }

    private static String clusterName(Path data) throws SQLException {
        try (var access = DataFolderAccess.to(data);
                var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var row = connection.createStatement().executeQuery("show cluster_name")) {
            row.next();
            return row.getString(1);
        }
    }
}

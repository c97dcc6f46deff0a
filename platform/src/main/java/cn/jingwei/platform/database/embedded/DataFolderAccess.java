package cn.jingwei.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import cn.jingwei.platform.database.UnusableDatabaseException;

import org.jspecify.annotations.Nullable;

/**
 * The way into the database of a data folder for a command beside the application, with the application's own account: to the running
 * server if there is one, else to a server started for as long as the command lasts. Never makes a database.
 */
public final class DataFolderAccess implements AutoCloseable {

    private static final int PORT_LINE = 3;

    private final String url;
    private final Secrets secrets;
    private final @Nullable EmbeddedPostgres ours;

    private DataFolderAccess(String url, Secrets secrets, @Nullable EmbeddedPostgres ours) {
        this.url = url;
        this.secrets = secrets;
        this.ours = ours;
    }

    /** @throws UnusableDatabaseException if there is no database in the folder, or none that can be reached */
    public static DataFolderAccess to(Path data) {
        if (!Files.isDirectory(data.resolve("postgres").resolve("cluster"))) {
            throw new UnusableDatabaseException("embedded.none", data);
        }
        var layout = Layout.of(data);
        if (isInUse(layout)) {
            return new DataFolderAccess(runningServer(layout), Secrets.of(layout), null);
        }
        var postgres = EmbeddedPostgres.start(data, Map.of());
        return new DataFolderAccess(postgres.endpoint().jdbcUrl(), postgres.secrets(), postgres);
    }

    private static boolean isInUse(Layout layout) {
        try {
            FolderLock.take(layout).release();
            return false;
        } catch (UnusableDatabaseException e) {
            return true;
        }
    }

    /** Whoever listens there proves by the password, which only the two of us know, that it is the server of this folder. */
    private static String runningServer(Layout layout) {
        try {
            var port = Files.readAllLines(layout.processFile()).get(PORT_LINE).strip();
            return new Endpoint(Integer.parseInt(port), "").jdbcUrl();
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new UnusableDatabaseException("embedded.not-ready", layout.root());
        }
    }

    public String url() {
        return url;
    }

    public String user() {
        return Accounts.APPLICATION;
    }

    public String password() {
        return secrets.application();
    }

    /** Stops the server if it was started here. */
    @Override
    public void close() {
        if (ours != null) {
            ours.stop();
        }
    }
}

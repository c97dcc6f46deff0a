package cn.jingwei.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an earlier run left: a server that is still shutting down, or only its process file. PostgreSQL refuses to start if that file names a
 * living process, even when the number has gone to somebody else's. We hold the folder's lock, so a server in it can only be a leftover.
 */
record LeftoverServer(Layout layout, ServerControl control) {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);

    void clear() {
        try {
            if (!Files.exists(layout.processFile())) {
                return;
            }
            if (runsInOurFolder(processNumber())) {
                LOG.info("A PostgreSQL of an earlier run is still there: stopping it");
                control.stop();
            }
            Files.deleteIfExists(layout.processFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Zero if the file holds no number: it was cut off while being written. */
    private long processNumber() throws IOException {
        return Files.readString(layout.processFile()).lines().findFirst().map(String::strip)
                .filter(line -> line.matches("[0-9]{1,18}")).map(Long::parseLong).orElse(0L);
    }

    /** A zombie's command line is empty. */
    private boolean runsInOurFolder(long process) {
        try {
            var command = List.of(Files.readString(Path.of("/proc", Long.toString(process), "cmdline")).split("\0"));
            return command.getFirst().endsWith("/postgres") && command.contains(layout.cluster().toString());
        } catch (IOException e) {
            return false;
        }
    }
}

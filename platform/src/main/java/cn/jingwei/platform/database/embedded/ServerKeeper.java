package cn.jingwei.platform.database.embedded;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import cn.jingwei.platform.database.UnusableDatabaseException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the keeping thread does: starts the server, starts it again at the same endpoint when it dies, and stops it when interrupted. */
final class ServerKeeper implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerKeeper.class);
    private static final int FIRST_ATTEMPTS = 5;
    private static final long SHORTEST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final Installation installation;
    private final Map<String, String> settings;
    private final CompletableFuture<Endpoint> started = new CompletableFuture<>();
    private volatile @Nullable ServerProcess server;
    private volatile boolean available;
    private volatile int restarts;

    ServerKeeper(Installation installation, Map<String, String> settings) {
        this.installation = installation;
        this.settings = settings;
    }

    /** Where the server listens, once it has answered for the first time. */
    CompletableFuture<Endpoint> started() {
        return started;
    }

    boolean isAvailable() {
        return available;
    }

    int restarts() {
        return restarts;
    }

    /** The number of the server's process, zero before there is one. */
    long processId() {
        return server instanceof ServerProcess running ? running.process().pid() : 0;
    }

    @Override
    public void run() {
        try {
            var endpoint = startFirst();
            started.complete(endpoint);
            while (true) {
                awaitEnd();
                startAgain(endpoint);
            }
        } catch (InterruptedException e) {
            LOG.debug("Asked to stop");
        } catch (RuntimeException e) {
            started.completeExceptionally(e);
        } finally {
            stop();
        }
    }

    private Endpoint startFirst() throws InterruptedException {
        for (var attempt = 1; attempt <= FIRST_ATTEMPTS; attempt++) {
            var endpoint = Endpoint.onFreePort();
            if (isStarted(endpoint)) {
                return endpoint;
            }
            Thread.sleep(attempt * SHORTEST_PAUSE_MILLIS);
        }
        var layout = installation.layout();
        throw new UnusableDatabaseException("embedded.not-started", ServerProcess.lastWords(layout), layout.log());
    }

    private void awaitEnd() throws InterruptedException {
        if (server instanceof ServerProcess running) {
            var status = running.process().waitFor();
            available = false;
            LOG.warn("PostgreSQL ended with status {}: starting it again", status);
        }
    }

    /** Its processes may hold the memory they shared for a moment longer, and the disk may be full for a while: it tries until it succeeds. */
    private void startAgain(Endpoint endpoint) throws InterruptedException {
        for (var pause = SHORTEST_PAUSE_MILLIS;; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            Thread.sleep(pause);
            try {
                if (isStarted(endpoint)) {
                    restarts++;
                    LOG.info("PostgreSQL answers again");
                    return;
                }
                LOG.warn("PostgreSQL did not start: {}", ServerProcess.lastWords(installation.layout()));
            } catch (RuntimeException e) {
                LOG.warn("PostgreSQL did not start", e);
            }
        }
    }

    private boolean isStarted(Endpoint endpoint) throws InterruptedException {
        installation.clearLeftovers();
        var spawned = ServerProcess.spawn(installation, endpoint, settings);
        server = spawned;
        available = spawned.awaitAnswer();
        return available;
    }

    private void stop() {
        Thread.interrupted();
        available = false;
        if (server instanceof ServerProcess running) {
            running.stop();
        }
    }
}

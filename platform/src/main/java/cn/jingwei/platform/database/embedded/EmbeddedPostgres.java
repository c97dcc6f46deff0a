package cn.jingwei.platform.database.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletionException;

import cn.jingwei.platform.database.Availability;

/** The server of one data folder, kept running until it is asked to stop. */
final class EmbeddedPostgres implements Availability {

    private final FolderLock lock;
    private final Secrets secrets;
    private final ServerKeeper keeper;
    private final Thread thread;

    private EmbeddedPostgres(FolderLock lock, Installation installation, Map<String, String> settings) {
        this.lock = lock;
        this.secrets = installation.secrets();
        this.keeper = new ServerKeeper(installation, settings);
        this.thread = Thread.ofPlatform().daemon().name("embedded-postgres").start(keeper);
    }

    /**
     * Returns when the server answers.
     *
     * @param settings of PostgreSQL that win over ours
     * @throws cn.jingwei.platform.database.UnusableDatabaseException if it cannot be started here
     */
    static EmbeddedPostgres start(Path data, Map<String, String> settings) {
        var layout = Layout.of(data);
        var lock = FolderLock.take(layout);
        try {
            var postgres = new EmbeddedPostgres(lock, Installation.prepare(layout), settings);
            postgres.keeper.started().join();
            return postgres;
        } catch (CompletionException e) {
            lock.release();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (RuntimeException e) {
            lock.release();
            throw e;
        }
    }

    Endpoint endpoint() {
        return keeper.started().join();
    }

    Secrets secrets() {
        return secrets;
    }

    @Override
    public boolean isAvailable() {
        return keeper.isAvailable();
    }

    /** How often it died and was started again. */
    int restarts() {
        return keeper.restarts();
    }

    long processId() {
        return keeper.processId();
    }

    /** Returns when the server has ended and the folder is free; the thread that spawned it ends last. */
    void stop() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lock.release();
    }
}

package cn.jingwei.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import cn.jingwei.platform.database.UnusableDatabaseException;

/** One run of PostgreSQL, from spawning to its end. */
record ServerProcess(Installation installation, Endpoint endpoint, Process process) {

    private static final long PAUSE_MILLIS = 20;
    private static final int REFUSALS = 50;

    /** Whose thread spawns it, keeps it: see {@link Sandbox}. Settings on the command line win over every file. */
    static ServerProcess spawn(Installation installation, Endpoint endpoint, Map<String, String> settings) {
        var command = new ArrayList<>(List.of(installation.binaries().program("postgres"), "-D", installation.layout().cluster().toString()));
        var all = new TreeMap<>(settings(endpoint));
        all.putAll(settings);
        all.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        try {
            var process = installation.sandbox().prepare(command).redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(installation.layout().log().toFile())).start();
            return new ServerProcess(installation, endpoint, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> settings(Endpoint endpoint) {
        return Map.of("listen_addresses", Endpoint.HOST, "port", Integer.toString(endpoint.port()), "unix_socket_directories", "",
                "cluster_name", endpoint.name(), "fsync", "on", "synchronous_commit", "on", "full_page_writes", "on",
                "log_checkpoints", "off", "log_min_error_statement", "panic");
    }

    /**
     * Returns when the server answers and has proved to be ours; a recovery after a crash may take its time.
     *
     * @return false if the process ended before
     */
    boolean awaitAnswer() throws InterruptedException {
        var proof = new ServerProof(endpoint, installation.secrets());
        var refusals = 0;
        while (process.isAlive()) {
            switch (proof.ask()) {
                case OURS -> {
                    return true;
                }
                case REFUSAL -> refusals++;
                case SILENCE -> refusals = 0;
            }
            if (refusals > REFUSALS) {
                throw new UnusableDatabaseException("embedded.wrong-secrets", installation.layout().secrets());
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return false;
    }

    /** Ends it and waits for the end. */
    void stop() {
        if (process.isAlive()) {
            installation.control().stop();
        }
        if (process.isAlive()) {
            process.destroyForcibly();
        }
        process.onExit().join();
    }

    /** What it said last, for people who have to find out why it did not start. */
    static String lastWords(Layout layout) {
        try (var lines = Files.lines(layout.log())) {
            return lines.filter(line -> line.contains("FATAL:")).reduce("", (_, last) -> last);
        } catch (IOException e) {
            return "";
        }
    }
}

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The application on a data folder of its own, at 127.0.0.1 only; kills nothing but what it has started. */
final class Application implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Path HOME = Path.of(System.getProperty("jingwei.home"));
    private static final Path JAR = HOME.resolve("platform/target/jingwei-platform-1.0.0-SNAPSHOT.jar");

    private final Path data;
    private final int port;
    private Process process;

    Application(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Returns when it says that it is well. */
    void start() throws Exception {
        Files.createDirectories(data);
        process = new ProcessBuilder(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString(), "--server.port=" + port,
                "--server.address=127.0.0.1", "--jingwei.data=" + data).directory(HOME.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("crash-check.log").toFile())).start();
        var limit = Instant.now().plus(LONGEST_START);
        while (!isWell()) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                throw new IllegalStateException("the application did not start, see " + data.resolve("crash-check.log"));
            }
            Thread.sleep(100);
        }
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElseThrow();
    }

    private boolean isWell() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address().resolve("/actuator/health")).timeout(Duration.ofSeconds(5)).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Kills the server of our data folder and returns when the application has started another. */
    void killDatabase() throws Exception {
        var cluster = data.resolve("postgres/cluster");
        var id = databaseId(cluster).orElseThrow();
        if (!Files.readString(Path.of("/proc", Long.toString(id), "cmdline")).contains(cluster.toRealPath().toString())) {
            throw new IllegalStateException("process " + id + " is not our PostgreSQL");
        }
        ProcessHandle.of(id).orElseThrow().destroyForcibly();
        var limit = Instant.now().plus(LONGEST_START);
        while (databaseId(cluster).filter(now -> now != id).isEmpty()) {
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException("PostgreSQL was not started again, see " + data.resolve("postgres/server.log"));
            }
            Thread.sleep(10);
        }
    }

    /** Nothing while there is none, or its process file is being written. */
    private static Optional<Long> databaseId(Path cluster) {
        try (var lines = Files.lines(cluster.resolve("postmaster.pid"))) {
            return lines.findFirst().map(String::strip).filter(line -> line.matches("[0-9]+")).map(Long::valueOf);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** In its own time. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the application did not stop");
        }
    }

    /** A command of the checkout on the data folder; what it prints goes to standard error if it is not fine. */
    boolean command(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(HOME.resolve("jingwei").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JINGWEI_DATA", data.toString());
        var running = builder.start();
        var said = read(running.getInputStream());
        var isFine = running.waitFor() == 0;
        if (!isFine) {
            System.err.println(said);
        }
        return isFine;
    }

    private static String read(InputStream stream) throws IOException {
        return new String(stream.readAllBytes());
    }

    Path data() {
        return data;
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            process.onExit().orTimeout(1, TimeUnit.MINUTES).exceptionally(_ -> process.destroyForcibly()).join();
        }
    }
}

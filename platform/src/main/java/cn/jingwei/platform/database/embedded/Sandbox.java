package cn.jingwei.platform.database.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import cn.jingwei.platform.database.UnusableDatabaseException;

/**
 * How a program of PostgreSQL is run so that it outlives nothing and refuses nothing: in a session of its own, so that the terminal's Ctrl-C
 * reaches only the application; as root in a user namespace, because PostgreSQL refuses root; and interrupted when its parent dies. That signal
 * follows the <em>thread</em> that spawned the program: it must live as long as the program shall.
 */
record Sandbox(List<String> prefix) {

    /** @throws UnusableDatabaseException if this machine cannot do that */
    static Sandbox ofThisMachine() {
        var system = System.getProperty("os.name");
        var architecture = System.getProperty("os.arch");
        if (!system.equals("Linux") || !architecture.equals("amd64")) {
            throw new UnusableDatabaseException("embedded.other-system", system, architecture);
        }
        Stream.of("setsid", "setpriv").forEach(Sandbox::require);
        var prefix = new ArrayList<>(List.of("setsid"));
        if (isRoot()) {
            require("unshare");
            prefix.addAll(List.of("unshare", "-U"));
        }
        prefix.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        var sandbox = new Sandbox(List.copyOf(prefix));
        if (!sandbox.run(List.of("true"), "").isSuccess()) {
            throw new UnusableDatabaseException("embedded.no-user-namespace");
        }
        return sandbox;
    }

    private static void require(String tool) {
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        if (Stream.of(path.split(File.pathSeparator)).noneMatch(folder -> Files.isExecutable(Path.of(folder, tool)))) {
            throw new UnusableDatabaseException("embedded.no-tool", tool);
        }
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessBuilder prepare(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return new ProcessBuilder(whole);
    }

    /** Runs the command to its end, feeding it the input. */
    Finished run(List<String> command, String input) {
        try {
            var process = prepare(command).redirectErrorStream(true).start();
            try (var writer = process.outputWriter()) {
                writer.write(input);
            } catch (IOException e) {
                process.destroy();
            }
            var output = new String(process.getInputStream().readAllBytes());
            return new Finished(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finished(-1, e.toString());
        }
    }

    /** How a command ended, and all it said. */
    record Finished(int status, String output) {

        boolean isSuccess() {
            return status == 0;
        }
    }
}

package cn.jingwei.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import cn.jingwei.platform.database.UnusableDatabaseException;

import org.springframework.util.FileSystemUtils;

/** Makes the database, once: with checksums, passwords only, a locale of its own, the two accounts; whole or not at all. */
record NewCluster(Layout layout, Sandbox sandbox, Binaries binaries, Secrets secrets) {

    void makeUnlessThere() {
        if (Files.exists(layout.cluster())) {
            return;
        }
        var unfinished = layout.unfinished(layout.cluster());
        try {
            FileSystemUtils.deleteRecursively(unfinished);
            initialise(unfinished);
            makeAccounts(unfinished);
            Files.move(unfinished, layout.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise(Path folder) {
        run(secrets.administrator() + "\n", binaries.program("initdb"), "--pgdata=" + folder, "--username=" + Accounts.ADMINISTRATOR,
                "--pwfile=/dev/stdin", "--auth=scram-sha-256", "--data-checksums", "--encoding=UTF8", "--locale=C",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--set=password_encryption=scram-sha-256");
    }

    /** Without a network: the server is nobody's before it has its accounts. */
    private void makeAccounts(Path folder) throws IOException {
        run(accounts(), binaries.program("postgres"), "--single", "-D", folder.toString(), "-c", "exit_on_error=on",
                "-c", "log_min_error_statement=panic", "postgres");
    }

    private String accounts() throws IOException {
        try (var file = Objects.requireNonNull(NewCluster.class.getResourceAsStream("/db/accounts.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("--"))
                    .map(line -> line.replace(":'owner_password'", "'" + secrets.owner() + "'"))
                    .map(line -> line.replace(":'application_password'", "'" + secrets.application() + "'"))
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }

    private void run(String input, String... command) {
        var finished = sandbox.run(List.of(command), input);
        if (!finished.isSuccess()) {
            throw new UnusableDatabaseException("embedded.not-created", finished.output().strip().replace('\n', ' '));
        }
    }
}

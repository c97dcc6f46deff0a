package cn.jingwei.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

import cn.jingwei.platform.database.UnusableDatabaseException;

/** The passwords of the three accounts, made once and kept in a file that only its owner can read. */
record Secrets(String administrator, String owner, String application) {

    private static final int BYTES = 32;
    private static final String PERMISSIONS = "rw-------";

    /** @throws UnusableDatabaseException if there is a database already but the file is gone */
    static Secrets of(Layout layout) {
        try {
            if (!Files.exists(layout.secrets())) {
                if (Files.exists(layout.cluster())) {
                    throw new UnusableDatabaseException("embedded.no-secrets", layout.cluster(), layout.secrets());
                }
                make(layout);
            }
            Files.setPosixFilePermissions(layout.secrets(), PosixFilePermissions.fromString(PERMISSIONS));
            return read(layout.secrets());
        } catch (IOException e) {
            throw new UnusableDatabaseException("embedded.no-access", layout.root(), e);
        }
    }

    private static Secrets read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Secrets(properties.getProperty("administrator"), properties.getProperty("owner"), properties.getProperty("application"));
    }

    private static void make(Layout layout) throws IOException {
        var unfinished = layout.unfinished(layout.secrets());
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(PERMISSIONS)));
        Files.writeString(unfinished, List.of("administrator", "owner", "application").stream()
                .map(account -> account + "=" + random() + "\n").collect(Collectors.joining()));
        Files.move(unfinished, layout.secrets(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Not the passwords: a record in a log would show them. */
    @Override
    public String toString() {
        return "Secrets";
    }
}

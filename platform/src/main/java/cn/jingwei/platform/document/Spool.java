package cn.jingwei.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where uploads wait until they are checked: a folder that only its owner can enter, with encrypted files whose keys are in memory
 * only. What a killed process left there can be read by nobody and is removed at the next start.
 */
@Component
class Spool {

    private final Path folder;

    Spool(@Value("${jingwei.data}") Path data) throws IOException {
        this.folder = data.resolve("spool").toAbsolutePath().normalize();
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (var leftovers = Files.newDirectoryStream(folder)) {
            for (var file : leftovers) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Reads to the end, but keeps no more than the limit and one byte. Nothing stays if the sender breaks off. */
    Spooled take(InputStream content, long limit) {
        try {
            return Spooled.write(folder.resolve(UUID.randomUUID().toString()), content, limit + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

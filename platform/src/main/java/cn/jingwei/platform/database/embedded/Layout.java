package cn.jingwei.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import cn.jingwei.platform.database.UnusableDatabaseException;

/** What lies where under the data folder, readable by its owner only. */
record Layout(Path root) {

    /** Makes the folder if it is not there. It must be ours: root, without its powers in the sandbox, cannot use another's. */
    static Layout of(Path data) {
        var root = data.resolve("postgres").toAbsolutePath().normalize();
        try {
            Files.createDirectories(root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (!owner(root).equals(owner(Path.of("/proc/self")))) {
                throw new UnusableDatabaseException("embedded.no-access", root, Files.getOwner(root));
            }
            return new Layout(root.toRealPath());
        } catch (IOException e) {
            throw new UnusableDatabaseException("embedded.no-access", root, e);
        }
    }

    private static Object owner(Path path) throws IOException {
        return Files.getAttribute(path, "unix:uid");
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    Path processFile() {
        return cluster().resolve("postmaster.pid");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path log() {
        return root.resolve("server.log");
    }

    Path previousLog() {
        return root.resolve("server.log.previous");
    }

    /** A place beside the real one in which something is finished before it is renamed; a half-made one never counts. */
    Path unfinished(Path finished) {
        return finished.resolveSibling(finished.getFileName() + ".unfinished");
    }
}

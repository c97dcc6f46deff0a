package cn.jingwei.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;

/** A data folder in which a server can be started: programs unpacked, passwords known, database made, leftovers gone. */
record Installation(Layout layout, Sandbox sandbox, Binaries binaries, Secrets secrets) {

    /** The caller holds the folder's lock. */
    static Installation prepare(Layout layout) {
        var sandbox = Sandbox.ofThisMachine();
        var secrets = Secrets.of(layout);
        var binaries = Binaries.unpacked(layout);
        new NewCluster(layout, sandbox, binaries, secrets).makeUnlessThere();
        var installation = new Installation(layout, sandbox, binaries, secrets);
        installation.clearLeftovers();
        installation.turnLog();
        return installation;
    }

    void clearLeftovers() {
        new LeftoverServer(layout, control()).clear();
    }

    ServerControl control() {
        return new ServerControl(layout, sandbox, binaries);
    }

    private void turnLog() {
        try {
            if (Files.exists(layout.log())) {
                Files.move(layout.log(), layout.previousLog(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

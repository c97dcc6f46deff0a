package cn.jingwei.platform.database.embedded;

import java.util.List;

/** PostgreSQL's own way of ending the server of a folder. */
record ServerControl(Layout layout, Sandbox sandbox, Binaries binaries) {

    private static final String SECONDS = "60";

    /** Returns when the server has ended: orderly, or at once if it hangs. */
    void stop() {
        if (!stop("fast")) {
            stop("immediate");
        }
    }

    private boolean stop(String mode) {
        var command = List.of(binaries.program("pg_ctl"), "stop", "-D", layout.cluster().toString(), "-m", mode, "-w", "-t", SECONDS);
        return sandbox.run(command, "").isSuccess();
    }
}

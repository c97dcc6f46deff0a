package cn.jingwei.platform.database.embedded;

import java.nio.file.Path;
import java.util.Map;

/** A process of its own that keeps a server until it is killed; prints the number of the server's process. */
final class KilledApplication {

    private KilledApplication() {
    }

    static void main(String[] arguments) throws InterruptedException {
        var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), Map.of());
        System.out.println(postgres.processId());
        Thread.sleep(Long.MAX_VALUE);
    }
}

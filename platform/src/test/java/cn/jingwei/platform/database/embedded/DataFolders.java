package cn.jingwei.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.util.FileSystemUtils;

/** Data folders for tests. The programs are unpacked once per build folder and linked; a database is made once per run and copied. */
final class DataFolders {

    private static final Path SHARED = Path.of("target", "embedded");

    private DataFolders() {
    }

    /** A folder, empty or absent before, in which the first start is still to come. */
    static Path prepare(Path folder) {
        var programs = Binaries.unpacked(Layout.of(SHARED)).folder();
        try {
            Files.createSymbolicLink(Layout.of(folder).root().resolve(programs.getFileName()), programs);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder, empty or absent before, with a database in it as the first start makes it. */
    static Path withDatabase(Path folder) {
        var from = Once.MADE;
        var to = Layout.of(prepare(folder));
        Sandbox.ofThisMachine().run(List.of("cp", "-a", from.cluster().toString(), from.secrets().toString(), to.root().toString()), "");
        return folder;
    }

    private static final class Once {

        private static final Layout MADE = make();

        private static Layout make() {
            var folder = SHARED.resolveSibling("database");
            try {
                FileSystemUtils.deleteRecursively(folder);
                var layout = Layout.of(prepare(folder));
                Installation.prepare(layout);
                return layout;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package cn.jingwei.norms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportDmnCommandTests {

    @TempDir
    private Path folder;

    @Test
    void printsTheModelWithItsCitations() {
        var run = CommandLineTests.Run.of("export-dmn", "taizhou-2025", "--lang", "en");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("<?xml").contains("<text>taizhou-2025/15.1-1</text>", "valid only when all facts are known")
                .endsWith("</definitions>\n");
    }

    @Test
    void refusesToOverwriteAFileUnlessForced() throws Exception {
        var file = Files.writeString(folder.resolve("model.dmn"), "mine");
        var refused = CommandLineTests.Run.of("export-dmn", "taizhou-2025", "--out", file.toString());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err().lines()).hasSize(1);
        assertThat(refused.err()).contains(file.toString(), "--force");
        assertThat(file).hasContent("mine");
        assertThat(CommandLineTests.Run.of("export-dmn", "taizhou-2025", "--out", file.toString(), "--force").exit()).isZero();
        assertThat(file).content().startsWith("<?xml");
    }

    @Test
    void refusesAnInstrumentThatIsNotThere() {
        assertThat(CommandLineTests.Run.of("export-dmn", "nowhere").exit()).isEqualTo(2);
    }
}

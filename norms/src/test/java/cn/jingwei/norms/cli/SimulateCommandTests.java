package cn.jingwei.norms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import cn.jingwei.norms.PacksFixtures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTests {

    @TempDir
    private Path folder;

    private CommandLineTests.Run simulate(String... more) {
        PacksFixtures.write(folder.resolve("patch.yaml"), "15.1-1: amount_wan >= 100\n");
        var arguments = new ArrayList<>(List.of("simulate", "--pack", "taizhou-2025", "--against", folder.resolve("patch.yaml").toString(),
                "--out", folder.resolve("out").toString(), "--on", "2026-11-20", "--lang", "en"));
        arguments.addAll(List.of(more));
        return CommandLineTests.Run.of(arguments.toArray(String[]::new));
    }

    @Test
    void theSummaryWarnsOfAGap() throws IOException {
        var run = simulate("--synthetic", "3000");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("3000 projects", "warning: initiation has a gap", "initiation: required → ");
        assertThat(folder.resolve("out/summary.txt")).content().isEqualTo(run.out().substring(0, run.out().lastIndexOf("results are in")));
        try (var files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("summary.txt", "transitions.csv",
                    "outcomes.csv", "changed.csv", "totals.csv");
        }
    }

    @Test
    void machinesReadTheSummaryAsJson() {
        assertThat(simulate("--synthetic", "2000", "--json").out()).contains("\"projects\" : 2000", "\"route\" : \"initiation\"", "\"changed\" :");
    }

    @Test
    void aFolderInUseIsNotOverwrittenUnlessForced() {
        assertThat(simulate("--synthetic", "10").exit()).isZero();
        assertThat(simulate("--synthetic", "10").exit()).isEqualTo(2);
        assertThat(simulate("--synthetic", "10").err()).contains("not empty");
        assertThat(simulate("--synthetic", "10", "--force").exit()).isZero();
    }

    @Test
    void aBadProjectFileIsToldInOneLine() {
        var file = PacksFixtures.write(folder.resolve("projects.csv"), "id,amount_wan\na,fifty\n");
        var run = simulate("--projects", file.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().strip()).isEqualTo(file + ":2:2: fact amount_wan must be a number, not fifty");
        assertThat(folder.resolve("out")).isEmptyDirectory();
    }

    @Test
    void progressIsShownWhenAskedFor() {
        assertThat(simulate("--synthetic", "5000", "--progress").err()).contains("5000 projects");
    }

    @Test
    void whatIsNeitherPackNorPatchIsRefused() {
        var run = CommandLineTests.Run.of("simulate", "--pack", "taizhou-2025", "--against", "nowhere-2000", "--synthetic", "1", "--out",
                folder.resolve("out").toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere-2000", "yueyang-2023");
    }
}

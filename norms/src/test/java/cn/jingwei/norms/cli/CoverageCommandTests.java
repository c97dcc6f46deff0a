package cn.jingwei.norms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.cli.CommandLineTests.Run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageCommandTests {

    @TempDir
    private Path folder;

    @Test
    void endsWithZeroIfEveryArticleIsAccountedFor() {
        var run = Run.of("coverage", "taizhou-2025", "--lang", "en");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("42 articles; 140 norms", "Article 42", "outside of software: Law-making by other bodies.");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(Columns.PAGE));
    }

    @Test
    void endsWithOneAndNamesAnArticleThatIsMissing() {
        PacksFixtures.invent(folder, "gap", 2, PacksFixtures.chapter("on: [always]", "effect: inform"));
        var run = Run.of("coverage", "gap", "--regulations", folder.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("Article 2  unaccounted for");
    }

    @Test
    void jsonNamesEveryNormWithItsClassAndCases() {
        assertThat(Run.of("coverage", "taizhou-2025", "--json").out()).contains("\"unaccounted\" : [ ]", "\"norm\" : \"taizhou-2025/15.1-1\"",
                "\"enforcement\" : \"enforced\"", "taizhou-2025/case-01");
    }

    @Test
    void writesThePageWhereItIsAskedTo() throws IOException {
        var file = folder.resolve("report.html");
        assertThat(Run.of("coverage", "anqiu-2020", "--html", file.toString(), "--lang", "en").exit()).isZero();
        assertThat(Files.readString(file)).startsWith("<!doctype html>").contains("lang=\"en\"", "id=\"article-44\"");
    }

    @Test
    void anUnknownInstrumentIsToldInOneLine() {
        var run = Run.of("coverage", "nowhere", "--lang", "en");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("nowhere", "anqiu-2020");
    }
}

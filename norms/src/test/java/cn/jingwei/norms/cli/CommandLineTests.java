package cn.jingwei.norms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import cn.jingwei.norms.PacksFixtures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTests {

    @TempDir
    private Path folder;

    /** What a command printed and how it ended. */
    record Run(int exit, String out, String err) {

        static Run of(String... arguments) {
            System.setProperty("jingwei.home", "..");
            var out = new ByteArrayOutputStream();
            var err = new ByteArrayOutputStream();
            var oldOut = System.out;
            var oldErr = System.err;
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            try {
                var all = new ArrayList<>(List.of(arguments));
                var exit = Jingwei.run(all.toArray(String[]::new));
                return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
            } finally {
                System.setOut(oldOut);
                System.setErr(oldErr);
            }
        }
    }

    @Test
    void casesEndWithTheNumbersOfPassedAndFailed() {
        var run = Run.of("cases", "../regulations");
        assertThat(run.out().strip().lines().toList().getLast()).isEqualTo("476 passed, 0 failed");
        assertThat(run.exit()).isZero();
    }

    @Test
    void aFailedCaseShowsBothAnswersSideBySideAndEndsWithOne() {
        var file = PacksFixtures.write(folder.resolve("cases.yaml"), """
                regulation: taizhou-2025
                cases:
                  - {id: x, title: wrong, article: 15, on: 2026-03-02, given: {project_type: new_build, amount_wan: 49.9999},
                     ask: {route: initiation}, expect: {value: required, cites: [taizhou-2025/15.1-1]}}
                """);
        var run = Run.of("cases", file.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("required", "not_required", "taizhou-2025/15.1-1", "taizhou-2025/15.1-2").endsWith("0 passed, 1 failed\n");
    }

    @Test
    void aDeniedActEndsWithOneAndNamesArticleAndFact() {
        var run = Run.of("ask", "taizhou-2025", "--act", "initiation.apply", "--on", "2026-03-02", "--lang", "en", "--facts",
                PacksFixtures.write(folder.resolve("f.yaml"), "funding_source_confirmed: false\n").toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("denied", "taizhou-2025/15.1-3", "funding_source_confirmed = false", "undecided beside these");
    }

    @Test
    void jsonSpeaksTheWordsOfCaseFiles() {
        var run = Run.of("ask", "taizhou-2025", "--route", "initiation", "--on", "2026-03-02", "--json");
        assertThat(run.out()).contains("\"value\" : \"unknown\"", "\"missing\" : [ \"project_type\", \"amount_wan\" ]");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "frob", "help --lang fr", "ask", "ask taizhou-2025", "ask taizhou-2025 --act x --on 2026-03-02", "ask nowhere --act contract.sign --on 2026-03-02",
        "ask taizhou-2025 --act contract.sign --on 2026-13-02", "ask taizhou-2025 --act contract.sign --route scope --on 2026-03-02",
        "ask taizhou-2025 --act contract.sign --on 2026-03-02 --facts no-such-file.yaml", "cases", "cases no-such-folder",
        "cases ../norms/src", "cases ../regulations --regulations no-such-folder",
    })
    void badUseIsToldInOneLineAndEndsWithTwo(String command) {
        var run = Run.of(command.split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).doesNotContain("Exception", "\tat ");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount_wan: 80\namount_wan: 9", "funding_source_confirmed:", "amount_wan: null", "amount_wan: [80, 9]"})
    void refusesFactsThatAreWrittenTwiceLeftBlankOrNullWhereNoneCanBe(String facts) {
        var run = Run.of("ask", "taizhou-2025", "--route", "initiation", "--on", "2026-03-02", "--facts",
                PacksFixtures.write(folder.resolve("f.yaml"), facts + "\n").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().strip().lines()).singleElement().asString().contains("f.yaml:");
    }

    @Test
    void keepsAnImportedTextOnlyIfItFitsAndOverwritesNothing() {
        var text = PacksFixtures.write(folder.resolve("text.txt"), "\u7b2c\u4e00\u6761  \u672c\u529e\u6cd5\u9002\u7528\u3002\n").toString();
        var out = folder.resolve("kept.txt");
        assertThat(Run.of("import-text", "taizhou-2025", text, "--out", out.toString()).exit()).isEqualTo(1);
        assertThat(out).doesNotExist();
        assertThat(Run.of("import-text", "taizhou-2025", text, "--out", text).exit()).isEqualTo(2);
    }

    @Test
    void aBadFactNamesFileLineAndColumn() {
        var file = PacksFixtures.write(folder.resolve("f.yaml"), "project_type: new_build\namount_wan: fifty\n");
        var run = Run.of("ask", "taizhou-2025", "--route", "initiation", "--on", "2026-03-02", "--facts", file.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith(file + ":2:13: ").contains("amount_wan", "fifty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "cases", "coverage", "import-text", "lint", "diff", "compare", "simulate", "export-dmn"})
    void everyCommandExplainsItself(String command) {
        for (var words : List.of(List.of(command, "--help"), List.of("help", command))) {
            var run = Run.of(words.toArray(String[]::new));
            assertThat(run.exit()).isZero();
            assertThat(run.out()).contains("jingwei " + command, "--json");
        }
    }

    @Test
    void helpListsEveryCommandInBothLanguages() {
        for (var language : List.of("zh", "en")) {
            assertThat(Run.of("help", "--lang", language).out()).contains("ask", "cases");
        }
    }
}

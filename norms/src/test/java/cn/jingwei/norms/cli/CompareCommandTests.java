package cn.jingwei.norms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.cli.CommandLineTests.Run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTests {

    @TempDir
    private Path folder;

    private Run compare(String on, String facts, String... more) {
        var arguments = new ArrayList<>(List.of("compare", "--lang", "en", "--on", on, "--facts",
                PacksFixtures.write(folder.resolve("facts.yaml"), facts).toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    @Test
    void givesEveryInstrumentALineUnderEachQuestion() {
        var run = compare("2024-10-15", "project_type: new_build\namount_wan: 50\n");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).containsSubsequence("initiation\n", "anqiu-2020      no norm", "taizhou-2025    required; 15.1-1");
    }

    @Test
    void saysTheTermOfADutyInWordsAndAsADate() {
        assertThat(compare("2024-10-15", "contract_signed_on: 2024-03-04\n").out()).containsSubsequence("# Events", "contract.signed\n",
                "10 working days after contract.signed (until 2024-03-18); 21.1-2", "5 working days after contract.signed (until 2024-03-11); 18.1");
    }

    @Test
    void anInstrumentThatIsNotInForceRefersItsActs() {
        var run = compare("2026-03-02", "contract_signed_on: 2026-02-02\n");
        assertThat(run.out()).containsSubsequence("anqiu-2020", "[expired]", "contract.file", "anqiu-2020      referred    44.1");
    }

    @Test
    void standingIsThatOfTheDateAskedFor() {
        assertThat(compare("2024-10-15", "{}\n").out().lines().filter(line -> line.contains("[")).limit(1)).singleElement().asString().endsWith("[in force]");
        assertThat(compare("2020-09-30", "{}\n").out().lines().filter(line -> line.contains("[")).limit(1)).singleElement().asString().endsWith("[not yet in force]");
    }

    @Test
    void fitsATerminalOf120Columns() {
        var file = PacksFixtures.write(folder.resolve("facts.yaml"), "amount_wan: 120\n").toString();
        assertThat(Run.of("compare", "--lang", "zh", "--on", "2024-10-15", "--facts", file).out().lines())
                .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(Columns.PAGE));
    }

    @Test
    void jsonAnswersNullWhereAnInstrumentSaysNothing() {
        assertThat(compare("2024-10-15", "amount_wan: 50\n", "--json").out()).contains("\"anqiu-2020\" : null", "\"outcome\" : \"referred\"", "\"on\" : \"2024-10-15\"");
    }

    @Test
    void aFactThatNoDictionaryHasIsAnErrorWithItsPlace() {
        var run = compare("2024-10-15", "amount_wan: 50\namount_wann: 50\n");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("facts.yaml:2:1", "amount_wann", "amount_wan");
    }

    @Test
    void theDateHasNoDefault() {
        var run = Run.of("compare", "--facts", "x.yaml", "--lang", "en");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--on");
    }
}

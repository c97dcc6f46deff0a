package cn.jingwei.norms.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.law.Amendment;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.source.SourceException;
import cn.jingwei.norms.source.YamlFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationTests {

    private static final List<String> FILES = List.of("transitions.csv", "outcomes.csv", "changed.csv", "totals.csv");
    private static final LocalDate ON = LocalDate.parse("2026-11-20");
    private static final int MANY = 10_000;

    @TempDir
    private Path folder;

    private final Pack taizhou = PacksFixtures.regulations().pack("taizhou-2025");
    private final Pack patched = patched("15.1-1: amount_wan >= 100");

    private Pack patched(String patch) {
        return Amendment.apply(taizhou, YamlFile.parse("patch.yaml", patch));
    }

    private Path csv(String text) {
        return PacksFixtures.write(folder.resolve("projects.csv"), text);
    }

    private Result run(Pack after, Path file) throws IOException {
        var simulation = new Simulation(taizhou, after, ON);
        try (var projects = simulation.projects(file)) {
            return simulation.run(projects, folder, effort(1, Long.MAX_VALUE));
        }
    }

    private Result synthetic(long number, long seed, Simulation.Effort effort, Path out) throws IOException {
        var simulation = new Simulation(taizhou, patched, ON);
        Files.createDirectories(out);
        try (var projects = simulation.projects(number, seed)) {
            return simulation.run(projects, out, effort);
        }
    }

    private static Simulation.Effort effort(int threads, long mostChanges) {
        return new Simulation.Effort(threads, mostChanges, (_, _) -> { });
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    @Test
    void aRaisedThresholdLeavesTheProjectsBetweenWithoutAValue() throws IOException {
        var result = run(patched, csv("""
                id,unit,project_type,amount_wan
                a,u1,new_build,49.999999
                b,u1,new_build,50
                c,u1,new_build,99.999999
                d,u2,new_build,100
                e,u2,new_build,
                f,u2,purchase_service,75
                """));
        assertThat(result.projects()).isEqualTo(6);
        assertThat(lines("changed.csv").stream().skip(1)).containsExactly(
                "b,u1,50,route,initiation,required,none,taizhou-2025/15.1-1,第十五条,,",
                "c,u1,99.999999,route,initiation,required,none,taizhou-2025/15.1-1,第十五条,,");
        var initiation = result.routes().stream().filter(route -> route.id().equals("initiation")).findFirst().orElseThrow();
        assertThat(initiation.without()).isEqualTo(new Result.Pair(0, 2));
        assertThat(initiation.hasNewGap()).isTrue();
        assertThat(initiation.hasNewOverlap()).isFalse();
    }

    @Test
    void overlappingRowsAreCountedThoughPrecedenceHidesThem() throws IOException {
        var result = run(patched("15.1-1: amount_wan >= 40"), csv("project_type,amount_wan\nnew_build,39.999999\nnew_build,40\n"));
        var initiation = result.routes().stream().filter(route -> route.id().equals("initiation")).findFirst().orElseThrow();
        assertThat(initiation.several()).isEqualTo(new Result.Pair(0, 1));
        assertThat(initiation.hasNewOverlap()).isTrue();
    }

    @Test
    void amountsAreSummedExactlyByTransitionUnitAndBand() throws IOException {
        run(patched, csv("id,unit,project_type,amount_wan\n1,u1,new_build,50.000001\n2,u1,new_build,99.999999\n3,u2,new_build,100\n"));
        assertThat(lines("outcomes.csv")).contains("route,initiation,required,none,2,150", "route,initiation,required,required,1,100");
        assertThat(lines("totals.csv")).anyMatch(line -> line.startsWith("unit,u1,2,150,2,150,"))
                .anyMatch(line -> line.startsWith("amount_wan,\"[50,100)\",2,150,2,150,"))
                .anyMatch(line -> line.startsWith("amount_wan,\"[100,inf)\",1,100,0,0,"));
    }

    @Test
    void aNormOfThePatchIsComparedWithItself() throws IOException {
        run(patched, csv("project_type,amount_wan\nnew_build,50\nnew_build,\nnew_build,100\n"));
        assertThat(lines("transitions.csv")).contains("taizhou-2025/15.1-1,第十五条,gives,silent,1",
                "taizhou-2025/15.1-1,第十五条,undecided,undecided,1", "taizhou-2025/15.1-1,第十五条,gives,gives,1",
                "taizhou-2025/15.1-2,第十五条,silent,silent,2");
    }

    @Test
    void normsOfAnotherInstrumentAreAbsentBefore() throws IOException {
        run(PacksFixtures.regulations().pack("quxian-2022"), csv("project_type,amount_wan\nnew_build,50\n"));
        assertThat(lines("transitions.csv")).anyMatch(line -> line.startsWith("taizhou-2025/15.1-1,") && line.endsWith(",gives,absent,1"))
                .anyMatch(line -> line.startsWith("quxian-2022/") && line.contains(",absent,"));
    }

    @Test
    void threadsDoNotChangeTheResult() throws IOException {
        synthetic(MANY, 5, effort(1, Long.MAX_VALUE), folder.resolve("one"));
        synthetic(MANY, 5, effort(2, Long.MAX_VALUE), folder.resolve("two"));
        for (var file : FILES) {
            assertThat(folder.resolve("two").resolve(file)).hasSameBinaryContentAs(folder.resolve("one").resolve(file));
        }
    }

    @Test
    void theSeedAloneDecidesWhatIsInvented() throws IOException {
        var result = synthetic(MANY, 5, effort(2, Long.MAX_VALUE), folder.resolve("five"));
        assertThat(synthetic(MANY, 5, effort(2, Long.MAX_VALUE), folder.resolve("again"))).isEqualTo(result);
        assertThat(synthetic(MANY, 6, effort(2, Long.MAX_VALUE), folder.resolve("six"))).isNotEqualTo(result);
        assertThat(result.projects()).isEqualTo(MANY);
        assertThat(result.changed()).isPositive().isLessThan(MANY);
    }

    @Test
    void noMoreChangesAreToldThanWanted() throws IOException {
        var result = synthetic(MANY, 5, effort(2, 3), folder.resolve("few"));
        assertThat(result.told()).isEqualTo(3);
        assertThat(folder.resolve("few").resolve("changed.csv")).content().hasLineCount(4);
        assertThat(result.changed()).isGreaterThan(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            amount_wan,amont_wan\\n1,2\\n             | value.no-fact  | 1 | 2
            amount_wan,amount_wan\\n1,2\\n            | dictionary.twice | 1 | 2
            id,amount_wan\\na,50\\nb,fifty\\n         | value.number   | 3 | 2
            id,project_type\\na,castle\\n             | value.choice   | 2 | 2
            id,amount_wan\\na,50,7\\n                 | csv.fields     | 2 | 2
            id,is_classified\\n"a\\nb",true\\nc,maybe\\n | value.truth  | 4 | 2
            """)
    void aBadCellIsToldWithLineAndColumn(String text, String key, int line, int column) {
        assertThatExceptionOfType(SourceException.class).isThrownBy(() -> run(patched, csv(text.replace("\\n", "\n")))).satisfies(e -> {
            assertThat(e.key()).isEqualTo(key);
            assertThat(e.place().line()).isEqualTo(line);
            assertThat(e.place().column()).isEqualTo(column);
        });
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        var file = folder.resolve("gbk.csv");
        Files.write(file, new byte[] {'i', 'd', '\n', (byte) 0xD6, (byte) 0xD0, '\n'});
        assertThatExceptionOfType(SourceException.class).isThrownBy(() -> run(patched, file))
                .satisfies(e -> assertThat(e.key()).isEqualTo("source.not-utf8"));
    }

    @Test
    void setsNullsAndAByteOrderMarkAreRead() throws IOException {
        var result = run(taizhou, csv("\uFEFFid,funding_sources,subject_matter,declaration_window_end\n"
                + "a,local_budget;other,[],null\nb,null,security,2026-11-20\n"));
        assertThat(result.projects()).isEqualTo(2);
        assertThat(result.changed()).isZero();
    }
}

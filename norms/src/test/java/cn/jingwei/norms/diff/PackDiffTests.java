package cn.jingwei.norms.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.law.Regulations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackDiffTests {

    @TempDir
    private Path folder;

    private static Pack pack(String id) {
        return PacksFixtures.regulations().pack(id);
    }

    /** The pack of Anqiu under another id, changed as an amendment might. */
    private Pack amended(UnaryOperator<String> amendment) throws IOException {
        try (var files = Files.list(PacksFixtures.HOME.resolve("anqiu-2020"))) {
            for (var file : files.filter(file -> file.toString().matches(".*(instrument|chapter-\\d)\\.yaml")).toList()) {
                PacksFixtures.write(folder.resolve("anqiu-2026").resolve(file.getFileName()),
                        amendment.apply(Files.readString(file).replace("id: anqiu-2020", "id: anqiu-2026")));
            }
        }
        return Regulations.load(PacksFixtures.HOME, List.of(folder)).pack("anqiu-2026");
    }

    private static Match matchOfA(PackDiff diff, String localId) {
        return diff.matches().stream().filter(match -> match.a().map(Norm::localId).equals(Optional.of(localId))).findFirst().orElseThrow();
    }

    @Test
    void aPackIsTheSameAsItself() {
        var diff = PackDiff.of(pack("yueyang-2023"), pack("yueyang-2023"));
        assertThat(diff.versions()).isTrue();
        assertThat(diff.isSame()).isTrue();
        assertThat(diff.matches()).hasSize(pack("yueyang-2023").norms().size());
    }

    @Test
    void aLaterVersionShowsTheFieldThatChangedAndNothingElse() throws IOException {
        var diff = PackDiff.of(pack("anqiu-2020"), amended(text -> text.replace("period: P10D", "period: P15D")));
        assertThat(diff.versions()).isTrue();
        assertThat(diff.matches(Match.Kind.CHANGED)).singleElement().satisfies(match -> {
            assertThat(match.changes()).extracting(Match.Change::field).containsExactly("due");
            assertThat(match.changes().getFirst().a()).startsWith("P10D working days after contract_signed_on");
            assertThat(match.changes().getFirst().b()).startsWith("P15D working days after contract_signed_on");
        });
        assertThat(diff.matches(Match.Kind.ONLY_A)).isEmpty();
        assertThat(diff.matches(Match.Kind.ONLY_B)).isEmpty();
    }

    @Test
    void otherLineBreaksInAConditionAreNoChange() throws IOException {
        assertThat(PackDiff.of(pack("anqiu-2020"), amended(text -> text.replace(" and ", "  and  "))).matches(Match.Kind.CHANGED))
                .noneSatisfy(match -> assertThat(match.changes()).extracting(Match.Change::field).containsAnyOf("when", "requires"));
    }

    @Test
    void versionsAreMatchedByLocalIdEvenIfTheEffectChanged() throws IOException {
        var diff = PackDiff.of(pack("anqiu-2020"), amended(text -> text.replaceAll("(- id: 9\\.1\\n(?s:.*?)effect: )block", "$1warn")));
        assertThat(matchOfA(diff, "9.1").changes()).extracting(Match.Change::field).containsExactly("effect");
    }

    @Test
    void aVersionWithOtherNumbersIsMatchedByWhatTheNormsDo() throws IOException {
        var diff = PackDiff.of(pack("anqiu-2020"), amended(text -> text.replaceAll("(?m)^      - id: (\\d)", "      - id: 9$1")));
        assertThat(diff.versions()).isFalse();
        assertThat(diff.matches(Match.Kind.SAME).size()).isGreaterThan(80);
        assertThat(matchOfA(diff, "21.1-2").b()).map(Norm::localId).contains("921.1-2");
    }

    @Test
    void differentInstrumentsMeetAtTheActOrEventTheySpeakTo() {
        var diff = PackDiff.of(pack("taizhou-2025"), pack("anqiu-2020"));
        assertThat(diff.versions()).isFalse();
        var upload = matchOfA(diff, "21.1-1");
        assertThat(upload.b()).map(Norm::id).contains("anqiu-2020/21.1-2");
        assertThat(upload.subject().id()).isEqualTo("contract.signed");
        assertThat(upload.changes()).extracting(Match.Change::field).contains("documents").doesNotContain("text");
    }

    @Test
    void everyNormOfBothInstrumentsAppearsExactlyOnce() {
        var diff = PackDiff.of(pack("quxian-2022"), pack("jiaocheng-2022"));
        assertThat(diff.matches().stream().flatMap(match -> match.a().stream())).containsExactlyInAnyOrderElementsOf(pack("quxian-2022").norms());
        assertThat(diff.matches().stream().flatMap(match -> match.b().stream())).containsExactlyInAnyOrderElementsOf(pack("jiaocheng-2022").norms());
    }

    @Test
    void differentInstrumentsAreReadByStage() {
        var stages = List.copyOf(pack("anqiu-2020").dictionary().labels().stages().keySet());
        assertThat(PackDiff.of(pack("taizhou-2025"), pack("anqiu-2020")).matches()).extracting(match -> stages.indexOf(match.subject().stage())).isSorted();
    }

    @Test
    void normsThatOnlyHaveWordsAreNotCalledTheSame() {
        assertThat(PackDiff.of(pack("taizhou-2025"), pack("anqiu-2020")).matches(Match.Kind.SAME))
                .noneSatisfy(match -> assertThat(match.a()).map(Norm::localId).contains("19.1-1"));
    }
}

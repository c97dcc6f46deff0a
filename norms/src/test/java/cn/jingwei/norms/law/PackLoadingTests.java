package cn.jingwei.norms.law;

import static cn.jingwei.norms.PacksFixtures.chapter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;

import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.source.SourceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackLoadingTests {

    @TempDir
    private Path folder;

    @Test
    void bringsSixHundredNormsOfFiveInstruments() {
        assertThat(PacksFixtures.packs()).hasSize(5);
        assertThat(PacksFixtures.packs().stream().mapToInt(pack -> pack.norms().size()).sum()).isEqualTo(600);
    }

    @Test
    void keepsEveryArticleInTheOrderOfTheText() {
        for (var pack : PacksFixtures.packs()) {
            var numbers = pack.articles().stream().map(Pack.Article::number).toList();
            assertThat(numbers).isSorted().doesNotHaveDuplicates().hasSize(pack.instrument().articles());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "on: [contract.sine]                                  ; pack.unknown-id  ; 13:14",
        "on: [contract.sign], when: project_typ = \"new_build\" ; source.not-yaml ; ",
        "requires: free_om_month >= 12                        ; feel.no-fact     ; 13:19",
        "requires: is_major_project and free_om_months >= yes ; feel.no-fact     ; 13:58",
        "requires: project_type = \"new\"                      ; feel.no-value    ; 13:34",
        "requires: contract_signed_on <= on                   ; feel.unguarded   ; 13:19",
        "requires: free_om_months + 1                         ; feel.kind        ; 13:19",
        "documents: [contrat]                                 ; pack.unknown-id  ; 13:21",
        "strenght: may                                        ; source.unknown-key ; 13:9",
    })
    void refusesWhatItDoesNotKnowWithItsPlace(String line, String key, String place) {
        var on = line.startsWith("on:") ? "effect: block" : "on: [contract.sign]";
        PacksFixtures.invent(folder, "nowhere-1", 1, chapter(line.strip(), on, on.startsWith("effect") ? "local_role: unit" : "effect: block"));
        assertThatThrownBy(() -> Regulations.load(PacksFixtures.HOME, List.of(folder)).pack("nowhere-1"))
                .isInstanceOfSatisfying(SourceException.class, e -> {
                    assertThat(e.key()).isEqualTo(key);
                    if (place != null) {
                        assertThat(e.place().toString()).endsWith("chapter-1.yaml:" + place);
                    }
                });
    }

    @Test
    void namesThePlaceInsideAConditionOfSeveralLines() {
        PacksFixtures.invent(folder, "nowhere-1", 1, chapter("on: [contract.sign]", "effect: block",
                "requires: |-", "  free_om_months >= 12", "  and free_om_moths >= 3"));
        assertThatThrownBy(() -> Regulations.load(PacksFixtures.HOME, List.of(folder)).pack("nowhere-1"))
                .isInstanceOfSatisfying(SourceException.class, e -> assertThat(e.place().toString()).endsWith("chapter-1.yaml:17:15"));
    }

    @Test
    void refusesAnArticleThatHasNeitherNormNorReason() {
        PacksFixtures.invent(folder, "nowhere-1", 1, "chapter: I\ntitle: General\narticles:\n  - article: 1\n");
        assertThatThrownBy(() -> Regulations.load(PacksFixtures.HOME, List.of(folder)).pack("nowhere-1"))
                .isInstanceOfSatisfying(SourceException.class, e -> assertThat(e.key()).isEqualTo("pack.article-empty"));
    }

    @Test
    void refusesDatesOfValidityThatNoNormExplains() {
        var pack = PacksFixtures.invent(folder, "nowhere-1", 1, chapter("on: [contract.sign]", "effect: block"));
        PacksFixtures.write(pack.resolve("instrument.yaml"),
                "instrument: {id: nowhere-1, title: t, jurisdiction: j, level: county, status: in_force, articles: 1, effective_from: 2026-02-01}\n");
        assertThatThrownBy(() -> Regulations.load(PacksFixtures.HOME, List.of(folder)).pack("nowhere-1"))
                .isInstanceOfSatisfying(SourceException.class, e -> assertThat(e.key()).isEqualTo("pack.validity-norm"));
    }

    @Test
    void refusesAFolderWithoutPacks() {
        assertThatThrownBy(() -> Regulations.load(PacksFixtures.HOME, List.of(folder)))
                .isInstanceOfSatisfying(SourceException.class, e -> assertThat(e.key()).isEqualTo("regulations.no-pack"));
    }
}

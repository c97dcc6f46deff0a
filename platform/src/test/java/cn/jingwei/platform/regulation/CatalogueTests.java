package cn.jingwei.platform.regulation;

import static cn.jingwei.platform.regulation.RegulationFixtures.DRAFT;
import static cn.jingwei.platform.regulation.RegulationFixtures.EXPIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import cn.jingwei.norms.source.SourceException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTests {

    @TempDir
    private Path folder;
    private Catalogue catalogue;

    @BeforeEach
    void twoPacksAndAnEmptyFolder() throws IOException {
        RegulationFixtures.copy("dictionary", folder.resolve("home"));
        RegulationFixtures.copy(EXPIRED, folder.resolve("home"));
        Files.createDirectory(folder.resolve("packs"));
        catalogue = catalogue("home", "packs");
    }

    private Catalogue catalogue(String home, String packs) {
        return new Catalogue(folder.resolve(home).toString(), List.of(folder.resolve(packs).toString()));
    }

    private List<String> offered() {
        return catalogue.offers().stream().map(Catalogue.Offer::id).toList();
    }

    @Test
    void aNewFolderIsThereWithoutARestart() {
        assertThat(offered()).containsExactly(EXPIRED);
        assertThat(catalogue.problems()).isEmpty();
        RegulationFixtures.copy(DRAFT, folder.resolve("packs"));
        assertThat(offered()).containsExactly(EXPIRED, DRAFT);
        assertThat(catalogue.pack(DRAFT)).hasValueSatisfying(pack -> assertThat(pack.id()).isEqualTo(DRAFT));
        assertThat(catalogue.pack("nowhere-2000")).isEmpty();
    }

    @Test
    void aCorrectionIsAnotherPack() {
        var before = catalogue.offers().getFirst().pack();
        assertThat(catalogue.offers().getFirst().pack()).isEqualTo(before);
        RegulationFixtures.edit(folder.resolve("home").resolve(EXPIRED).resolve("chapter-1.yaml"), "articles:", "# corrected\narticles:");
        assertThat(catalogue.offers().getFirst().pack()).isNotEqualTo(before);
    }

    @Test
    void aBrokenPackIsToldAndStopsNoOther() {
        RegulationFixtures.copy(DRAFT, folder.resolve("packs"));
        var broken = folder.resolve("packs").resolve(DRAFT).resolve("chapter-1.yaml");
        RegulationFixtures.edit(broken, "articles:", "artikel:");
        assertThat(offered()).containsExactly(EXPIRED);
        assertThat(catalogue.problems()).singleElement().satisfies(problem -> assertThat(problem.cause().place().file()).endsWith("chapter-1.yaml"));
        RegulationFixtures.edit(broken, "artikel:", "articles:");
        assertThat(offered()).containsExactly(EXPIRED, DRAFT);
        assertThat(catalogue.problems()).isEmpty();
    }

    @Test
    void oneNameIsOnePack() {
        RegulationFixtures.copy(EXPIRED, folder.resolve("packs"));
        assertThat(offered()).containsExactly(EXPIRED);
        assertThat(catalogue.problems()).extracting(problem -> problem.cause().key()).containsExactly("dictionary.twice");
    }

    @Test
    void aBrokenDictionaryIsToldAndOffersNothing() {
        RegulationFixtures.edit(folder.resolve("home/dictionary/acts.yaml"), "acts:", "akte:");
        assertThat(offered()).isEmpty();
        assertThat(catalogue.problems()).hasSize(1);
        assertThatThrownBy(catalogue::dictionary).isInstanceOf(SourceException.class);
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        catalogue = catalogue("home", "gone");
        assertThat(offered()).containsExactly(EXPIRED);
        assertThat(catalogue.problems()).extracting(Catalogue.Problem::folder).containsExactly(folder.resolve("gone").toString());
        assertThat(catalogue("gone", "packs").problems()).hasSize(1);
    }
}

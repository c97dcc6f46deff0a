package cn.jingwei.norms.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import cn.jingwei.norms.ConductFixtures;
import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.cases.CaseFile;
import cn.jingwei.norms.ruling.Rulebook;
import cn.jingwei.norms.source.SourceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentsTests {

    @TempDir
    private Path folder;

    @Test
    void everythingThatARulingRestsOnAndNothingElseIsPartOfIt() {
        assertThat(PacksFixtures.regulations().contents("taizhou-2025").keySet()).containsExactly("calendar.yaml",
                "dictionary/acts.yaml", "dictionary/documents.yaml", "dictionary/events.yaml", "dictionary/facts.yaml", "dictionary/vocabulary.yaml",
                "taizhou-2025/chapter-1.yaml", "taizhou-2025/chapter-2.yaml", "taizhou-2025/chapter-3.yaml", "taizhou-2025/chapter-4.yaml",
                "taizhou-2025/chapter-5.yaml", "taizhou-2025/chapter-6.yaml", "taizhou-2025/instrument.yaml");
    }

    @Test
    void isByteForByteWhatStandsInTheFiles() throws IOException {
        for (var entry : PacksFixtures.regulations().contents("taizhou-2025").entrySet()) {
            assertThat(entry.getValue()).as(entry.getKey()).isEqualTo(Files.readAllBytes(PacksFixtures.HOME.resolve(entry.getKey())));
        }
    }

    @Test
    void whatWasKeptAnswersEveryCase() {
        for (var pack : PacksFixtures.packs()) {
            var kept = Regulations.of(PacksFixtures.regulations().contents(pack.id()));
            var book = new Rulebook(kept.pack(pack.id()), kept.calendar());
            assertThat(CaseFile.beside(pack, PacksFixtures.regulations())).isNotEmpty()
                    .allSatisfy(one -> assertThat(one.judge(book)).isEmpty());
        }
    }

    @Test
    void whatWasReadIsKeptAlthoughTheFileChanges() throws IOException {
        var contents = ConductFixtures.contents();
        for (var entry : contents.entrySet()) {
            PacksFixtures.write(folder.resolve(entry.getKey()), new String(entry.getValue()));
        }
        var regulations = Regulations.load(folder, List.of());
        regulations.pack("nowhere");
        Files.writeString(folder.resolve("nowhere/chapter-1.yaml"), "changed");
        var kept = regulations.contents("nowhere");
        assertThat(kept.keySet()).isEqualTo(contents.keySet());
        assertThat(kept).allSatisfy((name, bytes) -> assertThat(bytes).as(name).isEqualTo(contents.get(name)));
        kept.get("nowhere/chapter-1.yaml")[0] = 'X';
        assertThat(regulations.contents("nowhere").get("nowhere/chapter-1.yaml")).isEqualTo(contents.get("nowhere/chapter-1.yaml"));
    }

    @Test
    void keepsTheCalendarOfTheRegulations() {
        assertThat(Regulations.of(ConductFixtures.contents()).calendar().isPublished(2099)).isTrue();
        assertThat(Regulations.of(ConductFixtures.contents()).calendar().isPublished(2098)).isFalse();
    }

    @Test
    void namesTheFileThatCannotBeUsed() {
        var contents = new TreeMap<>(ConductFixtures.contents());
        contents.put("nowhere/chapter-1.yaml", new byte[] {(byte) 0xff});
        assertThatThrownBy(() -> Regulations.of(contents).pack("nowhere")).isInstanceOfSatisfying(SourceException.class, e -> {
            assertThat(e.key()).isEqualTo("source.not-utf8");
            assertThat(e.place().file()).isEqualTo("nowhere/chapter-1.yaml");
        });
        contents.remove("nowhere/instrument.yaml");
        assertThatThrownBy(() -> Regulations.of(contents).pack("nowhere"))
                .isInstanceOfSatisfying(SourceException.class, e -> assertThat(e.key()).isEqualTo("source.no-file"));
        assertThatIllegalArgumentException().isThrownBy(() -> Regulations.of(Map.of()).pack("nowhere"));
    }
}

package cn.jingwei.norms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.cli.CommandLineTests.Run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTests {

    @TempDir
    private Path folder;

    @Test
    void endsWithZeroIfBothSayTheSame() {
        assertThat(Run.of("diff", "anqiu-2020", "anqiu-2020").exit()).isZero();
    }

    @Test
    void showsAChangedThresholdOfALaterVersionFieldByField() {
        version("v1", "amount_wan >= 100");
        version("v2", "amount_wan >= 200");
        var run = Run.of("diff", "v1", "v2", "--regulations", folder.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("versions of one text", "changed 1, only in A 0, only in B 0, same 0", "A amount_wan >= 100", "B amount_wan >= 200");
    }

    private void version(String id, String when) {
        PacksFixtures.invent(folder, id, 1, PacksFixtures.chapter("on: [contract.file]", "when: " + when, "requires: is_cross_level", "effect: block"));
    }

    @Test
    void laysWhatTwoPlacesAskBesideOneAnother() {
        var run = Run.of("diff", "taizhou-2025", "anqiu-2020", "--lang", "en");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).containsSubsequence("== contract", "contract.signed", "~ A 21.1-1", "B 21.1-2");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(Columns.PAGE));
    }

    @Test
    void jsonCountsEachKind() {
        assertThat(Run.of("diff", "anqiu-2020", "anqiu-2020", "--json").out()).contains("\"changed\" : 0", "\"only_a\" : 0", "\"same\" : 92");
    }

    @Test
    void anUnknownInstrumentIsToldInOneLine() {
        var run = Run.of("diff", "anqiu-2020", "nowhere");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("nowhere");
    }
}

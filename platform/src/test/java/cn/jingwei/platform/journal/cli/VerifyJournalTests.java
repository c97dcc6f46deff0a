package cn.jingwei.platform.journal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import cn.jingwei.platform.journal.Sequences;
import cn.jingwei.platform.journal.export.Defect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyJournalTests {

    private static final String EMPTY = """
            {"kind":"journal","format":"JW-JOURNAL-v1","jurisdiction":"321200"}
            {"kind":"head","format":"JW-JOURNAL-v1","jurisdiction":"321200","seq":0,"hash":"229b58acdd282f95db1be335151263aa82850a8f2674114e0bbf3e542dd197b8"}
            """;

    @TempDir
    private Path folder;

    private static Told run(String... arguments) {
        return Told.by(() -> VerifyJournal.run(arguments));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void endsWithZeroForASoundExportAndSaysWhatItCannotTell() throws IOException {
        var alone = run("--lang", "en", file("export", EMPTY));
        assertThat(alone.exit()).isZero();
        assertThat(alone.out()).contains("Sound: 0 entries").contains("kept head");
        var witnessed = run(file("export", EMPTY), "--lang", "en", "--head", file("head", EMPTY.lines().toList().getLast() + "\n"));
        assertThat(witnessed.exit()).isZero();
        assertThat(witnessed.out()).doesNotContain("--head");
    }

    @Test
    void endsWithOneAndNamesTheDefects() throws IOException {
        var defective = file("export", EMPTY.replace("\"seq\":0", "\"seq\":1"));
        assertThat(run("--lang", "en", defective).exit()).isEqualTo(1);
        assertThat(run("--lang", "en", defective).out()).contains("line 2, entry 1: the closing head is not the last entry").contains("NOT SOUND");
        assertThat(run("--lang", "zh", defective).out()).doesNotContain("NOT SOUND").contains("1");
    }

    @Test
    void endsWithTwoForBadUse() throws IOException {
        var export = file("export", EMPTY);
        assertThat(run("--lang", "en", export, "--place", "321200").err()).contains("do not go with a FILE").hasLineCount(1);
        assertThat(run("--lang", "fr", export).err()).contains("zh").contains("fr").hasLineCount(1);
        assertThat(run(export, "--lang").exit()).isEqualTo(2);
        assertThat(run("--lang", "en", export, "more").err()).contains("more").hasLineCount(1);
        assertThat(run("--lang", "en", folder.resolve("none").toString()).err()).startsWith("Cannot be read").hasLineCount(1);
        assertThat(run("--lang", "en", export, "--head", export).err()).contains("its own witness").hasLineCount(1);
        assertThat(run("--help", "--lang", "en").exit()).isZero();
    }

    @Test
    void writesJsonForMachines() throws IOException {
        var sound = run("--json", file("export", EMPTY));
        assertThat(sound.exit()).isZero();
        assertThat(sound.out()).contains("\"sound\" : true", "\"jurisdiction\" : \"321200\"", "\"entries\" : 0");
        var defective = run("--json", file("export", EMPTY.replace("\"seq\":0", "\"seq\":1")));
        assertThat(defective.exit()).isEqualTo(1);
        assertThat(defective.out()).contains("\"sound\" : false", "\"kind\" : \"CLOSING_DIFFERS\"");
    }

    @Test
    void hasEveryMessageInBothLanguages() {
        var zh = bundle(Locale.ROOT);
        var en = bundle(Locale.ENGLISH);
        assertThat(zh.keySet()).isEqualTo(en.keySet());
        for (var kind : Defect.Kind.values()) {
            assertThat(zh.containsKey("defect." + kind.name())).as(kind.name()).isTrue();
        }
    }

    @Test
    void writesSequencesAsRanges() {
        assertThat(Sequences.text(List.of(1L, 2L, 3L, 7L, 9L, 10L))).isEqualTo("1-3, 7, 9-10");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(Messages.BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

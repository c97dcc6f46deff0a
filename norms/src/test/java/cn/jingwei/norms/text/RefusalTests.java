package cn.jingwei.norms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import cn.jingwei.norms.text.file.TextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTests {

    @ParameterizedTest
    @CsvSource({"'', text.empty", "'  \n', text.empty", "%PDF-1.7 x, text.pdf", "{\\rtf1 x}, text.rtf", "<!DOCTYPE html><p>, text.markup",
        "PK\3\4 no archive, text.not-word", "\u00D0\u00CF\u0011\u00E0 old, text.word-97", "Garden rules in English, text.no-articles"})
    void saysWhatKindOfFileItCannotRead(String content, String key) {
        refuses(content.getBytes(StandardCharsets.ISO_8859_1), key);
    }

    @Test
    void refusesBinaryJunk() {
        var junk = new byte[50_000];
        new Random(7).nextBytes(junk);
        refuses(junk, "text.illegible");
    }

    @Test
    void refusesTextWhoseCharactersWereLostForGood() {
        var lost = new String(TextFixtures.GARDEN.getBytes(Charset.forName("GBK")), StandardCharsets.UTF_8);
        refuses(lost.getBytes(StandardCharsets.UTF_8), "text.illegible");
        refuses(TextFixtures.GARDEN.replace("条", "\uFFFD").getBytes(StandardCharsets.UTF_8), "text.lost");
    }

    @Test
    void refusesAnArchiveThatIsNoWordDocument() throws IOException {
        refuses(zip("other.xml", 10), "text.not-word");
    }

    @Test
    void refusesAnArchiveThatUnpacksToTooMuch() throws IOException {
        refuses(zip("word/document.xml", 200 << 20), "text.expands");
        refuses(zip("word/media/picture.png", 200 << 20), "text.expands");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 300, 900})
    void refusesADamagedWordDocument(int length) {
        var content = TextFixtures.docx("第一条 甲。");
        refuses(Arrays.copyOf(content, length), null);
        content[length] ^= 0x55;
        content[length + 1] ^= 0x55;
        assertThat(outcome(content)).isIn("read", "text.damaged", "text.not-word");
    }

    @Test
    void refusesALargeOrMissingFileBeforeReadingIt(@TempDir Path folder) throws IOException {
        var large = folder.resolve("large.txt");
        Files.write(large, new byte[(20 << 20) + 1]);
        assertThatExceptionOfType(TextException.class).isThrownBy(() -> OfficialText.read(large))
                .satisfies(refused -> assertThat(refused.arguments()).containsExactly("large.txt", 20L))
                .returns("text.too-large", TextException::key);
        assertThatExceptionOfType(TextException.class).isThrownBy(() -> OfficialText.read(folder)).returns("text.no-file", TextException::key);
    }

    @Test
    void readsAFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("garden.txt"), TextFixtures.GARDEN);
        assertThat(OfficialText.read(file).articles()).hasSize(5);
    }

    private static void refuses(byte[] content, String key) {
        assertThatExceptionOfType(TextException.class).isThrownBy(() -> TextFixtures.read(content))
                .satisfies(refused -> assertThat(refused.arguments()).first().isEqualTo("garden"))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key == null ? refused.key() : key));
    }

    private static String outcome(byte[] content) {
        try {
            TextFixtures.read(content);
            return "read";
        } catch (TextException e) {
            return e.key();
        }
    }

    private static byte[] zip(String name, int size) throws IOException {
        var content = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(content)) {
            zip.putNextEntry(new ZipEntry(name));
            var block = new byte[1 << 16];
            for (int written = 0; written < size; written += block.length) {
                zip.write(block, 0, Math.min(block.length, size - written));
            }
        }
        return content.toByteArray();
    }
}

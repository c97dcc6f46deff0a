package cn.jingwei.platform.document;

import static cn.jingwei.platform.document.DocumentFixtures.pdf;
import static cn.jingwei.platform.document.DocumentFixtures.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

/** Which files are let in, and what is left of those that are not. */
@ExtendWith(OutputCaptureExtension.class)
class IntakeTests {

    private static final DataSize LARGEST = DataSize.ofMegabytes(200);

    @TempDir
    private Path data;

    @Test
    void takesAFileOfExactlyTheLargestSizeAndNotOneByteMore() throws IOException {
        try (var received = received(new Upload("a.pdf", pdf(LARGEST.toBytes())))) {
            assertThat(received.file().size()).isEqualTo(LARGEST.toBytes());
        }
        assertThat(refusal(new Upload("a.pdf", pdf(LARGEST.toBytes() + 1)))).isEqualTo(new Refusal.TooLarge(LARGEST));
        assertThat(left()).isEmpty();
    }

    @Test
    void readsWhatIsTooLargeToItsEndSoThatTheSenderHearsTheAnswer() throws IOException {
        var content = pdf(3_000_000);
        var settings = new DocumentSettings(DataSize.ofMegabytes(1), List.of(FileType.PDF));
        assertThat(intake(settings).receive(new Upload("a.pdf", content))).isInstanceOf(Intake.Refused.class);
        assertThat(content.read()).isEqualTo(-1);
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertThat(refusal(upload("a.pdf", ""))).isEqualTo(new Refusal.Empty());
    }

    @ParameterizedTest
    @CsvSource({"a.exe,exe", "a.html,html", "a.js,js", "a.docm,docm", "a.pdf.bat,bat", "a,''", "a.,''", "a.rar,rar"})
    void refusesByExtensionBeforeAnythingIsRead(String name, String extension) throws IOException {
        var unread = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("read");
            }
        };
        assertThat(refusal(new Upload(name, unread))).isInstanceOfSatisfying(Refusal.Extension.class,
                refusal -> assertThat(refusal.found()).isEqualTo(extension));
    }

    @Test
    void takesOnlyTheTypesOfThisInstallation() throws IOException {
        var settings = new DocumentSettings(LARGEST, List.of(FileType.OFD));
        assertThat(intake(settings).receive(upload("a.pdf", "%PDF-1.7"))).isEqualTo(new Intake.Refused(new Refusal.Extension("pdf", List.of("ofd"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.pdf", "/etc/report.pdf", "C:\\Users\\x\\report.pdf", "re\u202Eport.pdf", " report.pdf\r\n", "report\u0000.pdf"})
    void aNameHasNoPathAndNothingInvisible(String name) throws IOException {
        try (var received = received(upload(name, "%PDF-1.7"))) {
            assertThat(received.name()).isEqualTo("report.pdf");
        }
    }

    @Test
    void aLongNameKeepsItsExtension() throws IOException {
        try (var received = received(upload("x".repeat(5_000) + ".pdf", "%PDF-1.7"))) {
            assertThat(received.name()).hasSize(200).endsWith("x.pdf");
        }
    }

    @Test
    void everyGateIsAskedAndTheFirstRefusalCounts() throws IOException {
        var seen = new ArrayList<String>();
        UploadGate open = (file, name) -> {
            seen.add(name + " " + file.size());
            return Optional.empty();
        };
        UploadGate shut = (_, _) -> Optional.of(new Refusal.Gated("secrecy.marked", List.of("x")));
        assertThat(intake(settings(), open, shut).receive(upload("a.pdf", "%PDF-1.7"))).isEqualTo(new Intake.Refused(
                new Refusal.Gated("secrecy.marked", List.of("x"))));
        assertThat(seen).containsExactly("a.pdf 8");
    }

    @Test
    void aRefusedFileLeavesNothingNeitherOnDiskNorInTheLog(CapturedOutput output) throws IOException {
        UploadGate shut = (file, _) -> {
            assertThat(left()).hasSize(1);
            return Optional.of(new Refusal.Gated("secrecy.marked", List.of()));
        };
        var upload = upload("plan-of-the-bunker.pdf", "%PDF-1.7 bunker");
        var receipt = intake(settings(), shut).receive(upload);
        assertThat(left()).isEmpty();
        assertThat(output.getAll() + upload + receipt).doesNotContain("bunker");
    }

    @Test
    void aGateThatFailsLetsNothingThrough() {
        UploadGate broken = (_, _) -> {
            throw new IllegalStateException("broken");
        };
        assertThatThrownBy(() -> intake(settings(), broken).receive(upload("a.pdf", "%PDF-1.7"))).hasMessage("broken");
        assertThat(left()).isEmpty();
    }

    private Refusal refusal(Upload upload) throws IOException {
        return ((Intake.Refused) intake(settings()).receive(upload)).why();
    }

    private Intake.Received received(Upload upload) throws IOException {
        return (Intake.Received) intake(settings()).receive(upload);
    }

    private Intake intake(DocumentSettings settings, UploadGate... gates) throws IOException {
        var beans = new StaticListableBeanFactory();
        for (var gate : gates) {
            beans.addBean("gate" + beans.getBeanDefinitionCount(), gate);
        }
        return new Intake(new Spool(data), settings, beans.getBeanProvider(UploadGate.class));
    }

    private static DocumentSettings settings() {
        return new DocumentSettings(LARGEST, List.of(FileType.PDF));
    }

    private List<Path> left() {
        try (var files = Files.list(data.resolve("spool"))) {
            return files.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

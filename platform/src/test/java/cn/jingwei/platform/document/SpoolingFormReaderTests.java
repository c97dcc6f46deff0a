package cn.jingwei.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.servlet.MultipartConfigElement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartException;

/** Forms with files on their way into the spool. */
class SpoolingFormReaderTests {

    private static final DocumentSettings SETTINGS = new DocumentSettings(DataSize.ofBytes(1000), List.of(FileType.TXT));
    private static final String FORM = """
            --b
            Content-Disposition: form-data; name="number"

            \u6587\u53f7 5
            --b
            Content-Disposition: form-data; name="paper"; filename="\u65b9\u6848.txt"
            Content-Type: text/html

            214 weaknesses
            --b--
            """.replace("\n", "\r\n");

    @TempDir
    private Path data;

    @Test
    void givesFieldsAndFilesWithNothingInTheClear() throws IOException {
        var form = reader().resolveMultipart(request("paper=query", FORM));
        assertThat(form.getParameter("number")).isEqualTo("\u6587\u53f7 5");
        var file = form.getFile("paper");
        assertThat(file.getOriginalFilename()).isEqualTo("\u65b9\u6848.txt");
        assertThat(file.getBytes()).asString().isEqualTo("214 weaknesses");
        assertThat(Files.readString(onDisk().getFirst(), StandardCharsets.ISO_8859_1)).doesNotContain("weak");
        assertThatThrownBy(() -> file.transferTo(data.resolve("x").toFile())).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void nothingIsLeftWhenTheRequestEnds() throws IOException {
        var reader = reader();
        reader.cleanupMultipart(reader.resolveMultipart(request("", FORM)));
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void nothingIsLeftOfAFileThatBreaksOff() throws IOException {
        var reader = reader();
        for (var length = FORM.indexOf("filename"); length < FORM.length() - 8; length++) {
            var broken = request("", FORM.substring(0, length));
            assertThatThrownBy(() -> reader.resolveMultipart(broken), FORM.substring(0, length)).isInstanceOf(MultipartException.class);
            assertThat(onDisk()).isEmpty();
        }
    }

    @Test
    void aNameThatIsNoneIsNotQuotedInTheFailure() throws IOException {
        assertThatThrownBy(() -> reader().resolveMultipart(request("", FORM.replace(".txt", "\0.txt"))))
                .isInstanceOf(MultipartException.class).hasNoCause().message().doesNotContain("\u65b9\u6848");
    }

    @Test
    void refusesAFormOfManyParts() throws IOException {
        var reader = reader();
        var part = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\nx\r\n";
        assertThatThrownBy(() -> reader.resolveMultipart(request("", part.repeat(201) + "--b--\r\n"))).isInstanceOf(MultipartException.class);
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void whatIsTooLargeIsRefusedByTheIntakeWithItsReason() throws IOException {
        assertThat(receive("x".repeat(1000))).isInstanceOf(Intake.Received.class);
        assertThat(receive("x".repeat(5000))).isEqualTo(new Intake.Refused(new Refusal.TooLarge(SETTINGS.largest())));
    }

    @Test
    void readsFormsOnly() throws IOException {
        var request = request("", FORM);
        assertThat(reader().isMultipart(request)).isTrue();
        request.setContentType("application/json");
        assertThat(reader().isMultipart(request)).isFalse();
    }

    @Test
    void theServletContainerDoesNotReadForms() {
        new WebApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(MultipartAutoConfiguration.class))
                .run(context -> assertThat(context).doesNotHaveBean(MultipartConfigElement.class));
    }

    private Intake.Receipt receive(String content) throws IOException {
        var spool = new Spool(data);
        var form = new SpoolingFormReader(spool, SETTINGS).resolveMultipart(request("", FORM.replace("214 weaknesses", content)));
        var beans = new StaticListableBeanFactory();
        return new Intake(spool, SETTINGS, beans.getBeanProvider(UploadGate.class)).receive(Upload.of(form.getFile("paper")));
    }

    private SpoolingFormReader reader() throws IOException {
        return new SpoolingFormReader(new Spool(data), SETTINGS);
    }

    private static MockHttpServletRequest request(String query, String body) {
        var request = new MockHttpServletRequest("POST", "/documents");
        request.setQueryString(query);
        request.setContentType("multipart/form-data; boundary=b");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private List<Path> onDisk() throws IOException {
        try (var files = Files.list(data.resolve("spool"))) {
            return files.toList();
        }
    }
}

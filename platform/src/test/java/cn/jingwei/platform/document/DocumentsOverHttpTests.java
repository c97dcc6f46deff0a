package cn.jingwei.platform.document;

import static cn.jingwei.platform.document.DocumentFixtures.HERE;
import static cn.jingwei.platform.document.DocumentFixtures.focus;
import static cn.jingwei.platform.document.DocumentFixtures.in;
import static cn.jingwei.platform.document.DocumentFixtures.label;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import cn.jingwei.platform.database.UnitOfWork;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** A file goes in by a form and comes out again, through a real server. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class DocumentsOverHttpTests {

    private final Documents documents;
    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;
    private final SpoolingFormReader forms;
    private WebServer server;

    DocumentsOverHttpTests(@Autowired Documents documents, @Autowired UnitOfWork unitOfWork, @Autowired JdbcClient jdbc,
            @Autowired SpoolingFormReader forms) {
        this.documents = documents;
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
        this.forms = forms;
    }

    @BeforeEach
    void start() {
        DocumentFixtures.register(unitOfWork, jdbc, HERE);
        var context = new GenericWebApplicationContext();
        context.registerBean(Mvc.class);
        context.registerBean(Routes.class, () -> new Routes(documents, unitOfWork));
        context.registerBean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME, SpoolingFormReader.class, () -> forms);
        AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
        server = new TomcatServletWebServerFactory(0).getWebServer(servlets -> {
            context.setServletContext(servlets);
            context.refresh();
            servlets.addServlet("dispatcher", new DispatcherServlet(context)).addMapping("/");
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whatAFormSendsComesOutAsAnAttachment() throws Exception {
        var id = post("plan.pdf", "%PDF-1.7 0123456789");
        var whole = get(id);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo("%PDF-1.7 0123456789");
        assertThat(whole.headers().firstValue("content-disposition").orElseThrow()).startsWith("attachment;");
        assertThat(whole.headers().firstValue("content-length")).contains("19");
        assertThat(whole.headers().firstValue("content-type")).contains("application/pdf");

        var part = get(id, "Range", "bytes=9-12");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("0123");
        assertThat(part.headers().firstValue("content-range")).contains("bytes 9-12/19");

        var unchanged = get(id, "If-None-Match", whole.headers().firstValue("etag").orElseThrow());
        assertThat(unchanged.statusCode()).isEqualTo(304);
    }

    @Test
    void aRefusalComesBackThroughTheForm() throws Exception {
        assertThat(post("plan.pdf", "<html></html>")).isEqualTo("document.active");
    }

    private String post(String name, String content) throws IOException, InterruptedException {
        var form = "--b\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"" + name + "\"\r\n\r\n" + content + "\r\n--b--\r\n";
        var request = HttpRequest.newBuilder(uri("/")).header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(form, StandardCharsets.UTF_8)).build();
        return send(request).body();
    }

    private HttpResponse<String> get(String id, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri("/" + id));
        return send((headers.length > 0 ? request.headers(headers) : request).build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + server.getPort() + path);
    }

    @EnableWebMvc
    static class Mvc {
    }

    @RestController
    static class Routes {

        private final Documents documents;
        private final UnitOfWork unitOfWork;

        Routes(Documents documents, UnitOfWork unitOfWork) {
            this.documents = documents;
            this.unitOfWork = unitOfWork;
        }

        @PostMapping("/")
        String attach(@RequestParam("paper") MultipartFile paper) {
            return switch (documents.upload(in(HERE), label(focus(), "contract"), Upload.of(paper))) {
                case Documents.Kept(var document) -> Long.toString(document.id().value());
                case Documents.Refused(var why) -> why.code();
            };
        }

        @GetMapping("/{id}")
        ResponseEntity<Resource> download(@PathVariable("id") long id) {
            var document = unitOfWork.within(HERE, () -> documents.find(new DocumentId(id)).orElseThrow());
            return documents.open(document).orElseThrow().response();
        }
    }
}

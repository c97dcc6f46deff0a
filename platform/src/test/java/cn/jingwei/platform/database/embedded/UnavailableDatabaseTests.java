package cn.jingwei.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

import cn.jingwei.platform.identity.Access;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is answered over HTTP while PostgreSQL dies and comes back. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(UnavailableDatabaseTests.Slow.class)
class UnavailableDatabaseTests {

    private final EmbeddedPostgres postgres;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    UnavailableDatabaseTests(@Autowired EmbeddedPostgres postgres, @LocalServerPort int port) {
        this.postgres = postgres;
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    @Test
    void answers503WithRetryAfterUntilTheServerIsBack() throws Exception {
        var answers = new ArrayList<HttpResponse<String>>();
        var restarts = postgres.restarts();
        kill();
        while (postgres.isAvailable()) {
            Thread.onSpinWait();
        }
        while (postgres.restarts() == restarts) {
            answers.add(get("/slow?seconds=0"));
        }
        assertThat(answers).isNotEmpty().allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 503));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 503)).isNotEmpty().allSatisfy(UnavailableDatabaseTests::asksToRetry);
        assertThat(get("/slow?seconds=0").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health").body()).contains("UP");
    }

    @Test
    void answers503WhenTheServerDiesUnderARequest() throws Exception {
        var restarts = postgres.restarts();
        var answer = client.sendAsync(request("/slow?seconds=20"), BodyHandlers.ofString());
        while (!get("/sleeps").body().equals("true")) {
            Thread.sleep(50);
        }
        kill();
        asksToRetry(answer.join());
        while (postgres.restarts() == restarts) {
            Thread.sleep(10);
        }
    }

    @Test
    void anErrorOfOurOwnStaysAnError() throws Exception {
        assertThat(get("/slow?seconds=-1").statusCode()).isEqualTo(500);
    }

    private static void asksToRetry(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private void kill() {
        ProcessHandle.of(postgres.processId()).orElseThrow().destroyForcibly();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path), BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).build();
    }

    /** A page that needs the database for as long as it is told. */
    @TestConfiguration
    @RestController
    static class Slow {

        private final JdbcClient jdbc;

        Slow(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @GetMapping("/sleeps")
        @Access(Access.Who.EVERYONE)
        boolean sleeps() {
            return jdbc.sql("select exists (select from pg_stat_activity where state = 'active' and query like '%pg_sleep%' and pid <> pg_backend_pid())")
                    .query(Boolean.class).single();
        }

        @GetMapping("/slow")
        @Access(Access.Who.EVERYONE)
        List<?> sleep(@RequestParam int seconds) {
            return jdbc.sql("select case when ? < 0 then 1 / (? - ?) end, pg_sleep(?)").params(seconds, seconds, seconds, seconds)
                    .query((row, _) -> row.getRow()).list();
        }
    }
}

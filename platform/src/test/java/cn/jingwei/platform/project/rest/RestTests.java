package cn.jingwei.platform.project.rest;

import static cn.jingwei.platform.project.rest.Program.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

/** Acts and looks as a program meets them, on a real server. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "jingwei.regulations=../regulations")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestTests {

    private final RestFixtures fixtures;
    private Program hospital;
    private Program bureau;
    private long unit;

    RestTests(@Autowired BeanFactory beans, @LocalServerPort int port) {
        this.fixtures = new RestFixtures(beans, port);
    }

    @BeforeAll
    void found() {
        var place = fixtures.taizhou();
        hospital = fixtures.program(place, place.unit());
        bureau = fixtures.program(place, place.bureau());
        unit = fixtures.unit(place, place.unit()).value();
    }

    private String registration(String title) {
        return "{\"act\": \"project.register\", \"focus\": %d, \"title\": \"%s\", \"fields\": {\"is_classified\": false, \"project_type\": \"new_build\"}}"
                .formatted(unit, title);
    }

    private String register() {
        return hospital.act(key(), registration("Cloud " + key())).headers().firstValue("Location").orElseThrow().substring("/api/v1".length());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String about(String project, String act, String more) {
        return "{\"act\": \"%s\", \"focus\": %s%s}".formatted(act, project.substring(project.lastIndexOf('/') + 1), more);
    }

    private static void problem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = json(answer);
        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + name);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank().doesNotContain("project.");
        assertThat(problem.get("detail").asString()).isNotBlank().doesNotContain("project.");
    }

    private long seq() {
        return json(hospital.get("/journal/head")).get("seq").asLong();
    }

    @Test
    void doesAnActOnceAndAnswersItsRepetitionAlike() {
        var key = key();
        var first = hospital.act(key, registration("Once"));
        var seq = seq();
        var again = hospital.act(key, registration("Once").replace("\"fields\": {", "\"fields\":{ "));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(json(first).get("verdict").get("outcome").asString()).isEqualTo("ALLOWED");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location")).isNotEmpty();
        assertThat(again.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag")).isNotEmpty();
        assertThat(seq()).isEqualTo(seq);
        problem(hospital.act(key, registration("Another")), 422, "key-reused");
    }

    @Test
    void wantsAKey() {
        problem(hospital.post("/acts", registration("Keyless")), 400, "unreadable");
        problem(hospital.act(" ", registration("Keyless")), 400, "unreadable");
        problem(hospital.act("k".repeat(201), registration("Keyless")), 400, "unreadable");
    }

    @Test
    void doesAnActOnceHoweverOftenItIsSentAtTheSameTime() {
        var key = key();
        var before = seq();
        var answers = IntStream.range(0, 12).mapToObj(_ -> CompletableFuture.supplyAsync(() -> hospital.act(key, registration("Same time"))))
                .toList().stream().map(CompletableFuture::join).toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).isNotEmpty().extracting(HttpResponse::body).containsOnly(
                hospital.act(key, registration("Same time")).body());
        assertThat(seq()).isEqualTo(before + 1);
    }

    @Test
    void namesEverythingThatStandsAgainstAnAct() {
        var project = register();
        var denied = bureau.act(key(), about(project, "declaration.accept", ""));
        problem(denied, 422, "denied");
        assertThat(json(denied).get("verdict").get("preconditions").get(0).get("en").asString()).isNotBlank();
        var referred = hospital.act(key(), about(project, "declaration.submit", ""));
        assertThat(referred.statusCode()).isEqualTo(422);
        assertThat(json(referred).get("verdict").get("missing").size()).isGreaterThan(1);
        problem(bureau.act(key(), about(project, "scope.decide", ", \"fields\": {\"meets_system_definition\": true}")), 422, "reason-needed");
        problem(hospital.act(key(), about(project, "declaration.accept", "")), 403, "forbidden");
        problem(hospital.act(key(), about(project, "no.such.act", "")), 404, "not-found");
        var preview = json(bureau.post("/acts/preview", about(project, "scope.decide", ", \"fields\": {\"meets_system_definition\": true}")));
        assertThat(preview.get("possible").asBoolean()).isTrue();
        assertThat(preview.get("reasonNeeded").asBoolean()).isTrue();
        assertThat(json(hospital.get(project + "/journal")).get("acts").size()).isEqualTo(1);
    }

    @Test
    void keepsNothingOfAClassifiedProject() {
        var before = seq();
        var body = registration("Silent").replace("\"is_classified\": false", "\"is_classified\": true");
        problem(hospital.act("classified", body), 422, "classified");
        problem(hospital.post("/acts/preview", body), 422, "classified");
        assertThat(seq()).isEqualTo(before);
        assertThat(hospital.get("/projects?text=Silent").body()).doesNotContain("Silent");
        assertThat(hospital.act("classified", registration("Not silent")).statusCode()).as("the key is free still").isEqualTo(201);
    }

    @Test
    void namesEveryFieldThatCannotBeRead() {
        var several = hospital.act(key(), """
                {"act": "project.register", "focus": %d, "fields": {"annual_plan_year": 1e999999999, "nonsense": 1, "project_type": "x"}}""".formatted(unit));
        problem(several, 400, "unreadable");
        assertThat(json(several).get("errors").valueStream().map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrder("title", "annual_plan_year", "nonsense", "project_type");
        assertThat(field("{\"act\": \"project.register\", \"fokus\": 1}")).isEqualTo("fokus");
        assertThat(field("{\"act\": \"project.register\", \"focus\": 1.5}")).isEqualTo("focus");
        assertThat(field("{\"act\": \"project.register\"}")).isEqualTo("focus");
        assertThat(field("{\"act\": \"a\", \"focus\": 1, \"claimedOn\": \"yesterday\"}")).isEqualTo("claimedOn");
        assertThat(field("{\"act\": \"a\", \"focus\": 1, \"fields\": {\"x\": {\"y\": 1}}}")).isEqualTo("x");
        for (var body : new String[] {"", "[]", "{\"act\": ", "{\"focus\": 1, \"focus\": 2}", "{} {}"}) {
            problem(hospital.act(key(), body), 400, "unreadable");
        }
    }

    private String field(String body) {
        var answer = hospital.act(key(), body);
        problem(answer, 400, "unreadable");
        return json(answer).get("errors").get(0).get("field").asString();
    }

    @Test
    void keepsNumbersExact() {
        var project = register();
        var done = hospital.act(key(), about(project, "progress.report", ", \"fields\": {\"forecast_total_wan\": 99999999.99999999, \"report_recipients\": []}"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
        assertThat(hospital.get(project).body()).contains("99999999.99999999");
        var answer = hospital.post("/rulings", "{\"act\": \"declaration.submit\", \"facts\": {\"declared_budget_wan\": 0.1000000000000000055511151231257827}}");
        assertThat(answer.body()).as("more digits than there are, told instead of rounded").contains("0.1000000000000000055511151231257827");
    }

    @Test
    void takesNoTextThatCannotBeKept() {
        for (var bad : new String[] {"a\\u0000b", "a\\ud800b", "\\u001b"}) {
            assertThat(field("{\"act\": \"project.register\", \"focus\": 1, \"title\": \"%s\"}".formatted(bad))).isEqualTo("title");
            assertThat(field("{\"act\": \"project.withdraw\", \"focus\": 1, \"reason\": \"%s\"}".formatted(bad))).isEqualTo("reason");
        }
        problem(hospital.get("/projects?text=%00"), 400, "unreadable");
    }

    @Test
    void doesAnActOnTheVersionThatWasSeenOnly() {
        var project = register();
        var tag = hospital.get(project).headers().firstValue("ETag").orElseThrow();
        var body = about(project, "project.withdraw", ", \"reason\": \"Double\"");
        var stale = hospital.act(key(), body, "If-Match", "\"1\"");
        problem(stale, 412, "changed");
        assertThat(stale.headers().firstValue("ETag")).hasValue(tag);
        assertThat("\"" + json(stale).get("version") + "\"").isEqualTo(tag);
        problem(hospital.act(key(), body, "If-Match", "nonsense"), 412, "changed");
        problem(hospital.act(key(), about(project, "project.withdraw", ", \"version\": 1"), "If-Match", tag), 400, "unreadable");
        var done = hospital.act(key(), body, "If-Match", tag);
        assertThat(done.statusCode()).isEqualTo(201);
        assertThat(hospital.get(project).headers().firstValue("ETag")).isEqualTo(done.headers().firstValue("ETag")).isNotEqualTo(tag);
        assertThat(hospital.send(hospital.request(project).header("If-None-Match", done.headers().firstValue("ETag").orElseThrow())).statusCode()).isEqualTo(304);
    }

    @Test
    void givesListsPageByPage() {
        var mark = "Page " + key();
        IntStream.range(0, 5).forEach(number -> hospital.act(key(), registration(mark + number)));
        var seen = new HashSet<String>();
        var path = "/projects?limit=2&text=" + mark.replace(" ", "%20");
        for (var pages = 1; ; pages++) {
            var answer = hospital.get(path);
            json(answer).get("projects").forEach(project -> assertThat(seen.add(project.get("id").asString())).isTrue());
            JsonNode next = json(answer).get("next");
            if (next.isNull()) {
                assertThat(answer.headers().firstValue("Link")).isEmpty();
                assertThat(pages).isEqualTo(3);
                break;
            }
            assertThat(answer.headers().firstValue("Link")).hasValue("<" + next.asString() + ">; rel=\"next\"");
            path = next.asString().substring("/api/v1".length());
        }
        assertThat(seen).hasSize(5);
        problem(hospital.get("/projects?cursor=abc"), 400, "unreadable");
        problem(hospital.get("/projects?limit=0"), 400, "unreadable");
    }

    @Test
    void endsBodiesAtOneMegabyte() {
        var body = "{\"act\": \"" + "x".repeat(1 << 20) + "\"}";
        problem(hospital.act(key(), body), 413, "too-large");
        problem(hospital.send(hospital.request("/acts").header("Content-Type", "application/json").header("Idempotency-Key", key())
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))), 413, "too-large");
    }
}

package cn.jingwei.platform.project.rest;

import static cn.jingwei.platform.identity.account.IdentityFixtures.PASSWORD;
import static cn.jingwei.platform.project.rest.Program.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import cn.jingwei.platform.identity.Seat.Kind;
import cn.jingwei.platform.web.Browser;

import java.net.http.HttpRequest.BodyPublishers;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

/** What can be read, attached and asked, and how it is described. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "jingwei.regulations=../regulations")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResourceTests {

    private final RestFixtures fixtures;
    private final int port;
    private RestFixtures.Place place;
    private Program hospital;
    private Program bureau;
    private String project;

    ResourceTests(@Autowired BeanFactory beans, @LocalServerPort int port) {
        this.fixtures = new RestFixtures(beans, port);
        this.port = port;
    }

    @BeforeAll
    void found() {
        place = fixtures.taizhou();
        hospital = fixtures.program(place, place.unit());
        bureau = fixtures.program(place, place.bureau());
        project = "/projects/" + fixtures.project(hospital, fixtures.unit(place, place.unit()).value(), "Hospital cloud");
    }

    @Test
    void tellsWhatComesNextAndWhatItAsksFor() {
        var next = json(hospital.get(project + "/acts")).get("acts").valueStream().filter(act -> act.get("act").asString().equals("declaration.submit")).findFirst();
        assertThat(next).hasValueSatisfying(act -> {
            assertThat(act.get("mine").asBoolean()).isTrue();
            assertThat(act.get("state").asString()).isNotBlank();
        });
        var form = json(hospital.get(project + "/acts/declaration.submit"));
        assertThat(form.get("fields").valueStream().map(field -> field.get("fact").asString())).contains("declared_budget_wan");
        assertThat(form.get("documents").size()).isPositive();
        var ground = json(hospital.get("/place")).get("standings");
        var own = ground.valueStream().filter(standing -> standing.get("own").asBoolean()).findFirst().orElseThrow().get("part").get("id").asLong();
        assertThat(json(hospital.get("/place/acts/project.register?focus=" + own)).get("titled").asBoolean()).isTrue();
    }

    @Test
    void showsWhatWasDoneAndTheEntryThatProvesIt() {
        var line = json(hospital.get(project + "/journal")).get("acts").get(0);
        assertThat(line.get("act").asString()).isEqualTo("project.register");
        var entry = json(hospital.get(project + "/journal/" + line.get("seq")));
        assertThat(entry.get("fields").get("act").asString()).isEqualTo("project.register");
        assertThat(entry.get("content").asString()).contains("\"outcome\":\"ALLOWED\"");
        assertThat(entry.get("hash").asString()).hasSize(64);
        var head = json(hospital.get("/journal/head"));
        assertThat(head.get("seq").asLong()).isGreaterThanOrEqualTo(line.get("seq").asLong());
        assertThat(head.get("hash").asString()).hasSize(64);
        assertThat(hospital.get(project + "/duties").statusCode()).isEqualTo(200);
        assertThat(hospital.get("/duties?limit=5").statusCode()).isEqualTo(200);
    }

    @Test
    void rulesOnAProjectThatDoesNotExist() {
        var ruled = json(hospital.post("/rulings", "{\"act\": \"declaration.submit\", \"on\": \"2026-03-02\", \"facts\": {\"declared_budget_wan\": 120.5}}"));
        assertThat(ruled.get("on").asString()).isEqualTo("2026-03-02");
        assertThat(ruled.get("instrument").get("id").asString()).isEqualTo("taizhou-2025");
        assertThat(ruled.get("cites").size()).isPositive();
        for (var bad : List.of("{\"act\": \"nonsense\"}", "{}", "{\"act\": \"declaration.submit\", \"facts\": {\"nonsense\": 1}}",
                "{\"act\": \"declaration.submit\", \"facts\": {\"declared_budget_wan\": [[1]]}}")) {
            assertThat(json(hospital.post("/rulings", bad)).get("errors").size()).as(bad).isEqualTo(1);
        }
    }

    @Test
    void takesFilesAndGivesThemBack() {
        var kept = hospital.upload(project + "/documents", "feasibility_report", "a.txt", "hello");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        var content = hospital.get(kept.headers().firstValue("Location").orElseThrow().substring("/api/v1".length()));
        assertThat(content.body()).isEqualTo("hello");
        assertThat(content.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(json(bureau.get(project + "/documents")).get("documents").size()).isPositive();
        assertThat(hospital.upload(project + "/documents", "nonsense", "a.txt", "hello").statusCode()).isEqualTo(400);
        var refused = hospital.upload(project + "/documents", "feasibility_report", "a.exe", "hello");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("type").asString()).isEqualTo("/problems/not-taken");
        var id = "/documents/" + json(kept).get("id");
        assertThat(bureau.delete(id).statusCode()).as("another unit's").isEqualTo(403);
        assertThat(hospital.delete(id).statusCode()).isEqualTo(204);
        assertThat(hospital.delete(id).statusCode()).isEqualTo(404);
        assertThat(hospital.get(id + "/content").statusCode()).isEqualTo(404);
    }

    @Test
    void letsAPersonOfABodyDecideWhetherADocumentIsNeeded() {
        var stated = hospital.post(project + "/documents/not-applicable", "{\"kind\": \"feasibility_report\", \"reason\": \"None is made\"}");
        assertThat(stated.statusCode()).as(stated.body()).isEqualTo(201);
        var decision = "/documents/" + json(stated).get("id") + "/decision";
        var yes = "{\"accepted\": true, \"reason\": \"Agreed\"}";
        assertThat(bureau.post(decision, yes).statusCode()).as("a program does not decide").isEqualTo(403);
        fixtures.post(place, "decides", place.bureau(), Kind.DECIDER);
        var person = new Browser(port);
        person.signIn("decides-" + place.town().place().code(), PASSWORD);
        var token = person.token();
        for (var status : new int[] {204, 409}) {
            var answer = person.send(person.request("/api/v1" + decision).header("X-CSRF-TOKEN", token).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(yes)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        }
        var papers = json(hospital.get(project + "/documents")).get("documents");
        assertThat(papers.valueStream().anyMatch(paper -> !paper.get("waiver").isNull() && paper.get("waiver").get("accepted").asBoolean())).isTrue();
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() {
        var english = json(hospital.send(hospital.request("/projects/999999").header("Accept-Language", "en")));
        assertThat(english.get("title").asString()).isEqualTo("Not found");
        assertThat(json(hospital.get("/projects/999999")).get("title").asString()).isNotEqualTo("Not found");
        var denied = json(hospital.send(hospital.request("/acts").header("Accept-Language", "en").header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString()).POST(BodyPublishers.ofString("{\"act\": \"declaration.accept\", \"focus\": "
                        + project.substring(10) + "}"))));
        assertThat(denied.get("title").asString()).isEqualTo("Not permitted");
        for (var name : List.of("denied", "referred", "reason-needed", "changed", "key-reused", "in-progress", "classified", "unreadable", "not-taken")) {
            assertThat(new Browser(port).get("/problems/" + name).statusCode()).as(name).isEqualTo(200);
        }
    }

    @Test
    void describesEveryResourceParameterAndMember() {
        var api = json(hospital.get("/openapi.json"));
        assertThat(api.get("openapi").asString()).startsWith("3.1");
        api.get("paths").forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
            assertThat(text(operation, "summary")).as(method + path).isNotBlank();
            assertThat(text(operation, "description")).as(method + path).isNotBlank();
            operation.path("parameters").forEach(parameter -> assertThat(text(parameter, "description")).as(method + path + parameter).isNotBlank());
            operation.get("responses").forEachEntry((status, response) -> {
                assertThat(text(response, "description")).as(method + path + status).isNotBlank();
                assertThat(status.startsWith("2") || response.path("content").has("application/problem+json")).as(method + path + status).isTrue();
            });
            assertThat(operation.get("responses").propertyNames()).as(method + path).contains("401", "500");
        }));
        api.get("components").get("schemas").forEachEntry((name, schema) -> {
            assertThat(text(schema, "description")).as(name).isNotBlank();
            schema.path("properties").forEachEntry((member, type) -> assertThat(text(type, "description")).as(name + "." + member).isNotBlank());
        });
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }
}

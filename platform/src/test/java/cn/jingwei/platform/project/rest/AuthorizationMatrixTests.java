package cn.jingwei.platform.project.rest;

import static cn.jingwei.platform.identity.account.IdentityFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.OrganisationId;
import cn.jingwei.platform.identity.Seat.Kind;
import cn.jingwei.platform.web.Browser;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route × everybody who might ask: whoever may not know of something gets the answer that he gets for nothing at all. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "jingwei.regulations=../regulations")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationMatrixTests {

    private static final String SECRET = "q7x3zk";
    private static final long NOWHERE = 987_654_321;

    private final RestFixtures fixtures;
    private final List<Route> routes;
    private final int port;
    private final List<Caller> callers = new ArrayList<>();
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, Long> others = new HashMap<>();
    private RestFixtures.Place here;
    private Program hospital;
    private Program bureau;

    AuthorizationMatrixTests(@Autowired BeanFactory beans, @LocalServerPort int port) {
        this.fixtures = new RestFixtures(beans, port);
        this.routes = Route.all(beans.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
        this.port = port;
    }

    @BeforeAll
    void found() {
        here = fixtures.taizhou();
        var there = fixtures.found("yueyang-2023", "admin_approval_bureau", "sponsor_unit");
        hospital = fixtures.program(here, here.unit());
        bureau = fixtures.program(here, here.bureau());
        people(here, there);
        programs(here, there);
        ids.putAll(projects(here, here.unit(), hospital));
        others.putAll(projects(here, here.sibling(), fixtures.program(here, here.sibling())));
        var plan = bureau.act("plan", "{\"act\": \"plan.open\", \"focus\": %s, \"title\": \"Plan\", \"fields\": {\"annual_plan_year\": 2026}}".formatted(fixtures.ground(here)));
        ids.put("plan", Program.json(plan).get("focus").asLong());
        ids.put("unit", fixtures.unit(here, here.unit()).value());
        ids.put("decision", fixtures.decision(here));
    }

    private void people(RestFixtures.Place here, RestFixtures.Place there) {
        person("own unit", here, here.unit(), Kind.HANDLER, true);
        person("parent unit", here, here.parent(), Kind.HANDLER, true);
        person("managing body", here, here.bureau(), Kind.DECIDER, true);
        person("sibling unit", here, here.sibling(), Kind.HANDLER, false);
        person("body elsewhere", there, there.bureau(), Kind.DECIDER, false);
        person("unit elsewhere", there, there.unit(), Kind.HANDLER, false);
        for (var place : List.of(here, there)) {
            for (var administrator : Map.of("system", Who.SYSTEM_ADMIN, "security", Who.SECURITY_ADMIN, "audit", Who.AUDIT_ADMIN).entrySet()) {
                browser(administrator.getKey() + (place == here ? " here" : " elsewhere"), administrator.getKey() + "-" + place.town().place().code(),
                        administrator.getValue(), false, place == here);
            }
        }
        var post = fixtures.post(here, "former", here.unit(), Kind.HANDLER);
        ids.put("post", post.value());
        ids.put("person", fixtures.person(here, "former").value());
        ids.put("people/id", fixtures.person(here, "former").value());
        ids.put("roles/id", fixtures.rolePlay(here));
        browser("former member", "former-" + here.town().place().code(), null, false, true);
        var moved = fixtures.post(here, "moved", here.unit(), Kind.HANDLER);
        fixtures.post(here, "moved", here.sibling(), Kind.HANDLER);
        browser("moved away", "moved-" + here.town().place().code(), Who.BUSINESS, false, true);
        fixtures.end(here, post);
        fixtures.end(here, moved);
        var anonymous = new Browser(port);
        callers.add(new Caller("anonymous", null, false, false, (path, how) -> anonymous.send(how.apply(anonymous.request(path)))));
    }

    private void person(String name, RestFixtures.Place place, OrganisationId organisation, Kind kind, boolean sees) {
        var login = name.replace(' ', '-');
        fixtures.post(place, login, organisation, kind);
        browser(name, login + "-" + place.town().place().code(), Who.BUSINESS, sees, place == here);
    }

    private void browser(String name, String login, @Nullable Who kind, boolean sees, boolean local) {
        var browser = new Browser(port);
        browser.signIn(login, PASSWORD);
        var token = browser.token();
        callers.add(new Caller(name, kind, sees, local, (path, how) -> browser.send(how.apply(browser.request(path)).header("X-CSRF-TOKEN", token))));
    }

    private void programs(RestFixtures.Place here, RestFixtures.Place there) {
        program("program of the unit", hospital, true);
        program("program of the body", bureau, true);
        program("program of a sibling", fixtures.program(here, here.sibling()), false);
        program("program elsewhere", fixtures.program(there, there.bureau()), false);
    }

    private void program(String name, Program program, boolean sees) {
        callers.add(new Caller(name, Who.MACHINE, sees, !name.endsWith("elsewhere"), (path, how) -> program.send(how.apply(program.at(path)))));
    }

    private Map<String, Long> projects(RestFixtures.Place place, OrganisationId unit, Program program) {
        var project = fixtures.project(program, fixtures.unit(place, unit).value(), SECRET + unit);
        var paper = Program.json(program.upload("/projects/" + project + "/documents", "feasibility_report", SECRET + ".txt", SECRET));
        var line = Program.json(program.get("/projects/" + project + "/journal")).get("acts").get(0);
        return Map.of("projects/id", project, "projects/project", project, "focus", project, "document", paper.get("id").asLong(), "documents/document", paper.get("id").asLong(),
                "journal/seq", line.get("seq").asLong(), "journal/act", line.get("id").asLong());
    }

    private static Map<String, Long> nowhere(Map<String, Long> ids) {
        var nowhere = new HashMap<String, Long>();
        ids.keySet().forEach(name -> nowhere.put(name, NOWHERE));
        return nowhere;
    }

    private HttpResponse<String> ask(Caller caller, Route route, Map<String, Long> ids) {
        return caller.sender().send(route.path(ids), request -> route.with(request, ids));
    }

    /** What of an answer the asker can tell from another: ids that he sent himself and keys of forms are not of it. */
    private static String told(HttpResponse<String> answer, Map<String, Long> ids) {
        var body = answer.body().replaceAll("value=\"[^\"]*\"|content=\"[^\"]*\"|X-CSRF-TOKEN[^}]*|matrix-\\d+", "");
        for (var id : ids.values()) {
            body = body.replaceAll("\\b" + id + "\\b", "#");
        }
        return answer.statusCode() + " " + answer.uri().getPath().replaceAll("\\d+", "#") + " " + answer.headers().firstValue("Content-Type").orElse("")
                + answer.headers().firstValue("ETag").orElse("") + "\n" + body;
    }

    @Test
    void whoMayNotKnowOfSomethingGetsTheAnswerForNothing() {
        var before = hospital.get("/projects/" + ids.get("focus")).body();
        var papers = hospital.get("/projects/" + ids.get("focus") + "/documents").body();
        var all = new HashMap<>(ids);
        all.put("nowhere", NOWHERE);
        var asked = 0;
        for (var caller : callers.stream().filter(one -> !one.sees()).toList()) {
            for (var route : routes) {
                if (!route.names(ids) || caller.administers() && caller.local() && route.who().contains(caller.kind())) {
                    continue;
                }
                var told = told(ask(caller, route, ids), all);
                assertThat(told).as("%s: %s", caller, route).isEqualTo(told(ask(caller, route, nowhere(ids)), all)).doesNotContain(SECRET);
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(200);
        assertThat(hospital.get("/projects/" + ids.get("focus")).body()).isEqualTo(before);
        assertThat(hospital.get("/projects/" + ids.get("focus") + "/documents").body()).isEqualTo(papers);
    }

    @Test
    void resourcesAreClosedToEverybodyElse() {
        for (var caller : callers.stream().filter(one -> !one.sees()).toList()) {
            for (var route : routes.stream().filter(one -> one.isResource() && one.names(ids) && !one.pattern().endsWith("/rulings")).toList()) {
                assertThat(ask(caller, route, ids).statusCode()).as("%s: %s", caller, route).isIn(caller.kind() == null ? List.of(401, 403) : List.of(403, 404));
            }
        }
    }

    @Test
    void noListNamesWhatItsReaderMayNotKnow() {
        for (var caller : callers.stream().filter(one -> !one.sees()).toList()) {
            for (var route : routes.stream().filter(one -> !one.isWrite() && !one.names(ids)).toList()) {
                assertThat(ask(caller, route, ids).body()).as("%s: %s", caller, route).doesNotContain(SECRET + here.unit());
            }
        }
    }

    @Test
    void whoMayKnowIsAnswered() {
        for (var caller : callers.stream().filter(Caller::sees).toList()) {
            for (var route : routes.stream().filter(one -> one.isResource() && !one.isWrite() && one.who().contains(caller.kind())).toList()) {
                if (!route.pattern().startsWith("/api/v1/place/acts")) {
                    assertThat(ask(caller, route, ids).statusCode()).as("%s: %s", caller, route).isEqualTo(200);
                }
            }
        }
    }

    @Test
    void whatStandsElsewhereIsNotThereUnderTheWrongParent() {
        var project = "/projects/" + ids.get("focus");
        var all = new HashMap<>(others);
        all.put("nowhere", NOWHERE);
        for (var caller : List.of(hospital, bureau)) {
            for (var path : List.of(project + "/journal/SEQ", project + "/acts/project.withdraw?focus=FOCUS")) {
                assertThat(told(caller.get(filled(path, others)), all)).as(path).isEqualTo(told(caller.get(filled(path, nowhere(others))), all)).startsWith("404");
            }
            for (var body : List.of("{\"kind\": \"feasibility_report\", \"reason\": \"x\", \"focus\": FOCUS}")) {
                var path = project + "/documents/not-applicable";
                assertThat(told(caller.post(path, filled(body, others)), all)).isEqualTo(told(caller.post(path, filled(body, nowhere(others))), all)).startsWith("404");
            }
        }
        assertThat(hospital.get("/projects/" + ids.get("unit")).statusCode()).as("a unit is no project").isEqualTo(404);
        assertThat(hospital.get("/projects/" + ids.get("plan")).statusCode()).as("a plan is no project").isEqualTo(404);
    }

    private static String filled(String text, Map<String, Long> ids) {
        return text.replace("SEQ", ids.get("journal/seq").toString()).replace("FOCUS", ids.get("focus").toString());
    }

    @Test
    void aForeignIdInABodyIsAnUnknownOne() {
        for (var name : List.of("focus", "plan", "unit")) {
            for (var caller : callers.stream().filter(one -> one.kind() == Who.MACHINE && !one.sees() && !one.local()).toList()) {
                for (var act : List.of("project.withdraw", "plan.draft", "project.register", "unit_plan.file", "finding.record", "duty.report")) {
                    var answers = List.of(ids.get(name), NOWHERE).stream().map(id -> told(caller.sender().send("/api/v1/acts", request -> request
                            .header("Content-Type", "application/json").header("Idempotency-Key", "body-" + id + act).POST(BodyPublishers.ofString(
                            "{\"act\": \"%s\", \"focus\": %d, \"title\": \"x\", \"reason\": \"x\", \"duty\": 1}".formatted(act, id)))), Map.of("a", id))).toList();
                    assertThat(answers.getFirst()).as("%s %s %s", caller, act, name).isEqualTo(answers.getLast()).startsWith("404");
                }
            }
        }
        assertThat(Program.json(hospital.get("/projects?unit=" + here.sibling().value()))).isEqualTo(Program.json(hospital.get("/projects?unit=" + NOWHERE)));
    }
}

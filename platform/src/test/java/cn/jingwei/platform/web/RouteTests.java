package cn.jingwei.platform.web;

import static cn.jingwei.platform.identity.account.IdentityFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.Seat.Kind;
import cn.jingwei.platform.identity.account.IdentityFixtures;
import cn.jingwei.platform.identity.account.IdentityFixtures.Town;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets where: every route says so itself, and what does not is closed. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RouteTests {

    private final Map<String, RequestMappingHandlerMapping> mappings;
    private final IdentityFixtures fixtures;
    private final int port;
    private Town town;
    private Browser browser;

    RouteTests(@Autowired Map<String, RequestMappingHandlerMapping> mappings, @Autowired BeanFactory beans, @LocalServerPort int port) {
        this.mappings = mappings;
        this.fixtures = new IdentityFixtures(beans);
        this.port = port;
    }

    @BeforeEach
    void found() {
        town = fixtures.found();
        browser = new Browser(port);
    }

    @Test
    void everyRouteOfOursDeclaresWhoMayCallIt() {
        var ours = mappings.values().stream().flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(method -> method.getBeanType().getName().startsWith("cn.jingwei.")).toList();
        assertThat(ours).hasSizeGreaterThan(10).filteredOn(method -> AccessRule.declared(method).isEmpty()).isEmpty();
    }

    @Test
    void anUndeclaredRouteIsClosedToEverybody() throws Exception {
        var undeclared = new HandlerMethod(new Forgotten(), Forgotten.class.getDeclaredMethod("answer"));
        var rule = new AccessRule();
        for (Object handler : new Object[] {undeclared, (HttpRequestHandler) (_, _) -> { }}) {
            assertThatThrownBy(() -> rule.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), handler))
                    .isInstanceOf(AccessDeniedException.class).hasMessageStartingWith("undeclared");
        }
        var declared = new HandlerMethod(new Declared(), Declared.class.getDeclaredMethod("answer"));
        assertThat(AccessRule.declared(declared)).hasValue(new Who[] {Who.AUDIT_ADMIN});
    }

    @Test
    void aSeatOpensItsOwnRoutesOnly() {
        fixtures.post(town, "worker-" + town.place().code(), "Office", Kind.HANDLER);
        var admin = "/admin/organisations /admin/people /admin/roles /admin/machines".split(" ");
        expect("system", 200, admin);
        expect("system", 403, "/security/accounts", "/audit/changes");
        expect("security", 200, "/security/accounts");
        expect("security", 403, admin);
        expect("audit", 200, "/audit/changes");
        expect("audit", 403, "/security/accounts", "/admin/people");
        expect("worker", 403, "/security/accounts", "/audit/changes", "/admin/people");
        expect("worker", 200, "/posts", "/password");
    }

    private void expect(String who, int status, String... paths) {
        var person = new Browser(port);
        person.signIn(who + "-" + town.place().code(), PASSWORD);
        assertThat(Arrays.stream(paths)).as(who).allSatisfy(path -> {
            var answer = person.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(status);
            assertThat(answer.body()).doesNotContain("Exception", "??");
        });
    }

    @Test
    void whatIsNotThereIsNotFoundForEverybody() {
        assertThat(browser.get("/nothing/here").statusCode()).isEqualTo(404);
        assertThat(browser.get("/error").statusCode()).isEqualTo(404);
        browser.signIn("system-" + town.place().code(), PASSWORD);
        var answer = browser.get("/nothing/here");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有找到", "system of " + town.place().code());
        assertThat(browser.get("/?lang=en").body()).contains("Organisations");
        assertThat(browser.get("/nothing/here").body()).contains("Not found").doesNotContain("没有找到");
    }

    @Test
    void ofTheServersOwnStateOnlyHealthIsPublicWithoutDetails() {
        var health = browser.get("/actuator/health");
        assertThat(health.body()).contains("UP").doesNotContain("restarts", "components");
        assertThat(browser.get("/actuator/env").uri().getPath()).isEqualTo("/sign-in");
        assertThat(browser.get("/actuator").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void aFormWithoutItsTokenIsNotAccepted() {
        browser.signIn("system-" + town.place().code(), PASSWORD);
        var answer = browser.postWithoutToken("/admin/organisations", "name", "Forged", "parent", "", "creditCode", "");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("页面已过期");
        assertThat(browser.get("/admin/organisations").body()).doesNotContain("Forged");
    }

    @Test
    void everyAnswerCarriesTheHeadersThatProtectIt() {
        for (var path : new String[] {"/sign-in", "/nothing", "/api/nothing", "/assets/jingwei.css"}) {
            var headers = browser.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse("")).as(path).contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        }
        assertThat(new Browser(port).get("/sign-in").headers().allValues("Set-Cookie")).isNotEmpty()
                .allSatisfy(each -> assertThat(each).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void aSessionGetsANewIdWithTheSignIn() {
        var before = browser.get("/sign-in").headers().firstValue("Set-Cookie").orElse("");
        browser.signIn("system-" + town.place().code(), PASSWORD);
        assertThat(browser.cookie("jingwei-session")).isNotBlank();
        assertThat(before).doesNotContain(browser.cookie("jingwei-session"));
    }

    /** Says nothing of who may call it. */
    @RestController
    static class Forgotten {

        @GetMapping("/forgotten")
        String answer() {
            return "";
        }
    }

    /** Says it on the class. */
    @Access(Who.AUDIT_ADMIN)
    static class Declared {

        String answer() {
            return "";
        }
    }
}

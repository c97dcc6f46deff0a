package cn.jingwei.platform.web;

import static cn.jingwei.platform.identity.account.IdentityFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingwei.platform.identity.Posts;
import cn.jingwei.platform.identity.Seat.Kind;
import cn.jingwei.platform.identity.account.Accounts;
import cn.jingwei.platform.identity.account.IdentityFixtures;
import cn.jingwei.platform.identity.account.IdentityFixtures.Town;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in, being locked out, changing what was issued, losing a post: as a browser sees it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignInTests {

    private final BeanFactory beans;
    private final IdentityFixtures fixtures;
    private final int port;
    private Town town;
    private Browser browser;

    SignInTests(@Autowired BeanFactory beans, @LocalServerPort int port) {
        this.beans = beans;
        this.fixtures = new IdentityFixtures(beans);
        this.port = port;
    }

    @BeforeEach
    void found() {
        town = fixtures.found();
        browser = new Browser(port);
    }

    @Test
    void whoIsNotSignedInIsAskedToAndThenGoesWhereHeWanted() {
        fixtures.post(town, "first-" + town.place().code(), "Office", Kind.HANDLER);
        var asked = browser.get("/posts");
        assertThat(asked.uri().getPath()).isEqualTo("/sign-in");
        var arrived = browser.signIn("FIRST-" + town.place().code() + " ", PASSWORD);
        assertThat(arrived.uri().getPath()).isEqualTo("/posts");
        assertThat(arrived.body()).contains("Office", "Person first-" + town.place().code());
    }

    @Test
    void unknownWrongAndLockedGetTheSameAnswer() {
        var login = "system-" + town.place().code();
        var unknown = browser.signIn("nobody-at-all", PASSWORD);
        var wrong = browser.signIn(login, "wrong");
        for (var times = 0; times < 4; times++) {
            browser.signIn(login, "wrong");
        }
        var locked = browser.signIn(login, PASSWORD);
        assertThat(strip(locked.body())).isEqualTo(strip(wrong.body())).isEqualTo(strip(unknown.body()));
        assertThat(locked.uri()).isEqualTo(wrong.uri()).isEqualTo(unknown.uri());
        assertThat(locked.uri().getQuery()).isEqualTo("failed");

        beans.getBean(Accounts.class).unlock(town.security(), fixtures.now(), town.system().person()).orThrow();
        assertThat(browser.signIn(login, PASSWORD).uri().getPath()).isNotEqualTo("/sign-in");
    }

    private static String strip(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }

    @Test
    void anIssuedPasswordMustBeChangedBeforeAnythingElse() {
        var login = "audit-" + town.place().code();
        var issued = beans.getBean(Accounts.class).issuePassword(town.security(), fixtures.now(), town.audit().person()).orThrow();
        assertThat(browser.signIn(login, issued).uri().getPath()).isEqualTo("/password");
        assertThat(browser.get("/posts").uri().getPath()).isEqualTo("/password");

        assertThat(browser.post("/password", "old", issued, "fresh", "short", "again", "short").body()).contains("is-invalid");
        assertThat(browser.post("/password", "old", "wrong", "fresh", "Nine-rivers-9", "again", "Nine-rivers-9").body()).contains("is-invalid");
        assertThat(browser.post("/password", "old", issued, "fresh", "Nine-rivers-9", "again", "Nine-rivers-8").body()).contains("is-invalid");
        assertThat(browser.get("/posts").uri().getPath()).isEqualTo("/password");
        browser.post("/password", "old", issued, "fresh", "Nine-rivers-9", "again", "Nine-rivers-9");
        assertThat(browser.get("/posts").uri().getPath()).isEqualTo("/posts");
        assertThat(new Browser(port).signIn(login, issued).uri().getQuery()).isEqualTo("failed");
    }

    @Test
    void aNewPasswordAndTheSecurityAdministratorEndSessions() {
        var login = "audit-" + town.place().code();
        browser.signIn(login, PASSWORD);
        var accounts = beans.getBean(Accounts.class);
        accounts.endSessions(town.security(), fixtures.now(), town.audit().person()).orThrow();
        assertThat(browser.get("/posts").uri().getPath()).isEqualTo("/sign-in");
        browser.signIn(login, PASSWORD);
        accounts.issuePassword(town.security(), fixtures.now(), town.audit().person()).orThrow();
        assertThat(browser.get("/posts").uri().getPath()).isEqualTo("/sign-in");
        assertThat(browser.signIn(login, PASSWORD).uri().getQuery()).isEqualTo("failed");
    }

    @Test
    void anEndedPostLosesItsRightsAtOnceAndAnotherTakesItsPlace() {
        var login = "two-" + town.place().code();
        var first = fixtures.post(town, login, "First office", Kind.HANDLER);
        var second = fixtures.post(town, login, "Second office", Kind.DECIDER);
        browser.signIn(login, PASSWORD);
        assertThat(acting()).contains("First office");
        browser.post("/posts", "post", Long.toString(second.id().value()));
        assertThat(acting()).contains("Second office");
        beans.getBean(Posts.class).end(town.system(), fixtures.now(), second.id()).orThrow();
        assertThat(acting()).contains("First office");
        assertThat(browser.post("/posts", "post", Long.toString(second.id().value())).statusCode()).isEqualTo(404);
        beans.getBean(Posts.class).end(town.system(), fixtures.now(), first.id()).orThrow();
        assertThat(browser.get("/posts").body()).doesNotContain("First office");
    }

    @Test
    void signingOutEndsTheSession() {
        browser.signIn("audit-" + town.place().code(), PASSWORD);
        assertThat(browser.post("/sign-out").uri().getQuery()).isEqualTo("out");
        assertThat(browser.get("/posts").uri().getPath()).isEqualTo("/sign-in");
    }

    private String acting() {
        var page = browser.get("/posts").body();
        return page.substring(page.indexOf("<summary>"), page.indexOf("</summary>"));
    }
}

package cn.jingwei.platform.web;

import static cn.jingwei.platform.identity.account.IdentityFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.CurrentSeat;
import cn.jingwei.platform.identity.Posts;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.identity.Seat.Kind;
import cn.jingwei.platform.identity.account.Accounts;
import cn.jingwei.platform.identity.account.IdentityFixtures;
import cn.jingwei.platform.identity.account.IdentityFixtures.Town;
import cn.jingwei.platform.identity.account.Machines;
import cn.jingwei.platform.identity.account.Machines.Credential;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Programs: credentials for a token, the token for a seat, and a problem in the caller's language for everything else. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(MachineTests.Resources.class)
class MachineTests {

    private static final String TOKEN = "/api/v1/token";

    private final BeanFactory beans;
    private final IdentityFixtures fixtures;
    private final int port;
    private Town town;
    private Browser client;
    private Credential credential;

    MachineTests(@Autowired BeanFactory beans, @LocalServerPort int port) {
        this.beans = beans;
        this.fixtures = new IdentityFixtures(beans);
        this.port = port;
    }

    @BeforeEach
    void register() {
        town = fixtures.found();
        client = new Browser(port);
        var person = fixtures.person(town, "answers-" + town.place().code());
        var firm = fixtures.organisation(town, "Firm");
        credential = beans.getBean(Machines.class).register(town.system(), fixtures.now(), "Ledger", firm, person).orThrow();
    }

    @Test
    void actsInItsOwnPostForAPersonWhoAnswers() {
        var answer = withToken("/api/test/seat", token());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("MACHINE " + town.place().code() + " p-");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void getsNoTokenForWrongCredentialsAndLearnsNothingFromIt() {
        var wrong = token(credential.clientId(), "wrong");
        var unknown = token(town.place().code() + "-999999", "wrong");
        var nowhere = token("999999-1", "wrong");
        var odd = token("' or 1=1", "wrong");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("/problems/invalid-client").isEqualTo(unknown.body()).isEqualTo(nowhere.body()).isEqualTo(odd.body());
    }

    @Test
    void isNobodyWithATokenThatIsMadeUpOrWhosePostHasEnded() {
        var token = token();
        for (var bad : new String[] {"x", token + "0", "999999" + token.substring(6), token.replaceAll("[0-4]$", "5").replaceAll("[6-9a-f]$", "5") + ""}) {
            if (!bad.equals(token)) {
                assertThat(withToken("/api/test/seat", bad).statusCode()).as(bad).isEqualTo(401);
            }
        }
        var post = beans.getBean(Machines.class).all(town.system()).getFirst().post().id();
        beans.getBean(Posts.class).end(town.system(), fixtures.now(), post).orThrow();
        assertThat(withToken("/api/test/seat", token).statusCode()).isEqualTo(401);
        assertThat(token(credential.clientId(), credential.secret()).statusCode()).isEqualTo(401);
    }

    @Test
    void reachesNoPageAndNoRouteThatIsNotForPrograms() {
        assertThat(withToken("/api/test/people", token()).statusCode()).isEqualTo(403);
        assertThat(client.send(client.request("/posts").header("Authorization", "Bearer " + token())).uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void aSessionWorksToo_WithTheHeaderAgainstForgedRequests() {
        fixtures.post(town, "worker-" + town.place().code(), "Office", Kind.HANDLER);
        client.signIn("worker-" + town.place().code(), PASSWORD);
        assertThat(client.get("/api/test/seat").body()).startsWith("HANDLER");
        assertThat(client.send(client.request("/api/test/write").POST(BodyPublishers.noBody())).statusCode()).isEqualTo(403);
        assertThat(client.send(client.request("/api/test/write").header("X-CSRF-TOKEN", client.token()).POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(200);
        assertThat(withToken("/api/test/seat", "x").statusCode()).as("a bad token is not helped by a session").isEqualTo(401);
    }

    @Test
    void describesEveryProblemInTheLanguageThatIsAccepted() {
        var chinese = client.send(client.request("/api/test/seat"));
        assertThat(chinese.statusCode()).isEqualTo(401);
        assertThat(chinese.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(chinese.body()).contains("\"type\":\"/problems/unauthenticated\"", "尚未登录");
        var english = client.send(client.request("/api/nothing").header("Accept-Language", "en-GB,en;q=0.9"));
        assertThat(english.body()).contains("\"type\":\"/problems/not-found\"", "Not found", "\"status\":404");
        var failed = client.send(client.request("/api/test/broken").header("Authorization", "Bearer " + token()));
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).contains("/problems/incident").containsPattern(Pattern.compile("\"incident\":\"[0-9A-F]{10}\""))
                .doesNotContain("secret inside", "Exception");
    }

    @Test
    void aPersonWhoOwesAPasswordGetsAProblemInsteadOfAnAnswer() {
        var issued = beans.getBean(Accounts.class).issuePassword(town.security(), fixtures.now(), town.audit().person()).orThrow();
        client.signIn("audit-" + town.place().code(), issued);
        var answer = client.get("/api/test/people");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("/problems/password-owed", "须先修改口令");
    }

    private String token() {
        var answer = token(credential.clientId(), credential.secret());
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        var token = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer.body());
        assertThat(token.find()).as(answer.body()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> token(String id, String secret) {
        return new Browser(port).postWithoutToken(TOKEN, "grant_type", "client_credentials", "client_id", id, "client_secret", secret);
    }

    private HttpResponse<String> withToken(String path, String token) {
        return client.send(client.request(path).header("Authorization", "Bearer " + token));
    }

    /** Resources as other modules have them. */
    @TestConfiguration
    @RestController
    static class Resources {

        @GetMapping("/api/test/seat")
        @Access({Who.BUSINESS, Who.MACHINE})
        String seat(Seat seat) {
            return seat.kind() + " " + CurrentSeat.seat().place().code() + " " + seat.person();
        }

        @PostMapping("/api/test/write")
        @Access(Who.BUSINESS)
        String write() {
            return "";
        }

        @GetMapping("/api/test/people")
        @Access(Who.SIGNED_IN)
        String people() {
            return "";
        }

        @GetMapping("/api/test/broken")
        @Access(Who.MACHINE)
        String fail() {
            throw new IllegalStateException("secret inside");
        }
    }
}

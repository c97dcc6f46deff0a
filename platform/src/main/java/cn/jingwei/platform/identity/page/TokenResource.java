package cn.jingwei.platform.identity.page;

import java.net.URI;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.account.Tokens;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Client credentials for a token (RFC 6749, 4.4). */
@RestController
class TokenResource {

    private static final String GRANT = "client_credentials";

    private final Tokens tokens;

    TokenResource(Tokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping(path = "/api/v1/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Access(Who.EVERYONE)
    ResponseEntity<Token> issue(@RequestParam("grant_type") String grant, @RequestParam("client_id") String client,
            @RequestParam("client_secret") String secret) {
        if (!grant.equals(GRANT)) {
            throw problem(HttpStatus.BAD_REQUEST, "bad-request");
        }
        var token = tokens.issue(client, secret).orElseThrow(() -> problem(HttpStatus.UNAUTHORIZED, "invalid-client"));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Token(token, "Bearer", Tokens.LIFE.toSeconds()));
    }

    private static ErrorResponseException problem(HttpStatus status, String name) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + name));
        return new ErrorResponseException(status, problem, null);
    }

    record Token(@JsonProperty("access_token") String token, @JsonProperty("token_type") String type, @JsonProperty("expires_in") long seconds) {
    }
}

package cn.jingwei.platform.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import cn.jingwei.platform.web.Browser;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person who signed in by the page and calls REST with that session until the end of the story. */
final class Session {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Browser browser;
    private final String token;

    Session(int port, String login, String password) {
        browser = new Browser(port);
        assertThat(browser.signIn(login, password).uri().getPath()).as("signing in as " + login).isNotEqualTo("/sign-in");
        token = browser.token();
    }

    /** An answer of the server. */
    record Reply(int status, JsonNode body) {

        String problem() {
            return status < 300 ? "" : body.path("type").asString("").replace("/problems/", "");
        }
    }

    Reply get(String path) {
        return send(request(path));
    }

    Reply post(String path, Object body) {
        return send(json(path, body));
    }

    Reply act(String key, Object body) {
        return send(json("/acts", body).header("Idempotency-Key", key));
    }

    Reply upload(String path, String kind, long focus, String content) {
        var form = new StringBuilder();
        part(form, "kind\"", kind);
        part(form, "focus\"", Long.toString(focus));
        part(form, "file\"; filename=\"" + kind + ".txt\"", content);
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=x").POST(BodyPublishers.ofString(form.append("--x--\r\n").toString())));
    }

    private static void part(StringBuilder form, String name, String content) {
        form.append("--x\r\nContent-Disposition: form-data; name=\"").append(name).append("\r\n\r\n").append(content).append("\r\n");
    }

    private HttpRequest.Builder json(String path, Object body) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return browser.request("/api/v1" + path).setHeader("Accept", "application/json, application/problem+json").header("X-CSRF-TOKEN", token);
    }

    private Reply send(HttpRequest.Builder request) {
        HttpResponse<String> answer = browser.send(request);
        return new Reply(answer.statusCode(), answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body()));
    }
}

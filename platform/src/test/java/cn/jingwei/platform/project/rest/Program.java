package cn.jingwei.platform.project.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import cn.jingwei.platform.identity.account.Machines.Credential;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program does: asks for a token once, then sends JSON. */
final class Program {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final String token;

    Program(int port, Credential credential) {
        this.address = URI.create("http://127.0.0.1:" + port);
        var form = "grant_type=client_credentials&client_id=" + credential.clientId() + "&client_secret=" + credential.secret();
        var answer = send(HttpRequest.newBuilder(address.resolve("/api/v1/token")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        this.token = json(answer).get("access_token").asString();
    }

    HttpRequest.Builder request(String path) {
        return at("/api/v1" + path);
    }

    /** Anywhere, pages too. */
    HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** Names and values of headers alternate. */
    HttpResponse<String> post(String path, String body, String... headers) {
        var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> act(String key, String body, String... headers) {
        var request = request("/acts").header("Content-Type", "application/json").header("Idempotency-Key", key).POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    /** A form with a file. */
    HttpResponse<String> upload(String path, String kind, String name, String content) {
        var form = """
                --x\r
                Content-Disposition: form-data; name="kind"\r
                \r
                %s\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                %s\r
                --x--\r
                """.formatted(kind, name, content);
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=x").POST(BodyPublishers.ofString(form, StandardCharsets.UTF_8)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The demonstration's place, in which its system administrator registers a program for a unit that has projects. */
final class Town {

    private static final String ADMINISTRATOR = "tz-xitong";
    private static final String PASSWORD = "jingwei-demo";
    private static final String UNIT = "\u5e02\u6559\u80b2\u5c40";
    private static final String ANSWERING = "\u848b\u4e00\u822a";

    private final URI address;
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();

    Town(URI address) {
        this.address = address;
    }

    /** @param unit the focus under which the program's unit registers its projects */
    record Credential(String place, String id, String secret, long unit) {
    }

    Credential program() throws IOException, InterruptedException {
        post("/sign-in", Map.of("login", ADMINISTRATOR, "password", PASSWORD));
        var form = get("/admin/machines").body();
        var answer = post("/admin/machines", Map.of("name", "crash-check", "organisation", option(form, UNIT), "person", option(form, ANSWERING))).body();
        var id = Client.found("class=\"jw-secret\">([0-9]+-[0-9]+)<", answer);
        var secret = Client.found("class=\"jw-secret\">([0-9a-f]{64})<", answer);
        return new Credential(id.split("-")[0], id, secret, unit(id, secret));
    }

    /** The value of the option with this text. */
    private static String option(String page, String text) {
        return Client.found("<option value=\"([0-9]+)\"[^>]*>" + text, page);
    }

    private long unit(String id, String secret) throws IOException, InterruptedException {
        var token = Client.found("\"access_token\":\"([^\"]+)\"",
                post("/api/v1/token", Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret)).body());
        var place = send(HttpRequest.newBuilder(address.resolve("/api/v1/place")).header("Authorization", "Bearer " + token));
        return Long.parseLong(Client.found("\"id\":([0-9]+),\"kind\":\"unit\",\"kindLabel\":\"[^\"]*\",\"title\":\"" + UNIT + "\"", place.body()));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)).header("Accept", "text/html"));
    }

    /** With the token against forged requests that the page before came with. */
    private HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&"));
        var forged = path.startsWith("/api/") ? "" : "&_csrf=" + encode(Client.found("name=\"_csrf\" value=\"([^\"]+)\"",
                get(path.equals("/sign-in") ? path : "/admin/machines").body()));
        return send(HttpRequest.newBuilder(address.resolve(path)).header("Accept", "text/html,*/*").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + forged)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

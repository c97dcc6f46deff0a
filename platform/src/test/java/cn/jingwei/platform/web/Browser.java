package cn.jingwei.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a person's browser does: keeps cookies, follows redirects, sends forms back with the token that came with the page. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();

    public Browser(int port) {
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** Names and values alternate. */
    public HttpResponse<String> post(String path, String... fields) {
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields) + "&_csrf=" + encode(token()))));
    }

    public HttpResponse<String> postWithoutToken(String path, String... fields) {
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form(fields))));
    }

    /** The page that follows. */
    public HttpResponse<String> signIn(String login, String password) {
        return post("/sign-in", "login", login, "password", password);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Accept", "text/html,*/*;q=0.8");
    }

    /** A token of this session: from the head of any page, which has a form for whoever is signed in, else from the form to sign in. */
    public String token() {
        return Stream.of("/problems/not-found", "/sign-in").map(page -> TOKEN.matcher(get(page).body())).filter(Matcher::find)
                .map(found -> found.group(1)).findFirst().orElseThrow();
    }

    /** Its value; empty if there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(each -> each.getName().equals(name)).map(HttpCookie::getValue).findFirst().orElse("");
    }

    private static String form(String... fields) {
        return IntStream.range(0, fields.length / 2).mapToObj(i -> encode(fields[2 * i]) + "=" + encode(fields[2 * i + 1]))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that registers projects and reports on them, one act after another, and sends each until it is answered. */
final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ACTS_PER_PROJECT = 5;

    private final int number;
    private final URI address;
    private final Town.Credential credential;
    private final Ledger ledger;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Thread thread;
    private volatile boolean goesOn = true;
    private String token = "";
    private long project;

    Client(int number, URI address, Town.Credential credential, Ledger ledger) {
        this.number = number;
        this.address = address;
        this.credential = credential;
        this.ledger = ledger;
        this.thread = Thread.ofPlatform().name("client-" + number).unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    /** Returns when the act at hand has been answered. */
    void finish() throws InterruptedException {
        goesOn = false;
        thread.join();
        client.close();
    }

    private void work() {
        try {
            for (var act = 0; goesOn; act++) {
                var key = "crash-check-" + number + "-" + act;
                var body = act % ACTS_PER_PROJECT == 0 ? registration(key) : report(key);
                var answer = acknowledged(key, body);
                project = Long.parseLong(found("\"project\":([0-9]+)", answer));
                ledger.acknowledge(key, new Ledger.Acknowledged(credential.place(), Long.parseLong(found("\"seq\":([0-9]+)", answer)),
                        found("\"head\":\"([0-9a-f]{64})\"", answer)));
            }
        } catch (Exception e) {
            ledger.fail(e);
        }
    }

    private String registration(String key) {
        return "{\"act\": \"project.register\", \"focus\": %d, \"title\": \"%s\", \"fields\": {\"is_classified\": false}}".formatted(credential.unit(), key);
    }

    private String report(String key) {
        return "{\"act\": \"progress.report\", \"focus\": %d, \"number\": \"%s\", \"fields\": {}}".formatted(project, key);
    }

    /** Sends the act under its key until it is done; anything but done, unavailable or in progress is a failure. */
    private String acknowledged(String key, String body) throws Exception {
        while (true) {
            try {
                var answer = client.send(request(key, body), BodyHandlers.ofString());
                switch (answer.statusCode()) {
                    case 201 -> {
                        return answer.body();
                    }
                    case 401 -> token = "";
                    case 409 -> Thread.sleep(100);
                    case 503 -> await(answer);
                    default -> throw new IllegalStateException(key + ": " + answer.statusCode() + " " + answer.body());
                }
            } catch (IOException e) {
                ledger.sendAgain(key);
                Thread.sleep(100);
            }
        }
    }

    private HttpRequest request(String key, String body) throws IOException, InterruptedException {
        if (token.isEmpty()) {
            token = token();
        }
        return HttpRequest.newBuilder(address.resolve("/api/v1/acts")).timeout(PATIENCE).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json").header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)).build();
    }

    private String token() throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=" + credential.id() + "&client_secret=" + credential.secret();
        var answer = client.send(HttpRequest.newBuilder(address.resolve("/api/v1/token")).timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("no token: " + answer.statusCode());
        }
        return found("\"access_token\":\"([^\"]+)\"", answer.body());
    }

    /** As long as the answer asks for, shortened so that the load returns at once. */
    private void await(HttpResponse<String> answer) throws InterruptedException {
        ledger.unavailable();
        var seconds = answer.headers().firstValueAsLong("Retry-After").orElseThrow(() -> new IllegalStateException("503 without Retry-After"));
        Thread.sleep(seconds * 100);
    }

    static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}

import java.nio.file.Files;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** What the application told the clients, to be held against the journal at the end. */
final class Ledger {

    private static final Pattern PLACE = Pattern.compile("^\\{\"kind\":\"entry\",\"jurisdiction\":\"([0-9]+)\",\"seq\":([0-9]+),");
    private static final Pattern RECEIVED = Pattern.compile("\"received_at\":\"([^\"]+)\"");
    private static final Pattern HASH = Pattern.compile("\"hash\":\"([0-9a-f]{64})\"");
    private static final Pattern KEY = Pattern.compile("crash-check-[0-9]+-[0-9]+");

    private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Instant> sentAgain = new ConcurrentHashMap<>();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** @param seq number of the entry, by the answer; @param hash of the journal after it */
    record Acknowledged(String place, long seq, String hash) {
    }

    /** An entry of the journal that carries a key of ours. */
    private record Found(long seq, String hash, Instant receivedAt) {
    }

    record Audit(int acknowledged, long lost, long twice, int sentAgain, long hadTakenEffect, int unavailable, long entries, boolean isSound) {
    }

    void acknowledge(String key, Acknowledged answer) {
        acknowledged.put(key, answer);
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** The request got no answer and is sent once more from now on. */
    void sendAgain(String key) {
        sentAgain.putIfAbsent(key, Instant.now());
    }

    void unavailable() {
        unavailable.incrementAndGet();
    }

    void fail(Throwable cause) {
        failure.compareAndSet(null, cause);
    }

    void failIfAny() {
        if (failure.get() != null) {
            throw new IllegalStateException("a client failed", failure.get());
        }
    }

    /** Every answer against the exported journal, the journal against itself. The application has stopped. */
    Audit audit(Application application) throws Exception {
        failIfAny();
        var place = acknowledged.values().iterator().next().place();
        var export = application.data().resolve("journal.jsonl");
        Files.deleteIfExists(export);
        var isSound = application.command("verify-journal", "--database") & application.command("export-journal", "--place", place, export.toString());
        var found = new ConcurrentHashMap<String, List<Found>>();
        var entries = 0L;
        try (var lines = Files.newBufferedReader(export)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                entries += enter(line, found) ? 1 : 0;
            }
        }
        var lost = acknowledged.entrySet().stream().filter(one -> found.getOrDefault(one.getKey(), List.of()).stream()
                .noneMatch(entry -> entry.seq() == one.getValue().seq() && entry.hash().equals(one.getValue().hash()))).count();
        var twice = found.values().stream().filter(all -> all.size() > 1).count();
        var hadTakenEffect = sentAgain.entrySet().stream().filter(one -> found.getOrDefault(one.getKey(), List.of()).stream()
                .anyMatch(entry -> entry.receivedAt().isBefore(one.getValue()))).count();
        return new Audit(acknowledged.size(), lost, twice, sentAgain.size(), hadTakenEffect, unavailable.get(), entries, isSound);
    }

    private static boolean enter(String line, Map<String, List<Found>> found) {
        var entry = PLACE.matcher(line);
        if (!entry.find()) {
            return false;
        }
        var keys = new HashSet<String>();
        KEY.matcher(line).results().forEach(key -> keys.add(key.group()));
        for (var key : keys) {
            found.merge(key, List.of(new Found(Long.parseLong(entry.group(2)), first(HASH, line), Instant.parse(first(RECEIVED, line)))),
                    (a, b) -> List.of(a.getFirst(), b.getFirst()));
        }
        return true;
    }

    private static String first(Pattern pattern, String line) {
        var matcher = pattern.matcher(line);
        return matcher.find() ? matcher.group(1) : "";
    }
}

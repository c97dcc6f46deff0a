import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Clients submit acts while the application and its PostgreSQL are killed in turns. Prints one line; exit 0 if nothing was lost or done twice
 * and the journal is sound, 1 if not, 2 if the check could not be made.
 */
final class CrashCheck {

    private static final int LONGEST_LOAD_MILLIS = 1_500;
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(3);

    private final Map<String, String> settings = new HashMap<>(Map.of("application", "50", "database", "50", "clients", "8", "minutes", "60"));
    private final Random random = new Random(1);
    private final List<Long> applicationMillis = new ArrayList<>();
    private final List<Long> databaseMillis = new ArrayList<>();
    private Instant end = Instant.MAX;

    public static void main(String[] arguments) {
        try {
            System.exit(new CrashCheck().run(arguments));
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(2);
        }
    }

    private int run(String[] arguments) throws Exception {
        for (var i = 0; i + 1 < arguments.length; i += 2) {
            settings.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
        }
        end = Instant.now().plus(Duration.ofMinutes(number("minutes")));
        var data = settings.containsKey("data") ? Path.of(settings.get("data")).toAbsolutePath() : Files.createTempDirectory("jingwei-crash-check");
        try (var application = new Application(data, settings.containsKey("port") ? number("port") : Application.freePort())) {
            application.start();
            var credential = new Town(application.address()).program();
            var ledger = new Ledger();
            var clients = IntStream.range(0, number("clients")).mapToObj(i -> new Client(i, application.address(), credential, ledger)).toList();
            clients.forEach(Client::start);
            var kills = kills(application, ledger);
            for (var client : clients) {
                client.finish();
            }
            application.stop();
            return report(ledger.audit(application), kills);
        }
    }

    private int number(String setting) {
        return Integer.parseInt(settings.get(setting));
    }

    /** In random order, each under load again. @return how many there were of each */
    private List<Integer> kills(Application application, Ledger ledger) throws Exception {
        var left = new int[] {number("application"), number("database")};
        while (left[0] + left[1] > 0 && Instant.now().isBefore(end)) {
            awaitAnswers(ledger, 2 * number("clients"));
            Thread.sleep(random.nextInt(LONGEST_LOAD_MILLIS));
            var isApplication = random.nextInt(left[0] + left[1]) < left[0];
            var begun = System.nanoTime();
            if (isApplication) {
                application.kill();
                application.start();
            } else {
                application.killDatabase();
            }
            awaitAnswers(ledger, number("clients"));
            (isApplication ? applicationMillis : databaseMillis).add((System.nanoTime() - begun) / 1_000_000);
            left[isApplication ? 0 : 1]--;
        }
        return List.of(number("application") - left[0], number("database") - left[1]);
    }

    private static void awaitAnswers(Ledger ledger, int count) throws InterruptedException {
        var before = ledger.acknowledged();
        var limit = Instant.now().plus(LONGEST_RECOVERY);
        while (ledger.acknowledged() < before + count) {
            ledger.failIfAny();
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException("no act was acknowledged for " + LONGEST_RECOVERY);
            }
            Thread.sleep(20);
        }
    }

    private int report(Ledger.Audit audit, List<Integer> kills) {
        System.out.printf("killed: application %d times, PostgreSQL %d times; acts acknowledged %d, lost %d, done twice %d; sent again after no answer %d, "
                        + "of which %d had taken effect; 503 answers %d, all with Retry-After; journal of %d entries %s; answers again after (median, longest) "
                        + "application %s, PostgreSQL %s%n",
                kills.get(0), kills.get(1), audit.acknowledged(), audit.lost(), audit.twice(), audit.sentAgain(), audit.hadTakenEffect(), audit.unavailable(),
                audit.entries(), audit.isSound() ? "sound" : "NOT SOUND", seconds(applicationMillis), seconds(databaseMillis));
        var isComplete = kills.equals(List.of(number("application"), number("database")));
        return audit.isSound() && audit.lost() + audit.twice() == 0 && isComplete ? 0 : 1;
    }

    private static String seconds(List<Long> millis) {
        var sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? "-" : "%.1f s, %.1f s".formatted(sorted.get(sorted.size() / 2) / 1000.0, sorted.getLast() / 1000.0);
    }
}

package cn.jingwei.platform.identity.cli;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnusableDatabaseException;
import cn.jingwei.platform.identity.Outcome.Done;
import cn.jingwei.platform.identity.Outcome.Refused;
import cn.jingwei.platform.identity.Places.Administrator;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.identity.account.Founding;
import cn.jingwei.platform.journal.Received;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.logging.LoggingSystem;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Founds a place with its three administrators and shows their first passwords, once. Exit 0: founded; 1: refused, because it has administrators
 * already; 2: bad use, or a database that cannot be used.
 */
@Command(name = "create-admin", resourceBundle = Messages.BUNDLE)
public final class CreateAdmin implements Callable<Integer> {

    private static final int REFUSED = 1;
    private static final int BAD_USE = 2;

    @Option(names = "--place", paramLabel = "CODE", required = true, descriptionKey = "place")
    private String place = "";

    @Option(names = "--name", paramLabel = "NAME", required = true, descriptionKey = "name")
    private String name = "";

    @Option(names = "--organisation", paramLabel = "NAME", descriptionKey = "organisation")
    private @Nullable String organisation;

    /** Read before the command is made, because its help is in that language. */
    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private @Nullable String language;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
    private boolean isHelp;

    private final Messages messages;

    private CreateAdmin(Messages messages) {
        this.messages = messages;
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** As {@link #main}, without ending the process. */
    static int run(String... arguments) {
        LoggingSystem.get(CreateAdmin.class.getClassLoader()).beforeInitialize();
        var messages = Messages.chosenBy(List.of(arguments));
        return new CommandLine(new CreateAdmin(messages)).setResourceBundle(messages.bundle())
                .setParameterExceptionHandler((e, _) -> tell(messages.text("failure.use", firstLine(e))))
                .setExecutionExceptionHandler((e, _, _) -> tell(reason(messages, e)))
                .execute(arguments);
    }

    @Override
    public Integer call() {
        if (!place.matches("[0-9]{6,12}") || name.isBlank()) {
            return tell(messages.text("failure.use", place.matches("[0-9]{6,12}") ? "--name" : "--place " + place));
        }
        return Console.run(this::found);
    }

    private int found(BeanFactory beans) {
        var first = organisation == null ? name.strip() : organisation.strip();
        var outcome = beans.getBean(Founding.class).found(new Jurisdiction(place), name.strip(), first, administrators(),
                Received.now(beans.getBean(Clock.class)));
        return switch (outcome) {
            case Refused<List<Founding.First>>(var faults) -> {
                faults.keySet().forEach(field -> System.err.println(messages.text("refused." + field, place)));
                yield REFUSED;
            }
            case Done<List<Founding.First>>(var made) -> {
                System.out.println(messages.text("founded", name.strip(), place));
                made.forEach(each -> System.out.println(
                        messages.text("account", each.post().person().name(), each.post().person().login(), each.password())));
                System.out.println(messages.text("next"));
                yield 0;
            }
        };
    }

    private List<Administrator> administrators() {
        return Stream.of(Seat.Kind.SYSTEM_ADMIN, Seat.Kind.SECURITY_ADMIN, Seat.Kind.AUDIT_ADMIN)
                .map(kind -> new Administrator(kind, kind.name().replace("_ADMIN", "").toLowerCase() + "-" + place, messages.text("kind." + kind))).toList();
    }

    private static int tell(String line) {
        System.err.println(line);
        return BAD_USE;
    }

    private static String reason(Messages messages, Exception e) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause).filter(UnusableDatabaseException.class::isInstance)
                .map(CreateAdmin::firstLine).findFirst()
                .orElseGet(() -> messages.text("failure.unexpected", e.getClass().getSimpleName() + " " + firstLine(e)));
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}

package cn.jingwei.platform.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.identity.Foundation;
import cn.jingwei.platform.identity.PublishedAccounts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Puts the demonstration into an empty database before the server takes its first request, and knows afterwards whether it is there. What
 * was begun and not finished is neither finished nor repaired but reported: nobody can tell what was done to it since.
 */
@Component
@Foundation("fills an empty database before anybody can sign in")
class Demonstration implements SmartLifecycle, PublishedAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final Traces traces;
    private final Stage stage;
    private final Clock clock;
    private final MessageSource messages;
    private final boolean isWanted;
    private volatile boolean isThere;

    Demonstration(Traces traces, Stage stage, Clock clock, MessageSource messages, @Value("${jingwei.demo:false}") boolean isWanted) {
        this.traces = traces;
        this.stage = stage;
        this.clock = clock;
        this.messages = messages;
        this.isWanted = isWanted;
    }

    @Override
    public void start() {
        if (!isWanted) {
            return;
        }
        if (traces.isDatabaseEmpty()) {
            perform(LocalDate.now(clock));
        }
        var unfinished = traces.unfinished().stream().map(Jurisdiction::code).collect(Collectors.joining(", "));
        if (!unfinished.isEmpty()) {
            LOG.error(messages.getMessage("demo.interrupted", new Object[] {unfinished}, Locale.getDefault()));
        }
        isThere = !traces.begun().isEmpty();
    }

    /** A step that does not take effect, as after a change of the packs, ends the demonstration and not the application. */
    private void perform(LocalDate today) {
        try {
            var casts = Repertoire.plays().stream().map(play -> stage.perform(play, today)).toList();
            casts.forEach(cast -> traces.finish(cast.seats().values().iterator().next(), Stage.end(today)));
        } catch (RuntimeException e) {
            LOG.error(messages.getMessage("demo.failed", null, Locale.getDefault()), e);
        }
    }

    @Override
    public Optional<Published> published() {
        return isThere ? Optional.of(DemoAccounts.published()) : Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return isThere;
    }

    @Override
    public void stop() {
        isThere = false;
    }

    /** Before the server and whatever else begins by itself. */
    @Override
    public int getPhase() {
        return 0;
    }
}

package cn.jingwei.platform.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

import cn.jingwei.platform.identity.Foundation;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.project.clock.DailyRound;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Performs what happens in a place: founds it, adopts its instrument, has everything done up to a day. */
@Component
@Foundation("fills an empty database before anybody can sign in")
class Stage {

    private static final Logger LOG = LoggerFactory.getLogger(Stage.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int TOLD_EVERY = 250;

    private final Casting casting;
    private final Player player;
    private final DailyRound round;
    private final MessageSource messages;

    Stage(Casting casting, Player player, DailyRound round, MessageSource messages) {
        this.casting = casting;
        this.player = player;
        this.round = round;
        this.messages = messages;
    }

    /** @param today the first day on which nothing has happened yet */
    Cast perform(Repertoire.Play play, LocalDate today) {
        var begun = System.nanoTime();
        var script = play.script();
        var agenda = Agenda.of(play, today);
        var founded = script.adoption().from().plusYears(today.getYear() - script.writtenFor());
        var cast = found(script, founded);
        tell("demo.begun", script.name(), agenda.projects(), agenda.items().size());
        var done = 0;
        for (var item : agenda.items()) {
            player.play(cast, item);
            if (++done % TOLD_EVERY == 0) {
                tell("demo.progress", script.name(), done, agenda.items().size(), item.step().on().getYear());
            }
        }
        round.run(cast.place(), today);
        tell("demo.made", script.name(), (System.nanoTime() - begun) / 1_000_000_000);
        return cast;
    }

    /** When everything has happened that did before the day. */
    static Received end(LocalDate today) {
        return Received.simulated(today.atStartOfDay(ZONE).toInstant());
    }

    private void tell(String key, Object... arguments) {
        LOG.info(messages.getMessage(key, arguments, Locale.getDefault()));
    }

    private Cast found(Script script, LocalDate day) {
        var at = Received.simulated(day.atTime(LocalTime.of(8, 30)).atZone(ZONE).toInstant());
        var cast = casting.found(script, at, day);
        var adoption = script.adoption();
        casting.adopt(new Script.Adoption(adoption.instrument(), day, adoption.isTrial(), adoption.number(), adoption.reason()),
                cast.seat(script.administrators().get(0).login()), cast.seat(script.administrators().get(1).login()), at);
        casting.publish(cast.people(), DemoAccounts.PASSWORD);
        return cast;
    }
}

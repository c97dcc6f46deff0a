package cn.jingwei.platform.lifecycle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import cn.jingwei.platform.demo.Cast;
import cn.jingwei.platform.demo.Casting;
import cn.jingwei.platform.demo.Script;
import cn.jingwei.platform.identity.account.IdentityFixtures;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.project.clock.DailyRound;

import org.springframework.beans.factory.BeanFactory;

/** The place of the stories with everybody in it, its clock, and whoever has signed in. */
record Town(int port, MovableClock clock, DailyRound round, Script script, Cast cast, Map<String, Session> sessions) {

    /** Founded and under its instrument on that day. */
    static Town found(BeanFactory beans, int port, Script script, LocalDate day) {
        var clock = beans.getBean(MovableClock.class);
        clock.set(day);
        var casting = beans.getBean(Casting.class);
        var at = Received.now(clock);
        var cast = casting.found(script, at, day);
        casting.adopt(script.adoption(), cast.seat(script.administrators().get(0).login()), cast.seat(script.administrators().get(1).login()), at);
        var identity = new IdentityFixtures(beans);
        cast.people().values().forEach(person -> identity.give(cast.place(), person.id()));
        return new Town(port, clock, beans.getBean(DailyRound.class), script, cast, new HashMap<>());
    }

    Session session(String login) {
        return sessions.computeIfAbsent(login, one -> new Session(port, one, IdentityFixtures.PASSWORD));
    }

    /** Names of units by the ids of the script. */
    Map<String, String> unitNames() {
        return script.units().stream().collect(Collectors.toMap(Script.Unit::id, Script.Unit::name));
    }
}

package cn.jingwei.platform.regulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.identity.LocalRoles;

import org.springframework.stereotype.Component;

/** The roles of the instruments that rule in a place today, the local one's first; in Chinese, as the text has them. */
@Component
class InstrumentRoles implements LocalRoles {

    private final Lawbooks lawbooks;
    private final Clock clock;

    InstrumentRoles(Lawbooks lawbooks, Clock clock) {
        this.lawbooks = lawbooks;
        this.clock = clock;
    }

    @Override
    public SequencedMap<String, String> of(Jurisdiction place, Locale locale) {
        var roles = new LinkedHashMap<String, String>();
        var today = LocalDate.now(clock);
        lawbooks.current(place, today).ifPresent(lawbook -> add(roles, lawbook));
        lawbooks.superior(place, today).forEach(lawbook -> add(roles, lawbook));
        return roles;
    }

    private static void add(SequencedMap<String, String> roles, Lawbook lawbook) {
        lawbook.pack().instrument().names().roles().values().forEach(role -> roles.putIfAbsent(role.id(), role.zh()));
    }
}

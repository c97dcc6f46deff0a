package cn.jingwei.platform.identity.account;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.identity.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored passwords. Inside an open unit of work of the person's home. */
@Component
record Credentials(JdbcClient jdbc, Passwords passwords) {

    /** Replaces what there was, takes back every lock and ends every session. */
    int put(Jurisdiction home, PersonId person, String hash, boolean mustChange) {
        return jdbc.sql("""
                insert into credential (jurisdiction, person, hash, must_change) values (?, ?, ?, ?)
                on conflict (jurisdiction, person) do update set hash = excluded.hash, must_change = excluded.must_change,
                    failures = 0, locked_until = null, version = credential.version + 1""")
                .params(home.code(), person.value(), hash, mustChange).update();
    }

    long version(PersonId person) {
        return jdbc.sql("select version from credential where person = ?").param(person.value()).query(Long.class).single();
    }
}

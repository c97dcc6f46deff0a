package cn.jingwei.platform.database;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What a server must be before anything is entrusted to it: it loses nothing it acknowledged, and our account cannot step over row-level security. */
class ServerCheck {

    private static final int OLDEST = 150_000;
    private static final List<String> DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final List<Power> POWERS = List.of(
            new Power("superuser", "select rolsuper from pg_roles where rolname = current_user"),
            new Power("bypassrls", "select rolbypassrls from pg_roles where rolname = current_user"),
            new Power("owner", "select pg_has_role(datdba, 'member') from pg_database where datname = current_database()"),
            new Power("create", "select coalesce(has_schema_privilege(current_schema(), 'create'), false)"));

    private final JdbcClient jdbc;

    ServerCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws UnusableDatabaseException naming the first thing that makes the server or the account unfit */
    void refuseUnsafe() {
        if (Integer.parseInt(setting("server_version_num")) < OLDEST) {
            throw new UnusableDatabaseException("unsafe.version", setting("server_version"));
        }
        if (!setting("server_encoding").equals("UTF8")) {
            throw new UnusableDatabaseException("unsafe.encoding", setting("server_encoding"));
        }
        for (var name : DURABILITY) {
            if (setting(name).equals("off")) {
                throw new UnusableDatabaseException("unsafe.setting", name);
            }
        }
        POWERS.forEach(this::refuse);
    }

    private void refuse(Power power) {
        if (jdbc.sql(power.question()).query(Boolean.class).single()) {
            throw new UnusableDatabaseException("unsafe.account", setting("session_authorization"), power.name());
        }
    }

    private String setting(String name) {
        return jdbc.sql("select current_setting(?)").param(name).query(String.class).single();
    }

    /** Something the application's account must not be able to do, and the query that tells whether it can. */
    private record Power(String name, String question) {
    }
}

package cn.jingwei.platform.database;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at the server before the first table is made in it, as the application's own account sees it. */
@Component
class SafeMigration implements FlywayMigrationStrategy {

    private final JdbcClient jdbc;

    SafeMigration(DataSource application) {
        this.jdbc = JdbcClient.create(application);
    }

    @Override
    public void migrate(Flyway flyway) {
        new ServerCheck(jdbc).refuseUnsafe();
        flyway.migrate();
    }
}

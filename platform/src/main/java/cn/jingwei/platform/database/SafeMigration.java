package cn.jingwei.platform.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at the server before the first table is made in it, as the application's own account sees it. */
@Component
class SafeMigration implements FlywayMigrationStrategy {

    private final JdbcClient jdbc;

    SafeMigration(DataSource application) {
        this.jdbc = JdbcClient.create(application);
    }

    /** @throws UnusableDatabaseException if the server is unfit, or one of the two accounts does not reach it */
    @Override
    public void migrate(Flyway flyway) {
        try {
            new ServerCheck(jdbc).refuseUnsafe();
            flyway.migrate();
        } catch (CannotGetJdbcConnectionException | FlywaySqlUnableToConnectToDbException e) {
            throw new UnusableDatabaseException("external.unreachable", reason(e));
        }
    }

    /** What the driver says, in one line. */
    private static String reason(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).filter(SQLException.class::isInstance).map(Throwable::getMessage)
                .filter(Objects::nonNull).reduce(failure.toString(), (_, deeper) -> deeper).lines().findFirst().orElse("");
    }
}

package cn.jingwei.platform.database.embedded;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while the server is being started again; tells how often that happened. */
record EmbeddedPostgresHealthIndicator(EmbeddedPostgres postgres) implements HealthIndicator {

    @Override
    public Health health() {
        var health = postgres.isAvailable() ? Health.up() : Health.down();
        return health.withDetail("restarts", postgres.restarts()).build();
    }
}

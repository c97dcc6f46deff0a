package cn.jingwei.platform.database.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the embedded PostgreSQL before the application context, unless {@code spring.datasource.url} names another, and stops it after.
 * Applications of one process that share a data folder share the server.
 */
class EmbeddedPostgresEnvironment implements EnvironmentPostProcessor, Ordered {

    private static final Map<Path, EmbeddedPostgres> RUNNING = new ConcurrentHashMap<>();

    private final Log log;
    private final ConfigurableBootstrapContext bootstrap;

    EmbeddedPostgresEnvironment(DeferredLogFactory logs, ConfigurableBootstrapContext bootstrap) {
        this.log = logs.getLog(EmbeddedPostgresEnvironment.class);
        this.bootstrap = bootstrap;
    }

    /** After application.yaml has been read. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("spring.datasource.url")) {
            return;
        }
        var data = Path.of(environment.getRequiredProperty("jingwei.data")).toAbsolutePath().normalize();
        var postgres = RUNNING.computeIfAbsent(data, EmbeddedPostgresEnvironment::startUntilTheEnd);
        log.info("PostgreSQL under " + data + " listens at " + Endpoint.HOST + ":" + postgres.endpoint().port());
        environment.getPropertySources().addFirst(new MapPropertySource("embedded PostgreSQL", properties(postgres)));
        bootstrap.addCloseListener(closed -> {
            var beans = closed.getApplicationContext().getBeanFactory();
            beans.registerSingleton("embeddedPostgres", postgres);
            beans.registerSingleton("embeddedPostgresHealthIndicator", new EmbeddedPostgresHealthIndicator(postgres));
        });
    }

    private static EmbeddedPostgres startUntilTheEnd(Path data) {
        var postgres = EmbeddedPostgres.start(data, Map.of());
        SpringApplication.getShutdownHandlers().add(postgres::stop);
        return postgres;
    }

    private static Map<String, Object> properties(EmbeddedPostgres postgres) {
        var url = postgres.endpoint().jdbcUrl();
        return Map.of("spring.datasource.url", url,
                "spring.datasource.username", Accounts.APPLICATION,
                "spring.datasource.password", postgres.secrets().application(),
                "spring.flyway.url", url,
                "spring.flyway.user", Accounts.OWNER,
                "spring.flyway.password", postgres.secrets().owner());
    }
}

package cn.jingwei.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;

import cn.jingwei.platform.JingweiApplication;
import cn.jingwei.platform.database.Availability;
import cn.jingwei.platform.database.UnusableDatabaseException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Servers that the application is pointed at, as an external one is. */
@ExtendWith(OutputCaptureExtension.class)
class UnsafeServerTests {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void refusesASettingThatLosesWhatWasAcknowledged(String setting, CapturedOutput output) {
        var postgres = start(Map.of(setting, "off"));
        try {
            assertThatThrownBy(() -> runOn(postgres, Accounts.APPLICATION, postgres.secrets().application()))
                    .hasRootCauseInstanceOf(UnusableDatabaseException.class);
            assertThat(output.toString().lines().filter(line -> line.contains(setting))).hasSize(1);
            assertThat(output).doesNotContain("\tat ");
            assertThat(Connections.asOwner(postgres).sql("select count(*) from pg_tables where schemaname = 'public'").query(Integer.class).single())
                    .isZero();
        } finally {
            postgres.stop();
        }
    }

    @Test
    void refusesAnAccountThatCouldStepOverRowLevelSecurity() {
        var postgres = start(Map.of());
        try {
            assertThatThrownBy(() -> runOn(postgres, Accounts.ADMINISTRATOR, postgres.secrets().administrator()))
                    .hasRootCauseInstanceOf(UnusableDatabaseException.class).rootCause().hasMessageContaining("superuser");
            assertThatThrownBy(() -> runOn(postgres, Accounts.OWNER, postgres.secrets().owner()))
                    .hasRootCauseInstanceOf(UnusableDatabaseException.class).rootCause().hasMessageContaining("owner");
        } finally {
            postgres.stop();
        }
    }

    @Test
    void anExternalServerTakesTheEmbeddedOnesPlace() {
        var postgres = start(Map.of());
        try (var context = runOn(postgres, Accounts.APPLICATION, postgres.secrets().application())) {
            assertThat(context.getBeansOfType(Availability.class)).isEmpty();
        } finally {
            postgres.stop();
        }
    }

    private EmbeddedPostgres start(Map<String, String> settings) {
        return EmbeddedPostgres.start(DataFolders.withDatabase(temporary.resolve("data")), settings);
    }

    private static ConfigurableApplicationContext runOn(EmbeddedPostgres postgres, String user, String password) {
        return new SpringApplicationBuilder(JingweiApplication.class).web(WebApplicationType.NONE).run(
                "--spring.datasource.url=" + postgres.endpoint().jdbcUrl(), "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password, "--spring.flyway.user=" + Accounts.OWNER,
                "--spring.flyway.password=" + postgres.secrets().owner());
    }
}

package cn.jingwei.platform.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.jingwei.norms.source.YamlFile;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.demo.Script;
import cn.jingwei.platform.demo.Story;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole lives of projects in one place, over HTTP, with everything that is tried too early or in vain on the way. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "db-scheduler.enabled=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifeCycleTests {

    private static final LocalDate FOUNDED = LocalDate.of(2023, 1, 3);

    private final BeanFactory beans;
    private final int port;
    private Town town;

    LifeCycleTests(@Autowired BeanFactory beans, @LocalServerPort int port) {
        this.beans = beans;
        this.port = port;
    }

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    /** How many rows of the place each table has. */
    private Map<String, Long> rows() {
        var jdbc = beans.getBean(JdbcClient.class);
        return beans.getBean(UnitOfWork.class).reading(List.of(town.cast().place()), () -> jdbc
                .sql("select table_name from information_schema.columns where table_schema = 'public' and column_name = 'jurisdiction'").query(String.class)
                .list().stream().collect(Collectors.toMap(table -> table, table -> jdbc.sql("select count(*) from " + table).query(Long.class).single())));
    }

    @BeforeAll
    void found() {
        town = Town.found(beans, port, Script.read(YamlFile.read(Path.of("src/main/resources/demo/taizhou.yaml"))), FOUNDED);
    }

    private void walk(String story) {
        new Walk(town, Story.read(YamlFile.read(Path.of("src/test/resources/stories", story)))).toTheEnd();
        assertThat(Proof.of(beans, town.cast().place()).holds()).isGreaterThan(0);
    }

    @Test
    void aNewBuildOfExactlyTheThresholdLivesFromRegistrationToEvaluation() {
        walk("taizhou-new-build.yaml");
    }

    @Test
    void aPurchasedServiceLivesWithoutInitiationAndWhatIsFiledLateIsMarkedSo() {
        walk("taizhou-purchased-service.yaml");
    }

    @Test
    void justBelowTheThresholdNoInitiationIsNeeded() {
        walk("taizhou-below-threshold.yaml");
    }

    @Test
    void whatIsReturnedWithdrawnOrRefusedGoesNoFurtherUntilItIsMended() {
        walk("taizhou-refused.yaml");
    }

    @Test
    void whatIsNotDoneInTimeIsNoticedOnTheDayAndNotBefore() {
        walk("taizhou-overdue.yaml");
    }

    @Test
    void nothingOfAClassifiedProjectIsKept() {
        var session = town.session("tz-jiaoyu-1");
        var unit = session.get("/place").body().get("standings").valueStream().filter(one -> one.get("own").asBoolean()).findFirst().orElseThrow();
        var before = rows();
        var reply = session.act("secret", Map.of("act", "project.register", "focus", unit.get("part").get("id").asLong(), "title", "secret",
                "fields", Map.of("is_classified", true)));
        assertThat(reply.problem()).isEqualTo("classified");
        assertThat(reply.body().get("detail").asString()).isNotBlank();
        assertThat(before).hasSizeGreaterThan(10);
        assertThat(rows()).isEqualTo(before);
    }
}

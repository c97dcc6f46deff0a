package cn.jingwei.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.journal.Journal;
import cn.jingwei.platform.journal.Selection;
import cn.jingwei.platform.lifecycle.Proof;
import cn.jingwei.platform.web.Browser;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration as the first start makes it, in a database of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "jingwei.demo=true")
class DemonstrationTests {

    private static final Jurisdiction PLACE = new Jurisdiction("321200");

    private final BeanFactory beans;
    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;
    private final int port;

    DemonstrationTests(@Autowired BeanFactory beans, @Autowired UnitOfWork unitOfWork, @Autowired JdbcClient jdbc, @LocalServerPort int port) {
        this.beans = beans;
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
        this.port = port;
    }

    private long count(String what) {
        return unitOfWork.reading(List.of(PLACE), () -> jdbc.sql("select count(*) from " + what).query(Long.class).single());
    }

    private List<String> texts(String what) {
        return unitOfWork.reading(List.of(PLACE), () -> jdbc.sql("select " + what).query(String.class).list());
    }

    @Test
    void hasSixtyProjectsOfSeveralYearsInAllStages() {
        assertThat(count("focus where id = project")).isGreaterThanOrEqualTo(60);
        assertThat(texts("title from focus where id = project")).allMatch(title -> title.endsWith("（演示）"));
        assertThat(texts("distinct stage from focus where id = project")).contains("declaration", "expert_review", "annual_plan", "investment_review", "procurement",
                 "contract", "construction", "trial_operation", "final_acceptance", "operation", "evaluation");
        assertThat(texts("distinct facts -> 'annual_plan_year' ->> 'v' from focus where id = project")).hasSize(5);
        assertThat(texts("distinct facts -> 'project_state' ->> 'v' from focus where id = project")).contains("suspended", "terminated", "completed");
    }

    @Test
    void someAreLateAndSomeAreToldSo() {
        assertThat(texts("distinct norm from duty where state = 'open' and coalesce(rolled_on, due_on) < current_date"))
                .contains("taizhou-2025/21.1-1", "taizhou-2025/29.1-1", "taizhou-2025/37.1");
        assertThat(texts("distinct norm from duty where state = 'open'")).contains("taizhou-2025/24.1-2", "taizhou-2025/26.1-6", "taizhou-2025/28.1-1");
        assertThat(texts("distinct state from duty")).contains("open", "done", "late", "lapsed");
        assertThat(texts("distinct kind from notice")).contains("overdue", "escalation");
    }

    @Test
    void everyEntryIsMarkedAndNoneIsOfTodayOrLater() {
        var journal = beans.getBean(Journal.class);
        var midnight = LocalDate.now(beans.getBean(Clock.class)).atStartOfDay(beans.getBean(Clock.class).getZone()).toInstant();
        var entries = unitOfWork.reading(List.of(PLACE), () -> journal.entries(PLACE, Selection.first(1_000).newestFirst()));
        assertThat(entries).hasSize(1_000).allMatch(entry -> entry.received().isSimulated()).noneMatch(entry -> entry.received().at().isAfter(midnight));
        assertThat(entries).isSortedAccordingTo((one, next) -> next.received().at().compareTo(one.received().at()));
        assertThat(Proof.of(beans, PLACE).holds()).isGreaterThan(1_500);
    }

    @Test
    void everybodySignsInWithThePublishedPassword() {
        var page = new Browser(port).get("/sign-in").body();
        var published = DemoAccounts.published();
        assertThat(published.accounts()).hasSizeGreaterThan(20).allMatch(account -> !account.shows().isEmpty());
        assertThat(page).contains(published.password());
        for (var account : published.accounts()) {
            assertThat(page).contains(account.login(), account.unit());
            assertThat(new Browser(port).signIn(account.login(), published.password()).uri().getPath()).as(account.login()).isNotEqualTo("/sign-in");
        }
    }

    @Test
    void isNotMadeTwiceNorIntoADatabaseThatHasSomething() {
        var before = count("journal_entry");
        beans.getBean(Demonstration.class).start();
        assertThat(count("journal_entry")).isEqualTo(before);
    }
}

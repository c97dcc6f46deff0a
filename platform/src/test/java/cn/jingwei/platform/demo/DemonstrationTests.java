package cn.jingwei.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration as the first start makes it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "jingwei.demo=true")
class DemonstrationTests {

    private static final Jurisdiction PLACE = new Jurisdiction("321200");

    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;

    DemonstrationTests(@Autowired UnitOfWork unitOfWork, @Autowired JdbcClient jdbc) {
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
    }

    private long count(String sql) {
        return unitOfWork.reading(List.of(PLACE), () -> jdbc.sql("select count(*) from " + sql).query(Long.class).single());
    }

    @Test
    void hasAboutSixtyProjectsInAllStages() {
        assertThat(count("focus where id = project")).isGreaterThan(60);
        System.out.println(unitOfWork.reading(List.of(PLACE), () -> jdbc.sql("select stage, count(*) from focus where id = project group by stage").query().listOfRows()));
        System.out.println("acts " + count("act") + " duties " + count("duty") + " documents " + count("document") + " notices " + count("notice"));
        System.out.println(unitOfWork.reading(List.of(PLACE), () -> jdbc.sql("select norm, state, count(*) from duty group by norm, state order by 1, 2").query().listOfRows()));
        System.out.println(unitOfWork.reading(List.of(PLACE), () -> jdbc.sql("select kind, count(*) from notice group by kind").query().listOfRows()));
    }
}

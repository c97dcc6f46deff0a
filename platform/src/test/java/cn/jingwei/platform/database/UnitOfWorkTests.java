package cn.jingwei.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application's account can see and do, with and without a context. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class UnitOfWorkTests {

    private static final Jurisdiction HERE = new Jurisdiction("100000");
    private static final Jurisdiction THERE = new Jurisdiction("200000");

    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;

    UnitOfWorkTests(@Autowired UnitOfWork unitOfWork, @Autowired JdbcClient jdbc) {
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void registerBoth() {
        List.of(HERE, THERE).forEach(place -> unitOfWork.within(place, () -> register(place)));
    }

    @Test
    void seesItsOwnPlaceOnly() {
        assertThat(unitOfWork.within(HERE, this::codes)).containsExactly(HERE.code());
        assertThat(unitOfWork.reading(List.of(HERE), this::codes)).containsExactly(HERE.code());
        assertThat(unitOfWork.reading(List.of(HERE, THERE), this::codes)).containsExactly(HERE.code(), THERE.code());
    }

    @Test
    void seesNothingWithoutAContext() {
        assertThat(codes()).isEmpty();
        assertThat(unitOfWork.reading(List.of(), this::codes)).isEmpty();
        assertThatThrownBy(() -> register(HERE)).isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("row-level security");
    }

    @Test
    void theContextEndsWithTheTransactionOnEveryConnection() {
        for (var connection = 0; connection < 30; connection++) {
            unitOfWork.within(HERE, this::codes);
            assertThat(codes()).isEmpty();
        }
    }

    @Test
    void writesIntoItsOwnPlaceOnly() {
        assertThatThrownBy(() -> unitOfWork.within(HERE, () -> register(new Jurisdiction("300000"))))
                .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("row-level security");
        var moved = "update jurisdiction set code = '300000' where code = '100000'";
        assertThatThrownBy(() -> unitOfWork.within(HERE, () -> jdbc.sql(moved).update())).isInstanceOf(DataAccessException.class);
        assertThat(unitOfWork.within(THERE, () -> jdbc.sql("update jurisdiction set name = 'x' where code = '100000'").update())).isZero();
    }

    @Test
    void readingDoesNotWrite() {
        assertThatThrownBy(() -> unitOfWork.reading(List.of(HERE), () -> register(HERE))).isInstanceOf(DataAccessException.class);
    }

    @Test
    void anExceptionUndoesEverything() {
        assertThatThrownBy(() -> unitOfWork.within(HERE, () -> {
            jdbc.sql("update jurisdiction set name = 'lost'").update();
            throw new IllegalStateException("afterwards");
        })).hasMessage("afterwards");
        assertThat(unitOfWork.within(HERE, () -> jdbc.sql("select name from jurisdiction").query(String.class).single())).isNotEqualTo("lost");
    }

    @Test
    void doesNotNest() {
        assertThatThrownBy(() -> unitOfWork.within(HERE, () -> unitOfWork.within(THERE, this::codes)))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"create table own (id int)", "create temporary table own (id int)", "create schema own", "set role jingwei_owner",
            "alter table jurisdiction disable row level security", "alter table jurisdiction no force row level security",
            "drop policy jurisdiction_of_transaction on jurisdiction", "set row_security = off; select * from jurisdiction",
            "alter role jingwei_application bypassrls", "delete from jurisdiction", "truncate jurisdiction",
            "select pg_read_file('postgresql.conf')", "select * from flyway_schema_history",
            "create or replace function permitted_jurisdictions() returns text[] language sql as $$ select array['100000'] $$"})
    void theApplicationsAccountCannot(String statement) {
        assertThatThrownBy(() -> unitOfWork.within(HERE, () -> {
            jdbc.sql(statement).query().listOfRows();
            return true;
        })).isInstanceOf(DataAccessException.class).rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner|would be affected by row-level security).*");
    }

    private List<String> codes() {
        return jdbc.sql("select code from jurisdiction where code like '_00000' order by code").query(String.class).list();
    }

    private int register(Jurisdiction place) {
        return jdbc.sql("insert into jurisdiction (code, name) values (?, 'test') on conflict (code) do update set name = 'test'")
                .param(place.code()).update();
    }
}

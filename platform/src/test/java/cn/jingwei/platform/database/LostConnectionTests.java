package cn.jingwei.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionSystemException;

/** Which failures mean that the database went away. */
class LostConnectionTests {

    private static final SQLException CUT = new SQLException("An I/O error occurred", "08006");

    @Test
    void tellsACutConnectionByItsStateHoweverDeepItLies() {
        assertThat(LostConnection.caused(new DataAccessResourceFailureException("statement", CUT))).isTrue();
        assertThat(LostConnection.caused(new IllegalStateException(new SQLException("terminating", "57P01")))).isTrue();
        assertThat(LostConnection.caused(new SQLTransientConnectionException("none to be had"))).isTrue();
    }

    @Test
    void aTransactionThatCannotEvenBeRolledBackIsOneToo() {
        assertThat(LostConnection.caused(new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed")))).isTrue();
    }

    @Test
    void aRefusedStatementIsNone() {
        assertThat(LostConnection.caused(new SQLException("duplicate key", "23505"))).isFalse();
        assertThat(LostConnection.caused(new DuplicateKeyException("duplicate key", new SQLException("duplicate key", "23505")))).isFalse();
        assertThat(LostConnection.caused(new IllegalStateException())).isFalse();
    }
}

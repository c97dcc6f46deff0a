package cn.jingwei.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.transaction.TransactionSystemException;

/** Tells a database that went away from one that refused a statement. */
final class LostConnection {

    private LostConnection() {
    }

    static boolean caused(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(LostConnection::isOne);
    }

    /**
     * SQLSTATE class 08 is a connection exception, 57P01 to 57P03 a server that is shutting down, crashed or starting up. A transaction that
     * could be neither committed nor rolled back has lost its connection, whatever the driver says of it.
     */
    private static boolean isOne(Throwable failure) {
        if (failure instanceof SQLTransientConnectionException || failure instanceof TransactionSystemException) {
            return true;
        }
        return failure instanceof SQLException sql && sql.getSQLState() instanceof String state
                && (state.startsWith("08") || state.startsWith("57P0"));
    }
}

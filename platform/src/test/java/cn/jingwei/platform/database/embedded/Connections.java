package cn.jingwei.platform.database.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Ways into an embedded server for tests. */
final class Connections {

    private Connections() {
    }

    static JdbcClient asOwner(EmbeddedPostgres postgres) {
        return client(postgres, Accounts.OWNER, postgres.secrets().owner());
    }

    static JdbcClient asAdministrator(EmbeddedPostgres postgres) {
        return client(postgres, Accounts.ADMINISTRATOR, postgres.secrets().administrator());
    }

    static Connection open(EmbeddedPostgres postgres, String user, String password) throws SQLException {
        return DriverManager.getConnection(postgres.endpoint().jdbcUrl(), user, password);
    }

    private static JdbcClient client(EmbeddedPostgres postgres, String user, String password) {
        return JdbcClient.create(new DriverManagerDataSource(postgres.endpoint().jdbcUrl(), user, password));
    }
}

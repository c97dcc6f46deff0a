package cn.jingwei.platform.database.embedded;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Asks whoever listens at the endpoint for its name: another server may have taken the port. */
record ServerProof(Endpoint endpoint, Secrets secrets) {

    private static final String WRONG_PASSWORD = "28P01";

    Answer ask() {
        var properties = new Properties();
        properties.setProperty("user", Accounts.OWNER);
        properties.setProperty("password", secrets.owner());
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "5");
        try (var connection = DriverManager.getConnection(endpoint.jdbcUrl(), properties);
                var row = connection.createStatement().executeQuery("show cluster_name")) {
            return row.next() && endpoint.name().equals(row.getString(1)) ? Answer.OURS : Answer.SILENCE;
        } catch (SQLException e) {
            return WRONG_PASSWORD.equals(e.getSQLState()) ? Answer.REFUSAL : Answer.SILENCE;
        }
    }

    enum Answer { OURS, REFUSAL, SILENCE }
}

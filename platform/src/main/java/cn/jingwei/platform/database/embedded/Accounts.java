package cn.jingwei.platform.database.embedded;

/** The names in db/accounts.sql, and the superuser that only the file of secrets knows. */
final class Accounts {

    static final String ADMINISTRATOR = "jingwei_administrator";
    static final String OWNER = "jingwei_owner";
    static final String APPLICATION = "jingwei_application";

    private Accounts() {
    }
}

package cn.jingwei.platform.demo;

import cn.jingwei.platform.identity.PublishedAccounts.Account;
import cn.jingwei.platform.identity.PublishedAccounts.Published;

/** The accounts of the demonstration as its files name them; asks no database. */
public final class DemoAccounts {

    static final String PASSWORD = "jingwei-demo";

    private DemoAccounts() {
    }

    /** Of all places, in the order of their files. */
    public static Published published() {
        return new Published(PASSWORD, Repertoire.scripts().stream().flatMap(script -> script.accounts().map(account ->
                new Account(script.name(), account.person().login(), account.person().name(), account.unit(), account.person().shows()))).toList());
    }
}

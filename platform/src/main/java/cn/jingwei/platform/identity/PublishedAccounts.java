package cn.jingwei.platform.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Accounts whose password everybody may know, told beside the form to sign in. Declared here, answered by the demonstration that made them. */
public interface PublishedAccounts {

    /** Empty if this database has none. */
    Optional<Published> published();

    /** One password for all of them. */
    record Published(String password, List<Account> accounts) {

        /** By the name of the place, in order. */
        public Map<String, List<Account>> byPlace() {
            return accounts.stream().collect(Collectors.groupingBy(Account::place, LinkedHashMap::new, Collectors.toList()));
        }
    }

    /** @param shows what can be seen when one signs in with it */
    record Account(String place, String login, String name, String unit, String shows) {
    }
}

package cn.jingwei.platform.journal;

import java.util.List;

import cn.jingwei.platform.database.Jurisdiction;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Folds the state out of the contents of a chain and compares it with the tables. Declared here, answered by the module that keeps
 * the state, found by {@link java.util.ServiceLoader} because the verifier runs without the application.
 */
public interface StateCheck {

    /** A fold of the chain of one place, from its first entry on. */
    Fold begin();

    /** Takes contents in the order of the chain. */
    interface Fold {

        void content(String content);

        /** The content of an entry is erased: what it stated cannot be told any more. */
        void erased();

        /**
         * What the tables say otherwise, by ids only.
         *
         * @param jdbc in an open unit of work of the place
         */
        List<String> differences(JdbcClient jdbc, Jurisdiction place);

        /** How many facts were compared. */
        long compared();
    }
}

package cn.jingwei.platform.journal;

import java.util.Optional;

import cn.jingwei.platform.database.Jurisdiction;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rules again what an entry states as ruled. Declared here, answered by the module that knows the law, found by
 * {@link java.util.ServiceLoader} because the verifier runs without the application.
 */
public interface RulingCheck {

    /**
     * @param jdbc in an open unit of work of the place
     * @param pack of the entry
     * @return nothing if the content states no ruling
     */
    Optional<Finding> check(JdbcClient jdbc, Jurisdiction place, Sm3 pack, String content);

    /**
     * @param detail what differs or what is lacking, by ids only
     */
    record Finding(Kind kind, String detail) {
    }

    /** What came of it. */
    enum Kind {
        /** The stored facts under the stored law give the same ruling. */
        SAME,
        /** They give another one. */
        DIFFERENT,
        /** The law that ruled is not kept or cannot be read. */
        LOST,
        /** It was ruled by another version of the engine, which alone could answer. */
        OTHER_ENGINE
    }
}

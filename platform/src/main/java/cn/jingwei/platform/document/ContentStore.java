package cn.jingwei.platform.document;

import java.util.Map;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.journal.Sm3;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Content by its hash, in chunks of one spool segment each. Everything here happens inside an open unit of work. */
@Component
class ContentStore {

    private final JdbcClient jdbc;

    ContentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stored once for each place and level. Holds the row until the end, so that nobody removes it before it is referred to. */
    void keep(Jurisdiction place, Label.Level level, Spooled file) {
        var key = key(place, level, file.sm3());
        jdbc.sql("""
                insert into content (jurisdiction, level, sm3, size) values (:place, :level, :sm3, :size)
                on conflict (jurisdiction, level, sm3) do update set size = excluded.size""")
                .params(key).param("size", file.size()).update();
        if (isThere(key)) {
            return;
        }
        for (var number = 0; number < file.segments(); number++) {
            jdbc.sql("insert into content_chunk (jurisdiction, level, sm3, number, bytes) values (:place, :level, :sm3, :number, :bytes)")
                    .params(key).param("number", number).param("bytes", file.segment(number)).update();
        }
    }

    private boolean isThere(Map<String, String> key) {
        return jdbc.sql("select exists (select from content_chunk where jurisdiction = :place and level = :level and sm3 = :sm3)")
                .params(key).query(Boolean.class).single();
    }

    /** The lock comes first and alone: only what is read after it sees who has referred to the content in the meantime. */
    void removeUnlessReferred(Jurisdiction place, Label.Level level, Sm3 sm3) {
        var key = key(place, level, sm3);
        jdbc.sql("select size from content where jurisdiction = :place and level = :level and sm3 = :sm3 for update").params(key)
                .query(Long.class).single();
        jdbc.sql("""
                delete from content where jurisdiction = :place and level = :level and sm3 = :sm3 and not exists
                (select from document d where d.jurisdiction = :place and d.level = :level and d.sm3 = :sm3)""").params(key).update();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException if it has been removed */
    byte[] chunk(Jurisdiction place, Label.Level level, Sm3 sm3, int number) {
        return jdbc.sql("""
                select bytes from content_chunk where jurisdiction = :place and level = :level and sm3 = :sm3 and number = :number""")
                .params(key(place, level, sm3)).param("number", number).query(byte[].class).single();
    }

    private static Map<String, String> key(Jurisdiction place, Label.Level level, Sm3 sm3) {
        return Map.of("place", place.code(), "level", level.code(), "sm3", sm3.hex());
    }
}

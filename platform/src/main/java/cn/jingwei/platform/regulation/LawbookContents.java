package cn.jingwei.platform.regulation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.platform.journal.Sm3;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What a place keeps of the law that ruled in it, found by its hash. Inside an open unit of work of the place. */
record LawbookContents(JdbcClient jdbc, String place) {

    private static final HexFormat HEX = HexFormat.of();

    void keep(byte[] content) {
        jdbc.sql("insert into lawbook_content values (?, ?, ?) on conflict do nothing").params(place, bytes(Sm3.of(content)), content).update();
    }

    boolean has(Sm3 hash) {
        return jdbc.sql("select exists (select 1 from lawbook_content where jurisdiction = ? and hash = ?)").params(place, bytes(hash))
                .query(Boolean.class).single();
    }

    Optional<byte[]> find(Sm3 hash) {
        return jdbc.sql("select content from lawbook_content where jurisdiction = ? and hash = ?").params(place, bytes(hash))
                .query((row, _) -> row.getBytes("content")).optional();
    }

    /** Those of them that are kept. */
    Map<Sm3, byte[]> all(Collection<Sm3> hashes) {
        var contents = new HashMap<Sm3, byte[]>();
        jdbc.sql("select hash, content from lawbook_content where jurisdiction = ? and hash = any (?)")
                .params(place, hashes.stream().map(LawbookContents::bytes).toArray(byte[][]::new)).query(row -> {
                    contents.put(new Sm3(HEX.formatHex(row.getBytes("hash"))), row.getBytes("content"));
                });
        return contents;
    }

    static byte[] bytes(Sm3 hash) {
        return HEX.parseHex(hash.hex());
    }
}

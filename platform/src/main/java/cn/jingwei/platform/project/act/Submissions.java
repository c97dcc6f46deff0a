package cn.jingwei.platform.project.act;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Sm3;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The keys of requests that took effect, with their answers. A key belongs to the natural person who chose it. */
@Repository
class Submissions {

    private final JdbcClient jdbc;
    private final JsonMapper mapper = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether nobody else is at work on the key; it stays ours until the end of the transaction. */
    boolean take(Seat seat, String key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param(seat.place().code() + "/" + seat.person().value() + "/" + key).query(Boolean.class).single();
    }

    /** The answer that the key got, if the body is the same. */
    Optional<Answer> find(Seat seat, Submission submission) {
        return jdbc.sql("select body, answer from submission where jurisdiction = ? and person = ? and key = ?")
                .params(seat.place().code(), seat.person().value(), submission.key())
                .query((row, _) -> answer(row.getString("body").equals(body(seat, submission)), row.getString("answer"))).optional();
    }

    private Answer answer(boolean isSame, String stored) {
        return isSame ? mapper.readValue(stored, Answer.Done.class) : new Answer.KeyReused();
    }

    void keep(Seat seat, Submission submission, Answer.Done answer, Instant at) {
        jdbc.sql("insert into submission (jurisdiction, person, key, body, answer, at) values (?, ?, ?, ?, ?::jsonb, ?)")
                .params(seat.place().code(), seat.person().value(), submission.key(), body(seat, submission), mapper.writeValueAsString(answer),
                        at.atOffset(ZoneOffset.UTC)).update();
    }

    /** Everything but the key, in one order. */
    private String body(Seat seat, Submission submission) {
        var body = new LinkedHashMap<String, Object>();
        body.put("post", seat.post().value());
        body.put("fields", new TreeMap<>(submission.fields()));
        body.put("rest", new Submission("", submission.act(), submission.focus(), Map.of(), submission.claimedOn(), submission.title(),
                submission.number(), submission.reason(), submission.duty(), submission.version()));
        return Sm3.of(mapper.writeValueAsString(body).getBytes(StandardCharsets.UTF_8)).hex();
    }
}

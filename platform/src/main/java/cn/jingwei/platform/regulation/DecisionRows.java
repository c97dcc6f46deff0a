package cn.jingwei.platform.regulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import cn.jingwei.platform.identity.PersonId;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.journal.Sm3;
import cn.jingwei.platform.regulation.Adoption.Rank;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions on the law of a place. Inside an open unit of work of the place. */
record DecisionRows(JdbcClient jdbc, String place) {

    /** One decision at a time, so that what was looked at still holds when it is written. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param("law of " + place).query().listOfRows();
    }

    /** A proposal in the columns that its kind needs. */
    private record Columns(String kind, @Nullable String instrument, @Nullable Sm3 pack, @Nullable Rank rank, @Nullable AdoptionId adoption,
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Boolean trial, @Nullable Boolean works, @Nullable String words) {

        static Columns of(Proposal proposal, @Nullable Sm3 pack) {
            return switch (proposal) {
                case Proposal.Adopt it -> new Columns("ADOPT", it.instrument(), pack, it.rank(), null, it.from(), it.to().orElse(null), it.isTrial(), null, null);
                case Proposal.End it -> new Columns("END", null, null, null, it.adoption(), null, it.lastDay(), null, null, null);
                case Proposal.Continue it -> new Columns("CONTINUE", null, null, null, it.adoption(), null, null, null, null, it.terms());
                case Proposal.WorkingDay it -> new Columns("WORKING_DAY", null, null, null, null, it.day(), null, null, it.works(), it.name());
            };
        }
    }

    DecisionId add(Proposal proposal, @Nullable Sm3 pack, String number, String reason, Decision.Signature by) {
        var columns = Columns.of(proposal, pack);
        return jdbc.sql("""
                insert into regulation_decision (jurisdiction, kind, instrument, pack, rank, adoption, from_on, to_on, trial, works, words, number, reason,
                    proposed_by, proposed_at)
                values (:place, :kind, :instrument, :pack, :rank, :adoption, :from, :to, :trial, :works, :words, :number, :reason, :by, :at) returning id""")
                .param("place", place).param("kind", columns.kind()).param("instrument", columns.instrument(), Types.VARCHAR)
                .param("pack", columns.pack() == null ? null : LawbookContents.bytes(columns.pack()), Types.BINARY)
                .param("rank", columns.rank() == null ? null : columns.rank().name(), Types.VARCHAR)
                .param("adoption", columns.adoption() == null ? null : columns.adoption().value(), Types.BIGINT)
                .param("from", columns.from(), Types.DATE).param("to", columns.to(), Types.DATE).param("trial", columns.trial(), Types.BOOLEAN)
                .param("works", columns.works(), Types.BOOLEAN).param("words", columns.words(), Types.VARCHAR).param("number", number).param("reason", reason)
                .param("by", by.person().value()).param("at", by.at().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new DecisionId(row.getLong("id"))).single();
    }

    void close(DecisionId id, Decision.State state, PersonId by, Received at) {
        jdbc.sql("update regulation_decision set state = ?, closed_by = ?, closed_at = ? where jurisdiction = ? and id = ?")
                .params(state.name(), by.value(), at.at().atOffset(ZoneOffset.UTC), place, id.value()).update();
    }

    Optional<Decision> find(DecisionId id) {
        return jdbc.sql("select * from regulation_decision where jurisdiction = ? and id = ?").params(place, id.value())
                .query((row, _) -> decision(row)).optional();
    }

    List<Decision> all() {
        return jdbc.sql("select * from regulation_decision where jurisdiction = ? order by id desc").param(place).query((row, _) -> decision(row)).list();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        var pack = Optional.ofNullable(row.getBytes("pack")).map(bytes -> new Sm3(HexFormat.of().formatHex(bytes)));
        var state = Decision.State.valueOf(row.getString("state"));
        return new Decision(new DecisionId(row.getLong("id")), proposal(row), pack, row.getString("number"), row.getString("reason"), state,
                signature(row, "proposed"), state == Decision.State.OPEN ? Optional.empty() : Optional.of(signature(row, "closed")));
    }

    private static Decision.Signature signature(ResultSet row, String step) throws SQLException {
        return new Decision.Signature(new PersonId(row.getLong(step + "_by")), row.getObject(step + "_at", OffsetDateTime.class).toInstant());
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        var from = row.getObject("from_on", LocalDate.class);
        var to = row.getObject("to_on", LocalDate.class);
        var adoption = new AdoptionId(row.getLong("adoption"));
        return switch (row.getString("kind")) {
            case "ADOPT" -> new Proposal.Adopt(row.getString("instrument"), Rank.valueOf(row.getString("rank")), from, Optional.ofNullable(to), row.getBoolean("trial"));
            case "END" -> new Proposal.End(adoption, to);
            case "CONTINUE" -> new Proposal.Continue(adoption, row.getString("words"));
            default -> new Proposal.WorkingDay(from, row.getBoolean("works"), row.getString("words"));
        };
    }
}

package cn.jingwei.platform.regulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import cn.jingwei.platform.journal.Sm3;
import cn.jingwei.platform.regulation.Adoption.Rank;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What is adopted in a place. Inside an open unit of work of the place. */
record AdoptionRows(JdbcClient jdbc, String place) {

    /** The last word on every day on which the place differs. */
    private static final String WORKING_DAYS = """
            (select string_agg(d.from_on || case when d.works then ' works' else ' free' end, E'\\n' order by d.from_on) from
                (select distinct on (from_on) from_on, works from regulation_decision
                 where jurisdiction = :place and kind = 'WORKING_DAY' and state = 'CONFIRMED' order by from_on, id desc) d)""";

    /** An adoption together with the days on which the place differs now. */
    record InForce(Adoption adoption, WorkingDays days) {
    }

    /** Those in force on a day: the local one first, then the superior ones, the latest first. */
    List<InForce> on(LocalDate day) {
        return jdbc.sql("select a.*, " + WORKING_DAYS + " as days from adoption a where jurisdiction = :place and from_on <= :day"
                + " and (to_on is null or to_on >= :day) order by rank, from_on desc, id desc")
                .param("place", place).param("day", day).query((row, _) -> inForce(row)).list();
    }

    /** The latest adoption of the instrument that has begun by that day. */
    Optional<InForce> latest(String instrument, LocalDate day) {
        return jdbc.sql("select a.*, " + WORKING_DAYS + " as days from adoption a where jurisdiction = :place and instrument = :instrument"
                + " and from_on <= :day order by from_on desc limit 1")
                .param("place", place).param("instrument", instrument).param("day", day).query((row, _) -> inForce(row)).optional();
    }

    List<Adoption> all() {
        return jdbc.sql("select * from adoption where jurisdiction = ? order by from_on desc, id desc").param(place).query((row, _) -> adoption(row)).list();
    }

    Optional<Adoption> find(AdoptionId id) {
        return jdbc.sql("select * from adoption where jurisdiction = ? and id = ?").params(place, id.value()).query((row, _) -> adoption(row)).optional();
    }

    /** What a confirmed decision does; a working day is looked up among the decisions themselves. */
    void apply(Decision decision) {
        switch (decision.proposal()) {
            case Proposal.Adopt adopt -> {
                all().stream().filter(earlier -> earlier.isInTheWay(adopt)).forEach(earlier -> end(earlier.id(), adopt.from().minusDays(1)));
                add(decision.id(), adopt, decision.pack().orElseThrow(), decision.number());
            }
            case Proposal.End end -> end(end.adoption(), end.lastDay());
            case Proposal.Continue transition -> jdbc.sql("update adoption set continued = ? where jurisdiction = ? and id = ?")
                    .params(decision.id().value(), place, transition.adoption().value()).update();
            case Proposal.WorkingDay _ -> { }
        }
    }

    private void add(DecisionId decision, Proposal.Adopt adopt, Sm3 pack, String number) {
        jdbc.sql("insert into adoption (jurisdiction, id, instrument, rank, from_on, to_on, trial, pack, number) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(place, decision.value(), adopt.instrument(), adopt.rank().name(), adopt.from(), adopt.to().orElse(null), adopt.isTrial(),
                        LawbookContents.bytes(pack), number).update();
    }

    private void end(AdoptionId id, LocalDate lastDay) {
        jdbc.sql("update adoption set to_on = ? where jurisdiction = ? and id = ?").params(lastDay, place, id.value()).update();
    }

    private static InForce inForce(ResultSet row) throws SQLException {
        var days = row.getString("days");
        return new InForce(adoption(row), new WorkingDays(days == null ? "" : days));
    }

    private static Adoption adoption(ResultSet row) throws SQLException {
        var continued = row.getObject("continued", Long.class);
        return new Adoption(new AdoptionId(row.getLong("id")), row.getString("instrument"), Rank.valueOf(row.getString("rank")),
                row.getObject("from_on", LocalDate.class), Optional.ofNullable(row.getObject("to_on", LocalDate.class)), row.getBoolean("trial"),
                new Sm3(HexFormat.of().formatHex(row.getBytes("pack"))), row.getString("number"), Optional.ofNullable(continued).map(DecisionId::new));
    }
}

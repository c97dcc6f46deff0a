package cn.jingwei.platform.project.focus;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.OrganisationId;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.project.FocusId;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** The ground that everything stands on: the place and its units, which are there without an act. */
@Service
@NamedInterface("ground")
public class Grounds {

    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;

    Grounds(UnitOfWork unitOfWork, JdbcClient jdbc) {
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
    }

    /** The place of the seat, as what a plan of the year is opened under. */
    public FocusId place(Seat seat) {
        return unitOfWork.within(seat.place(), () -> place(seat.place()));
    }

    /** A unit of the place, as what a project is opened under. */
    public FocusId unit(Seat seat, OrganisationId unit) {
        return unitOfWork.within(seat.place(), () -> laid(seat.place(), Kinds.UNIT, place(seat.place()), unit));
    }

    /** Lays what is not there yet of the place and all of its units, so that whoever looks finds them. */
    public void lay(Seat seat) {
        unitOfWork.within(seat.place(), () -> {
            var place = place(seat.place());
            return jdbc.sql("""
                    insert into focus (jurisdiction, kind, within, organisation, title, opened_at, changed_at)
                    select jurisdiction, ?, ?, id, name, ?, ? from organisation where jurisdiction = ? and not exists (select from focus
                        where focus.jurisdiction = organisation.jurisdiction and focus.kind = ? and focus.organisation = organisation.id and project is null)
                    on conflict do nothing""").params(Kinds.UNIT, place.value(), now(), now(), seat.place().code(), Kinds.UNIT).update();
        });
    }

    private FocusId place(Jurisdiction place) {
        return laid(place, Kinds.JURISDICTION, null, null);
    }

    private FocusId laid(Jurisdiction place, String kind, @Nullable FocusId within, @Nullable OrganisationId unit) {
        var there = "select id from focus where jurisdiction = ? and kind = ? and organisation is not distinct from ?::bigint and project is null";
        var organisation = unit == null ? null : unit.value();
        jdbc.sql("""
                insert into focus (jurisdiction, kind, within, organisation, title, opened_at, changed_at)
                select ?, ?, ?::bigint, ?::bigint, coalesce((select name from organisation where jurisdiction = ? and id = ?), (select name from jurisdiction where code = ?)), ?, ?
                where not exists (%s) on conflict do nothing""".formatted(there))
                .params(place.code(), kind).param(within == null ? null : within.value()).param(organisation).param(place.code()).param(organisation)
                .param(place.code()).param(now()).param(now()).param(place.code()).param(kind).param(organisation).update();
        return new FocusId(jdbc.sql(there).params(place.code(), kind).param(organisation).query(Long.class).single());
    }

    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }
}

package cn.jingwei.platform.project.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.ruling.Rights;
import cn.jingwei.platform.regulation.Catalogue;
import cn.jingwei.platform.regulation.Lawbook;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What is owed, in the words of the place. */
@Service
public class OwedDuties {

    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;
    private final DutyRows rows;
    private final Rights rights;
    private final Catalogue catalogue;

    OwedDuties(UnitOfWork unitOfWork, JdbcClient jdbc, DutyRows rows, Rights rights, Catalogue catalogue) {
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
        this.rows = rows;
        this.rights = rights;
        this.catalogue = catalogue;
    }

    /** What the seat's unit owes, the most urgent first; what has no term comes last, the oldest first. */
    public List<OwedDuty> mine(Seat seat, int limit) {
        return unitOfWork.reading(List.of(seat.place()), () -> {
            var duties = jdbc.sql("""
                    select duty.*, focus.title as project_title from duty left join focus on focus.jurisdiction = duty.jurisdiction and focus.id = duty.project
                    where duty.jurisdiction = ? and state = 'open' and (duty.organisation = ? or duty.organisation is null and local_role = any (?))
                    order by coalesce(rolled_on, due_on) nulls last, opened_on, duty.id limit ?""")
                    .param(seat.place().code()).param(seat.organisation().value()).param(rights.played(seat).toArray(String[]::new)).param(limit)
                    .query((row, number) -> Map.entry(DutyRows.duty(row, number), Optional.ofNullable(row.getString("project_title")))).list();
            return seat.kind().isAdministrative() ? List.<OwedDuty>of() : duties.stream().flatMap(one -> words(one.getKey(), one.getValue().orElse(null)).stream()).toList();
        });
    }

    /** Of a project, inside an open unit of work, after the right to see it was looked at. */
    public List<OwedDuty> ofProject(Seat seat, FocusId project) {
        return rows.ofProject(seat.place(), project).stream().flatMap(duty -> words(duty, null).stream()).toList();
    }

    private Optional<OwedDuty> words(DutyRows.Duty duty, @Nullable String title) {
        return catalogue.pack(duty.norm().substring(0, duty.norm().indexOf('/'))).flatMap(pack -> Optional.ofNullable(pack.byId().get(duty.norm()))
                .map(norm -> view(duty, norm, pack, title)));
    }

    public static OwedDuty view(DutyRows.Duty duty, List<Lawbook> lawbooks, @Nullable String title) {
        var pack = lawbooks.stream().map(Lawbook::pack).filter(one -> duty.norm().startsWith(one.id() + "/")).findFirst().orElseThrow();
        return view(duty, pack.byId().get(duty.norm()), pack, title);
    }

    private static OwedDuty view(DutyRows.Duty duty, Norm norm, Pack pack, @Nullable String title) {
        return new OwedDuty(duty.id(), norm.id(), norm.wording().cite(), norm.wording().summaryZh(), duty.focus().value(),
                duty.project().map(FocusId::value).orElse(null), title, pack.role(duty.role()), duty.openedOn(), duty.terms().opens().orElse(null),
                duty.terms().last().orElse(null), duty.terms().missing(), duty.state(), date(duty.fulfilledOn()), Duties.isReportable(norm, duty));
    }

    private static @Nullable LocalDate date(Optional<LocalDate> date) {
        return date.orElse(null);
    }
}

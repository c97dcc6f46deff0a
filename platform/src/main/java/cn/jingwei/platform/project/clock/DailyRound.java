package cn.jingwei.platform.project.clock;

import java.time.LocalDate;
import java.util.List;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Foundation;
import cn.jingwei.platform.project.focus.Foci;
import cn.jingwei.platform.project.ruling.Governing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** What is to be done in every place once a day: events of the calendar first, then reminders. Doing it twice changes nothing. */
@Component
@Foundation("runs by the clock, on nobody's behalf")
public class DailyRound {

    private static final Logger LOG = LoggerFactory.getLogger(DailyRound.class);
    private static final int BATCH = 200;

    private final UnitOfWork unitOfWork;
    private final Foci foci;
    private final Governing governing;
    private final ClockEvents events;
    private final Reminders reminders;

    DailyRound(UnitOfWork unitOfWork, Foci foci, Governing governing, ClockEvents events, Reminders reminders) {
        this.unitOfWork = unitOfWork;
        this.foci = foci;
        this.governing = governing;
        this.events = events;
        this.reminders = reminders;
    }

    /** In this place as of this day. */
    public void run(Jurisdiction place, LocalDate today) {
        var opened = unitOfWork.within(place, () -> events.aboveProjects(place, today));
        var after = 0L;
        for (var more = true; more;) {
            var from = after;
            var batch = unitOfWork.reading(List.of(place), () -> foci.liveProjects(place, from, BATCH));
            opened += batch.isEmpty() ? 0 : unitOfWork.within(place, () -> events.ofProjects(place, batch, today));
            more = batch.size() == BATCH;
            after = batch.isEmpty() ? after : batch.getLast().value();
        }
        var told = unitOfWork.within(place, () -> reminders.tell(place, today, watching(place)));
        LOG.info("daily round of {} for {}: {} duties opened, {} notices", place.code(), today, opened, told);
    }

    /** The first local role that leads and supervises. */
    private String watching(Jurisdiction place) {
        var pack = governing.words(place);
        return pack.instrument().names().roles().values().stream().filter(role -> role.generic().contains("competent_department"))
                .map(role -> role.id()).findFirst().orElse("competent_department");
    }
}

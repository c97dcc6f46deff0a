package cn.jingwei.platform.demo;

import java.util.List;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Foundation;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Draft;
import cn.jingwei.platform.journal.Entry;
import cn.jingwei.platform.journal.Journal;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.journal.Selection;

import org.springframework.stereotype.Component;

/** What the journals of this database tell of a demonstration: its places begin with a simulated entry, and have one that says that all was made. */
@Component
@Foundation("looks at a database before anybody can sign in")
class Traces {

    private static final String FINISHED = "demonstration/finished";

    private final UnitOfWork unitOfWork;
    private final Journal journal;

    Traces(UnitOfWork unitOfWork, Journal journal) {
        this.unitOfWork = unitOfWork;
        this.journal = journal;
    }

    boolean isDatabaseEmpty() {
        return places().isEmpty();
    }

    List<Jurisdiction> begun() {
        return places().stream().filter(place -> entries(place, Selection.first(1)).stream().anyMatch(first -> first.received().isSimulated())).toList();
    }

    List<Jurisdiction> unfinished() {
        return begun().stream().filter(place -> entries(place, Selection.first(1).about(FINISHED)).isEmpty()).toList();
    }

    void finish(Seat seat, Received at) {
        unitOfWork.within(seat.place(), () -> journal.append(seat.place(), at,
                new Draft(null, seat.actor(), "demonstration.finish", FINISHED, "{}", null, null)));
    }

    private List<Jurisdiction> places() {
        return unitOfWork.reading(List.of(), journal::places);
    }

    private List<Entry> entries(Jurisdiction place, Selection selection) {
        return unitOfWork.reading(List.of(place), () -> journal.entries(place, selection));
    }
}

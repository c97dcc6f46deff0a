package cn.jingwei.platform.project.view;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.jingwei.norms.law.Pack;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.project.focus.Focus;
import cn.jingwei.platform.project.ruling.Governing;
import cn.jingwei.platform.project.ruling.Rights;
import cn.jingwei.platform.regulation.Lawbook;

import org.springframework.stereotype.Component;

/** How a whole place stands today to a seat: its texts, its words, what of it is seen. Inside an open unit of work. */
@Component
class Surveys {

    private final Governing governing;
    private final Rights rights;
    private final Timeline timeline;

    Surveys(Governing governing, Rights rights, Timeline timeline) {
        this.governing = governing;
        this.rights = rights;
        this.timeline = timeline;
    }

    /** @param lawbooks the local one first; none if no text rules the place */
    record Survey(Seat seat, List<Lawbook> lawbooks, Pack words, Rights.Scope scope, Timeline timeline) {

        /** The acts about these, by id. */
        Map<Long, Timeline.Line> lines(List<Focus> foci) {
            return timeline.about(seat.place(), foci.stream().map(Focus::id).toList(), words).stream()
                    .collect(Collectors.toMap(Timeline.Line::id, Function.identity()));
        }
    }

    Survey of(Seat seat) {
        return switch (governing.now(seat.place(), governing.today())) {
            case Governing.Law.Ruled(var lawbooks) -> survey(seat, lawbooks, lawbooks.getFirst().pack());
            case Governing.Law.Unruled unruled -> survey(seat, List.of(), unruled.words());
        };
    }

    private Survey survey(Seat seat, List<Lawbook> lawbooks, Pack words) {
        return new Survey(seat, lawbooks, words, rights.scope(seat, words), timeline);
    }
}

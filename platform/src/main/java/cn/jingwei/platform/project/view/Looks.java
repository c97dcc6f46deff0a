package cn.jingwei.platform.project.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.jingwei.norms.law.Pack;
import cn.jingwei.platform.identity.Organisation;
import cn.jingwei.platform.identity.Organisations;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.focus.Foci;
import cn.jingwei.platform.project.focus.Focus;
import cn.jingwei.platform.project.focus.Situations;
import cn.jingwei.platform.project.ruling.Governing;
import cn.jingwei.platform.project.ruling.Rights;
import cn.jingwei.platform.project.ruling.Verdict;
import cn.jingwei.platform.project.ruling.Verdicts;
import cn.jingwei.platform.regulation.Lawbook;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** A look at something, by somebody who may: whoever may not gets the same nothing as for what is not there. Inside an open unit of work. */
@Component
class Looks {

    private final Foci foci;
    private final Situations situations;
    private final Governing governing;
    private final Rights rights;
    private final Organisations organisations;

    Looks(Foci foci, Situations situations, Governing governing, Rights rights, Organisations organisations) {
        this.foci = foci;
        this.situations = situations;
        this.governing = governing;
        this.rights = rights;
        this.organisations = organisations;
    }

    /**
     * @param lawbooks by which it is ruled today, the local one first; none if no text rules it
     * @param words    for labels
     */
    record Look(Focus focus, Situations.Known known, List<Lawbook> lawbooks, Pack words, String unitName, LocalDate on) {

        Focus project() {
            return known.get(focus.project().orElseThrow());
        }

        Verdict.@Nullable Ground ground() {
            return lawbooks.isEmpty() ? null : Verdicts.ground(lawbooks.getFirst());
        }
    }

    /** At a project or something within it. */
    Optional<Look> at(Seat seat, FocusId id) {
        return any(seat, id).filter(look -> look.focus().project().isPresent());
    }

    Optional<Look> any(Seat seat, FocusId id) {
        return foci.find(seat.place(), id).flatMap(focus -> {
            var on = governing.today();
            var law = governing.of(seat.place(), focus, on);
            var lawbooks = law instanceof Governing.Law.Ruled(var ruling) ? ruling : List.<Lawbook>of();
            var words = law instanceof Governing.Law.Unruled unruled ? unruled.words() : lawbooks.getFirst().pack();
            return rights.scope(seat, words).covers(focus) ? Optional.of(new Look(focus, situations.around(seat.place(), focus), lawbooks, words,
                    focus.organisation().flatMap(organisations::find).map(Organisation::name).orElse(""), on)) : Optional.empty();
        });
    }
}

package cn.jingwei.platform.project.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import cn.jingwei.norms.law.Pack;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Organisation;
import cn.jingwei.platform.identity.OrganisationId;
import cn.jingwei.platform.identity.Organisations;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.project.focus.Foci;
import cn.jingwei.platform.project.focus.Focus;
import cn.jingwei.platform.project.focus.Kinds;
import cn.jingwei.platform.project.focus.Situations;
import cn.jingwei.platform.project.ruling.Verdicts;

import org.springframework.stereotype.Service;

/** What stands above projects, as far as a seat sees it: the ground on which plans are made and projects are registered. */
@Service
public class PlaceFiles {

    private final UnitOfWork unitOfWork;
    private final Foci foci;
    private final Surveys surveys;
    private final Organisations organisations;
    private final WhatNext whatNext;

    PlaceFiles(UnitOfWork unitOfWork, Foci foci, Surveys surveys, Organisations organisations, WhatNext whatNext) {
        this.unitOfWork = unitOfWork;
        this.foci = foci;
        this.surveys = surveys;
        this.organisations = organisations;
        this.whatNext = whatNext;
    }

    /** Everything that the seat sees there. */
    public PlaceFile read(Seat seat) {
        return unitOfWork.reading(List.of(seat.place()), () -> {
            var survey = surveys.of(seat);
            var above = foci.above(seat.place(), units(seat, survey));
            var lines = survey.lines(above);
            var standings = new ArrayList<PlaceFile.Standing>();
            for (var focus : ordered(above)) {
                standings.add(new PlaceFile.Standing(ProjectFiles.part(focus, survey.words(), lines), isOwn(seat, focus), next(seat, survey, focus, above)));
            }
            return new PlaceFile(survey.lawbooks().isEmpty() ? null : Verdicts.ground(survey.lawbooks().getFirst()), List.copyOf(standings));
        });
    }

    /** The acts by which the seat's unit may open a project, as they stand now. */
    public List<NextAct> opening(Seat seat) {
        return unitOfWork.reading(List.of(seat.place()), () -> {
            var survey = surveys.of(seat);
            var above = foci.above(seat.place(), List.of(seat.organisation()));
            return above.stream().filter(focus -> isOwn(seat, focus)).flatMap(focus -> next(seat, survey, focus, above).stream())
                    .filter(next -> next.mine() && opensProject(survey.words(), next.act())).toList();
        });
    }

    private static boolean opensProject(Pack words, String act) {
        var about = words.dictionary().acts().get(act).conduct().focus();
        return about.opens() && about.kind().equals(Kinds.PROJECT);
    }

    /** Names of the units whose projects the seat sees, by id. */
    public SequencedMap<Long, String> units(Seat seat) {
        return unitOfWork.reading(List.of(seat.place()), () -> {
            var scope = surveys.of(seat).scope();
            var units = new LinkedHashMap<Long, String>();
            organisations.all().stream().filter(unit -> scope.all() || scope.units().contains(unit.id()))
                    .forEach(unit -> units.put(unit.id().value(), unit.name()));
            return units;
        });
    }

    private List<OrganisationId> units(Seat seat, Surveys.Survey survey) {
        return survey.scope().all() ? organisations.all().stream().map(Organisation::id).toList() : List.copyOf(survey.scope().units());
    }

    private static boolean isOwn(Seat seat, Focus focus) {
        return focus.organisation().filter(seat.organisation()::equals).isPresent();
    }

    private static List<Focus> ordered(List<Focus> above) {
        var ordered = new ArrayList<>(above.stream().filter(focus -> focus.kind().equals(Kinds.JURISDICTION)).toList());
        ordered.addAll(above.reversed().stream().filter(focus -> focus.organisation().isEmpty() && !focus.kind().equals(Kinds.JURISDICTION)).toList());
        ordered.addAll(above.stream().filter(focus -> focus.organisation().isPresent()).toList());
        return ordered;
    }

    private List<NextAct> next(Seat seat, Surveys.Survey survey, Focus focus, List<Focus> above) {
        var around = above.stream().filter(one -> one.organisation().isEmpty() || one.organisation().equals(focus.organisation())).toList();
        return survey.lawbooks().isEmpty() ? List.of() : whatNext.above(seat, focus, new Situations.Known(around, Map.of()), survey.lawbooks());
    }
}

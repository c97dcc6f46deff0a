package cn.jingwei.platform.project.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.ruling.Prospect;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.act.Attempts;
import cn.jingwei.platform.project.focus.FactRows;
import cn.jingwei.platform.project.focus.Focus;
import cn.jingwei.platform.project.focus.Labels;
import cn.jingwei.platform.project.focus.Situation;
import cn.jingwei.platform.project.focus.Situations;
import cn.jingwei.platform.project.focus.Target;
import cn.jingwei.platform.project.ruling.Governing;
import cn.jingwei.platform.project.ruling.Rights;
import cn.jingwei.platform.project.ruling.Verdict;
import cn.jingwei.platform.project.ruling.Verdicts;
import cn.jingwei.platform.regulation.Lawbook;

import org.springframework.stereotype.Service;

/** What can be done now, what is blocked and by which article, and what waits for whom – computed, for one project or for fifty. */
@Service
public class WhatNext {

    private final UnitOfWork unitOfWork;
    private final Situations situations;
    private final Governing governing;
    private final Rights rights;
    private final Verdicts verdicts;

    WhatNext(UnitOfWork unitOfWork, Situations situations, Governing governing, Rights rights, Verdicts verdicts) {
        this.unitOfWork = unitOfWork;
        this.situations = situations;
        this.governing = governing;
        this.rights = rights;
        this.verdicts = verdicts;
    }

    /** For every project that the seat sees; the acts of its own first, then by what can be done. */
    public Map<FocusId, List<NextAct>> of(Seat seat, Collection<FocusId> projects) {
        return unitOfWork.reading(List.of(seat.place()), () -> {
            var next = new LinkedHashMap<FocusId, List<NextAct>>();
            var on = governing.today();
            var played = rights.played(seat);
            var laws = new HashMap<Optional<String>, Optional<Seen>>();
            situations.ofProjects(seat.place(), projects).forEach((id, known) -> {
                var project = known.get(id);
                laws.computeIfAbsent(project.instrument(), _ -> seen(seat, project, on)).filter(seen -> seen.scope().covers(project))
                        .ifPresent(seen -> next.put(id, new Looking(seat, played, seen.lawbooks(), known, on).all(project)));
            });
            return next;
        });
    }

    /** What the seat sees of the projects that these texts rule. */
    private record Seen(List<Lawbook> lawbooks, Rights.Scope scope) {
    }

    private Optional<Seen> seen(Seat seat, Focus project, LocalDate on) {
        return governing.of(seat.place(), project, on) instanceof Governing.Law.Ruled(var lawbooks)
                ? Optional.of(new Seen(lawbooks, rights.scope(seat, lawbooks.getFirst().pack()))) : Optional.empty();
    }

    /** The same for what stands above projects: the place, a plan, a unit. Inside an open unit of work. */
    List<NextAct> above(Seat seat, Focus focus, Situations.Known known, List<Lawbook> lawbooks) {
        return new Looking(seat, rights.played(seat), lawbooks, known, governing.today()).about(focus);
    }

    /** Looks at one project. */
    private final class Looking {

        private final Seat seat;
        private final Set<String> played;
        private final List<Lawbook> lawbooks;
        private final Situation situation;
        private final FactRows rows;
        private final Map<Target, List<FactRows.Row>> known = new HashMap<>();
        private final Map<Map.Entry<String, Target>, Optional<String>> routes = new HashMap<>();

        Looking(Seat seat, Set<String> played, List<Lawbook> lawbooks, Situations.Known known, LocalDate on) {
            this.seat = seat;
            this.played = played;
            this.lawbooks = lawbooks;
            this.situation = known.by(lawbooks.getFirst().pack().dictionary());
            this.rows = new FactRows(situation, on);
        }

        List<NextAct> all(Focus project) {
            var all = new ArrayList<NextAct>();
            for (var act : lawbook().pack().dictionary().acts().values()) {
                targets(act).forEach(target -> all.add(next(act, target)));
            }
            all.sort(Comparator.comparing(NextAct::mine).reversed().thenComparing(NextAct::state));
            return all;
        }

        List<NextAct> about(Focus focus) {
            return lawbook().pack().dictionary().acts().values().stream().flatMap(act -> Attempts.target(act, focus, situation).stream()
                    .map(target -> next(act, target))).sorted(Comparator.comparing(NextAct::mine).reversed().thenComparing(NextAct::state)).toList();
        }

        private Lawbook lawbook() {
            return lawbooks.getFirst();
        }

        /** Only within the project: what is above it has pages of its own. */
        private List<Target> targets(Dictionary.Act act) {
            var about = act.conduct().focus();
            var kind = situation.dictionary().kinds().get(about.kind());
            var candidates = about.opens() ? kind.within().map(situation::live).orElse(List.of()) : situation.open(about.kind());
            return candidates.stream().filter(focus -> focus.project().isPresent())
                    .map(focus -> about.opens() ? Target.opening(about.kind(), focus) : Target.of(focus)).toList();
        }

        private NextAct next(Dictionary.Act act, Target target) {
            var own = known.computeIfAbsent(target, one -> rows.of(one));
            var prospects = own.stream().map(row -> lawbook().rulebook().prospect(act.id(), row.facts())).toList();
            var performers = lawbook().pack().performers(act.id(), route -> routes.computeIfAbsent(Map.entry(route, target), _ ->
                    lawbook().rulebook().route(route, own.getFirst().facts()).value()));
            var isMine = rights.role(seat, performers, played, lawbook(), target).isPresent();
            var violated = new LinkedHashSet<Norm>();
            var others = new LinkedHashSet<Fact>();
            prospects.forEach(prospect -> {
                violated.addAll(prospect.violated());
                others.addAll(prospect.others());
            });
            var needs = prospects.getFirst().unmet();
            var pack = lawbook().pack();
            return new NextAct(act.id(), new Labels(pack.dictionary()).act(act.id()), act.stage(), target.focus().id().value(), target.focus().isProject() ? "" : target.focus().title(),
                    state(prospects), violated.stream().map(norm -> Verdicts.citation(norm, Optional.empty(), Set.of(), pack)).toList(),
                    needs.stream().map(need -> new Verdict.Precondition(need.id(), need.zh(), need.en(), false)).toList(),
                    others.stream().map(fact -> verdicts.missing(fact, false, pack)).toList(), cures(act, violated, pack), performers.stream().map(pack::role).toList(), isMine);
        }

        private List<Verdict.Missing> cures(Dictionary.Act act, Collection<Norm> violated, Pack pack) {
            return violated.stream().flatMap(norm -> ActForms.spoken(norm).stream()).distinct()
                    .filter(fact -> fact.curable() && !fact.equals(pack.dictionary().attached()) && !act.conduct().fields().contains(fact))
                    .map(fact -> verdicts.missing(fact, false, pack)).filter(cure -> !cure.acts().isEmpty()).toList();
        }

        private static NextAct.State state(List<Prospect> prospects) {
            if (prospects.stream().anyMatch(prospect -> !prospect.unmet().isEmpty())) {
                return NextAct.State.UNTIMELY;
            }
            var worst = prospects.stream().map(Prospect::state).max(Comparator.naturalOrder()).orElse(Prospect.State.OPEN);
            return NextAct.State.valueOf(worst.name());
        }
    }
}

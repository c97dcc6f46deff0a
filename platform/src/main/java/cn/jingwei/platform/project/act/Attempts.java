package cn.jingwei.platform.project.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.project.duty.Duties;
import cn.jingwei.platform.project.duty.DutyRows;
import cn.jingwei.platform.project.focus.FactRows;
import cn.jingwei.platform.project.focus.Foci;
import cn.jingwei.platform.project.focus.Focus;
import cn.jingwei.platform.project.focus.Labels;
import cn.jingwei.platform.project.focus.Situation;
import cn.jingwei.platform.project.focus.Situations;
import cn.jingwei.platform.project.focus.Target;
import cn.jingwei.platform.project.ruling.Governing;
import cn.jingwei.platform.project.ruling.Judgement;
import cn.jingwei.platform.project.ruling.Rights;
import cn.jingwei.platform.regulation.Lawbook;

import org.springframework.stereotype.Component;

/** Reads a submission, finds out whether the seat may do the act, and has it ruled on. Writes nothing. */
@Component
public class Attempts {

    /** The acts by which a duty is reported as fulfilled that no fact tells of: of a project, and of a plan. */
    private static final Set<String> REPORTS = Set.of("duty.report", "plan_duty.report");

    private final Foci foci;
    private final Situations situations;
    private final Governing governing;
    private final Rights rights;
    private final Duties duties;

    Attempts(Foci foci, Situations situations, Governing governing, Rights rights, Duties duties) {
        this.foci = foci;
        this.situations = situations;
        this.governing = governing;
        this.rights = rights;
        this.duties = duties;
    }

    /** Ready to be ruled, or stopped before. */
    public sealed interface Tried {

        record Ready(Attempt attempt) implements Tried {
        }

        record Stopped(Answer answer) implements Tried {
        }
    }

    /** @param locks whether the project is to be kept as it is until the end of the transaction */
    public Tried tried(Seat seat, Submission submission, Received received, boolean locks) {
        var found = foci.find(seat.place(), submission.focus());
        if (found.isEmpty()) {
            return new Tried.Stopped(new Answer.Absent());
        }
        var on = governing.day(received.at());
        return switch (governing.of(seat.place(), found.get(), on)) {
            case Governing.Law.Unruled unruled -> rights.scope(seat, unruled.words()).covers(found.get())
                    ? new Tried.Stopped(new Answer.Refused(governing.verdict(unruled, on))) : new Tried.Stopped(new Answer.Absent());
            case Governing.Law.Ruled(var lawbooks) -> {
                if (locks) {
                    foci.lock(seat.place(), found.get().project().orElse(found.get().id()));
                }
                yield tried(seat, submission, received, found.get(), lawbooks);
            }
        };
    }

    private Tried tried(Seat seat, Submission submission, Received received, Focus seen, List<Lawbook> lawbooks) {
        var pack = lawbooks.getFirst().pack();
        var act = pack.dictionary().acts().get(submission.act());
        if (act == null || !rights.scope(seat, pack).covers(seen)) {
            return new Tried.Stopped(new Answer.Absent());
        }
        var known = situations.around(seat.place(), seen);
        var focus = known.get(seen.id());
        var changed = focus.project().map(known::get).orElse(focus).version();
        if (submission.version() != null && submission.version() != changed) {
            return new Tried.Stopped(new Answer.Changed(changed));
        }
        var target = target(act, focus, known.by(pack.dictionary()));
        if (target.isEmpty()) {
            return new Tried.Stopped(unreadable("focus", "project.field.focus", new Labels(pack.dictionary()).kind(act.conduct().focus().kind())));
        }
        return read(new Asked(seat, submission, received, act, target.get(), known, lawbooks));
    }

    private record Asked(Seat seat, Submission submission, Received received, Dictionary.Act act, Target target, Situations.Known known,
                         List<Lawbook> lawbooks) {

        Lawbook lawbook() {
            return lawbooks.getFirst();
        }
    }

    /** The focus itself, or something new under it; what is no longer live takes no more acts. */
    public static Optional<Target> target(Dictionary.Act act, Focus focus, Situation situation) {
        var about = act.conduct().focus();
        if (about.opens()) {
            var within = situation.dictionary().kinds().get(about.kind()).within();
            return within.filter(focus.kind()::equals).isPresent() && focus.live() ? Optional.of(Target.opening(about.kind(), focus)) : Optional.empty();
        }
        return situation.open(about.kind()).contains(focus) ? Optional.of(Target.of(focus)) : Optional.empty();
    }

    private Tried read(Asked asked) {
        var on = governing.day(asked.received().at());
        var statement = new Statement(asked.lawbook().pack().dictionary(), asked.act(), asked.submission());
        var about = asked.act().conduct().focus();
        statement.requireTexts(about.opens() && asked.target().project().isEmpty(), asked.seat().kind() == Seat.Kind.RECORDER);
        var fields = statement.fields();
        var claimed = statement.claimed(on);
        if (!statement.errors().isEmpty()) {
            return new Tried.Stopped(new Answer.Unreadable(statement.errors()));
        }
        var effects = new LinkedHashMap<>(fields);
        effects.putAll(statement.sets(claimed, on));
        var reported = reported(asked);
        if (reported.isEmpty() && REPORTS.contains(asked.act().id())) {
            return new Tried.Stopped(unreadable("duty", "project.field.duty"));
        }
        var judgement = Judgement.on(asked.act().id(), questions(asked, on, fields));
        var performers = reported.map(duty -> List.of(duty.role())).orElseGet(() -> governing.performers(asked.lawbook(), asked.act().id(), judgement));
        var role = rights.role(asked.seat(), performers, rights.played(asked.seat()), asked.lawbook(), asked.target());
        if (role.isEmpty()) {
            return new Tried.Stopped(new Answer.Forbidden("project.forbidden.role", performers.stream().map(asked.lawbook().pack()::role).toList()));
        }
        return separated(new Attempt(asked.seat(), asked.submission(), asked.received(), claimed, on, asked.act(), asked.target(), role.get(),
                asked.known(), fields, effects, asked.lawbooks(), judgement, reported));
    }

    /** The duty that a report is about: whoever owes it reports it. */
    private Optional<DutyRows.Duty> reported(Asked asked) {
        var duty = asked.submission().duty();
        return duty == null || !REPORTS.contains(asked.act().id()) ? Optional.empty()
                : duties.reportable(asked.seat().place(), duty, asked.target().focus(), asked.lawbooks());
    }

    private static List<Judgement.Question> questions(Asked asked, LocalDate on, Map<Fact, Coded> fields) {
        var questions = new ArrayList<Judgement.Question>();
        var blank = asked.target().isNew() ? asked.act().conduct().fields().stream()
                .filter(fact -> fact.subject().equals(asked.target().kind()) && !fields.containsKey(fact)).collect(Collectors.toSet()) : Set.<Fact>of();
        for (var lawbook : asked.lawbooks()) {
            var rows = new FactRows(asked.known().by(lawbook.pack().dictionary()), on);
            questions.add(new Judgement.Question(lawbook, rows.of(asked.target(), fields, blank)));
        }
        return questions;
    }

    /** Nobody acts on both sides of a project; some acts keep apart from others of the same side. */
    private Tried separated(Attempt attempt) {
        var done = attempt.project().map(project -> rights.done(attempt.seat(), project)).orElse(List.of());
        var crossed = done.stream().filter(one -> one.side() != attempt.side()).map(Rights.Done::act);
        var apart = done.stream().map(Rights.Done::act).filter(attempt.act().conduct().apartFrom()::contains);
        var dictionary = attempt.lawbook().pack().dictionary();
        var against = Stream.concat(crossed, apart).distinct().map(dictionary::label).toList();
        return against.isEmpty() ? new Tried.Ready(attempt) : new Tried.Stopped(new Answer.Forbidden("project.forbidden.separation", against));
    }

    private static Answer unreadable(String field, String key, String... arguments) {
        return new Answer.Unreadable(List.of(new Answer.FieldError(field, key, List.of(arguments))));
    }
}

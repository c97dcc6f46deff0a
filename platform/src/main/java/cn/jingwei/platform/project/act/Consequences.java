package cn.jingwei.platform.project.act;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.platform.document.Document;
import cn.jingwei.platform.document.Documents;
import cn.jingwei.platform.journal.Journal;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.duty.Duties;
import cn.jingwei.platform.project.duty.DutyRows;
import cn.jingwei.platform.project.duty.OwedDuties;
import cn.jingwei.platform.project.focus.Target;
import cn.jingwei.platform.project.ruling.Verdict;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that follows from an act that was allowed: state, documents in use, duties, and last of all the journal. */
@Component
class Consequences {

    private final JdbcClient jdbc;
    private final Effects effects;
    private final Duties duties;
    private final Documents documents;
    private final Journal journal;

    Consequences(JdbcClient jdbc, Effects effects, Duties duties, Documents documents, Journal journal) {
        this.jdbc = jdbc;
        this.effects = effects;
        this.duties = duties;
        this.documents = documents;
        this.journal = journal;
    }

    Answer.Done of(Attempt attempt, Verdict verdict) {
        var place = attempt.seat().place();
        var act = jdbc.sql("select nextval('act_id')").query(Long.class).single();
        var changed = effects.carryOut(attempt, act);
        var used = use(attempt, changed, act);
        var opened = new ArrayList<DutyRows.Duty>();
        for (var event : attempt.act().conduct().raises()) {
            opened.addAll(duties.raise(place, Duties.Event.of(event, act, changed.focus(), attempt.on()), changed.known(), attempt.lawbooks()));
        }
        attempt.reported().ifPresent(duty -> duties.report(place, duty, act, attempt.on()));
        var occasion = new Duties.Occasion(act, attempt.on(), attempt.side() == Dictionary.Side.BODY);
        duties.review(place, changed.focus(), changed.known(), attempt.lawbooks(), occasion);
        if (!changed.focus().live() && !changed.focus().isProject()) {
            duties.lapse(place, changed.focus().id(), occasion);
        }
        var record = new ActRecord(act, attempt, changed, used, opened);
        var entry = journal.append(place, attempt.received(), record.draft());
        record.insert(jdbc, entry.seq(), verdict);
        var owed = opened.stream().map(duty -> OwedDuties.view(duty, attempt.lawbooks(), null)).toList();
        return new Answer.Done(act, entry.seq(), entry.hash().hex(), changed.focus().id().value(),
                changed.focus().project().map(FocusId::value).orElse(null), changed.version(), verdict, owed);
    }

    /** The documents that the norms of the act ask for cannot vanish from now on. */
    private List<Document> use(Attempt attempt, Effects.Changed changed, long act) {
        var asked = attempt.judgement().all().stream().map(one -> one.lawbook().rulebook().materials(attempt.act().id(), one.row().facts()))
                .flatMap(materials -> Stream.concat(materials.documents().stream(), materials.anyOf().stream().flatMap(List::stream)))
                .collect(Collectors.toSet());
        if (asked.isEmpty() || changed.focus().project().isEmpty()) {
            return List.of();
        }
        var chain = changed.known().by(attempt.lawbook().pack().dictionary()).chain(Target.of(changed.focus())).stream()
                .filter(focus -> focus.project().isPresent()).map(focus -> focus.id().value()).collect(Collectors.toSet());
        var ids = documents.list(chain).stream().filter(document -> asked.contains(document.label().kind())).map(Document::id).collect(Collectors.toSet());
        return ids.isEmpty() ? List.of() : documents.use(ids, act);
    }
}

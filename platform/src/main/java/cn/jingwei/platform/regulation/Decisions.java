package cn.jingwei.platform.regulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import cn.jingwei.norms.source.SourceException;
import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Foundation;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Draft;
import cn.jingwei.platform.journal.Journal;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.regulation.Outcome.Done;
import cn.jingwei.platform.regulation.Outcome.Reason;
import cn.jingwei.platform.regulation.Outcome.Refused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/**
 * How the law of a place changes: one natural person proposes what a document decided, another confirms it, and only then it has effect. Every
 * step is an entry of the journal. Only administrators do either; they enter what others decided and have no part in the place's business.
 */
@Component
public class Decisions {

    private static final JsonMapper JSON = new JsonMapper();

    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Examination examination;
    private final Lawbooks lawbooks;

    Decisions(UnitOfWork unitOfWork, JdbcClient jdbc, Journal journal, Examination examination, Lawbooks lawbooks) {
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
        this.journal = journal;
        this.examination = examination;
        this.lawbooks = lawbooks;
    }

    /**
     * Of an adoption, the files of the pack are kept as they are now: they are what the other person confirms and what will rule.
     *
     * @param number of the document that decided
     */
    public Outcome propose(Seat by, Received at, Proposal proposal, String number, String reason) {
        require(by);
        if (number.isBlank() || reason.isBlank()) {
            return new Refused(Reason.EMPTY, number.isBlank() ? "number" : "reason");
        }
        return deciding(by, decisions -> {
            var examined = examination.of(by.place(), proposal);
            if (examined.refusal().isPresent()) {
                return examined.refusal().get();
            }
            var pack = examined.pack().map(files -> files.keep(new LawbookContents(jdbc, by.place().code()))).orElse(null);
            var id = decisions.add(proposal, pack, number, reason, new Decision.Signature(by.person(), at.at()));
            record(by, at, "regulation.propose", decisions.find(id).orElseThrow());
            return new Done(id);
        });
    }

    /** Puts the proposal into effect; refused to the person who made it, and if the law could not be read then. */
    public Outcome confirm(Seat by, Received at, DecisionId id) {
        require(by);
        try {
            return deciding(by, decisions -> {
                var open = decisions.find(id);
                var refusal = refusal(open, id).or(() -> open.filter(decision -> decision.proposed().person().equals(by.person()))
                        .map(_ -> new Refused(Reason.SAME_PERSON, id.toString()))).or(() -> examination.again(by.place(), open.orElseThrow()));
                if (refusal.isPresent()) {
                    return refusal.get();
                }
                effect(by, at, open.orElseThrow());
                return new Done(id);
            });
        } catch (SourceException e) {
            return new Refused(Reason.UNREADABLE, e.place().toString());
        }
    }

    private void effect(Seat by, Received at, Decision decision) {
        new DecisionRows(jdbc, by.place().code()).close(decision.id(), Decision.State.CONFIRMED, by.person(), at);
        new AdoptionRows(jdbc, by.place().code()).apply(decision);
        if (decision.proposal() instanceof Proposal.Adopt adopt) {
            lawbooks.standing(by.place(), adopt.instrument(), adopt.from());
        }
        record(by, at, "regulation.confirm", decision);
    }

    /** Takes an open proposal away; who made it may do so too. */
    public Outcome drop(Seat by, Received at, DecisionId id) {
        require(by);
        return deciding(by, decisions -> {
            var open = decisions.find(id);
            var refusal = refusal(open, id);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            decisions.close(id, Decision.State.DROPPED, by.person(), at);
            record(by, at, "regulation.drop", open.orElseThrow());
            return new Done(id);
        });
    }

    /** All of them, the newest first. Inside an open unit of work of the place. */
    @Foundation("what was decided on the law is public in the place")
    public List<Decision> all(Jurisdiction place) {
        return new DecisionRows(jdbc, place.code()).all();
    }

    private static Optional<Refused> refusal(Optional<Decision> decision, DecisionId id) {
        if (decision.isEmpty()) {
            return Optional.of(new Refused(Reason.UNKNOWN, id.toString()));
        }
        return decision.get().state() == Decision.State.OPEN ? Optional.empty() : Optional.of(new Refused(Reason.NOT_OPEN, id.toString()));
    }

    private static void require(Seat by) {
        by.require(Seat.Kind.SYSTEM_ADMIN, Seat.Kind.SECURITY_ADMIN);
    }

    private Outcome deciding(Seat by, Function<DecisionRows, Outcome> work) {
        return unitOfWork.within(by.place(), () -> {
            var decisions = new DecisionRows(jdbc, by.place().code());
            decisions.lock();
            return work.apply(decisions);
        });
    }

    private void record(Seat by, Received at, String act, Decision decision) {
        var content = new LinkedHashMap<String, Object>();
        content.put("decision", decision.id().value());
        content.put("kind", decision.proposal().getClass().getSimpleName());
        content.put("proposal", decision.proposal());
        decision.pack().ifPresent(pack -> content.put("pack", pack.hex()));
        content.put("number", decision.number());
        content.put("reason", decision.reason());
        journal.append(by.place(), at, new Draft(null, by.actor(), act, "decision/" + decision.id(), JSON.writeValueAsString(content), null, null));
    }
}

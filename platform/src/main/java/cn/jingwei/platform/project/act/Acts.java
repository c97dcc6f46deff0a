package cn.jingwei.platform.project.act;

import java.time.Clock;
import java.util.List;

import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.project.ruling.Verdicts;

import org.springframework.stereotype.Service;

/**
 * The one door through which the state changes, for pages, systems, imports and demonstration alike: authorise, gather the facts, have
 * the norms rule, then write state, duties and journal – in one transaction, or nothing of it.
 */
@Service
public class Acts {

    private final UnitOfWork unitOfWork;
    private final Submissions submissions;
    private final Attempts attempts;
    private final Verdicts verdicts;
    private final Consequences consequences;

    Acts(UnitOfWork unitOfWork, Submissions submissions, Attempts attempts, Verdicts verdicts, Consequences consequences) {
        this.unitOfWork = unitOfWork;
        this.submissions = submissions;
        this.attempts = attempts;
        this.verdicts = verdicts;
        this.consequences = consequences;
    }

    /**
     * Does the act, if it may be done. The same submission sent again under its key gets the same answer.
     *
     * @param received the server's time; a simulated one is for demonstration only
     */
    public Answer submit(Seat seat, Submission submission, Received received) {
        var secret = ClassifiedGate.refusal(submission);
        if (secret.isPresent()) {
            return secret.get();
        }
        return unitOfWork.within(seat.place(), () -> {
            if (!submissions.take(seat, submission.key())) {
                return new Answer.InProgress();
            }
            return submissions.find(seat, submission).orElseGet(() -> first(seat, submission, received));
        });
    }

    /** As {@link #submit} by the server's clock. */
    public Answer submit(Seat seat, Submission submission, Clock clock) {
        return submit(seat, submission, Received.now(clock));
    }

    private Answer first(Seat seat, Submission submission, Received received) {
        var answer = switch (attempts.tried(seat, submission, received, true)) {
            case Attempts.Tried.Stopped(var stopped) -> stopped;
            case Attempts.Tried.Ready(var attempt) -> ruled(attempt);
        };
        if (answer instanceof Answer.Done done) {
            submissions.keep(seat, submission, done, received.at());
        }
        return answer;
    }

    private Answer ruled(Attempt attempt) {
        var verdict = verdicts.of(attempt.judgement(), attempt.on());
        if (!verdict.isAllowed()) {
            return new Answer.Refused(verdict);
        }
        return attempt.lacksReason() ? new Answer.ReasonNeeded(verdict) : consequences.of(attempt, verdict);
    }

    /** What would become of the submission, as far as it is filled in; changes nothing and needs no key. */
    public Answer preview(Seat seat, Submission submission, Received received) {
        var secret = ClassifiedGate.refusal(submission);
        return secret.isPresent() ? secret.get() : unitOfWork.reading(List.of(seat.place()), () ->
                switch (attempts.tried(seat, submission, received, false)) {
                    case Attempts.Tried.Stopped(var stopped) -> stopped;
                    case Attempts.Tried.Ready(var attempt) -> {
                        var verdict = verdicts.of(attempt.judgement(), attempt.on());
                        yield attempt.lacksReason() && verdict.isAllowed() ? new Answer.ReasonNeeded(verdict) : new Answer.Refused(verdict);
                    }
                });
    }
}

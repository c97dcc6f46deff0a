package cn.jingwei.platform.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import cn.jingwei.platform.document.DocumentId;
import cn.jingwei.platform.document.Upload;
import cn.jingwei.platform.identity.Foundation;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.act.Acts;
import cn.jingwei.platform.project.act.Answer;
import cn.jingwei.platform.project.act.Submission;
import cn.jingwei.platform.project.attachment.Attachments;
import cn.jingwei.platform.project.attachment.Filed;
import cn.jingwei.platform.project.attachment.Outcome;
import cn.jingwei.platform.project.clock.DailyRound;
import cn.jingwei.platform.project.focus.Grounds;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Has steps done by a simulated clock, through the same doors as everybody's. */
@Component
@Foundation("plays the demonstration into an empty database")
class Player {

    private final Acts acts;
    private final Attachments attachments;
    private final Grounds grounds;
    private final DailyRound round;

    Player(Acts acts, Attachments attachments, Grounds grounds, DailyRound round) {
        this.acts = acts;
        this.attachments = attachments;
        this.grounds = grounds;
        this.round = round;
    }

    /** @throws IllegalStateException with the answer if the step does not take effect */
    void play(Cast cast, Agenda.Item item) {
        var step = item.step();
        if (step.isOfClock()) {
            round.run(cast.place(), step.on());
            return;
        }
        var seat = cast.seat(step.by());
        var focus = focus(cast, seat, item);
        handIn(seat, focus, item);
        if (!step.act().isEmpty()) {
            item.production().remember(step, done(seat, item, submission(focus, item)));
        }
    }

    private FocusId focus(Cast cast, Seat seat, Agenda.Item item) {
        var name = item.step().focus();
        if (cast.units().containsKey(name)) {
            return grounds.unit(seat, cast.units().get(name));
        }
        return switch (name) {
            case "unit" -> grounds.unit(seat, seat.organisation());
            case "place" -> grounds.place(seat);
            default -> item.production().named(name);
        };
    }

    private static Submission submission(FocusId focus, Agenda.Item item) {
        var step = item.step();
        var words = step.words();
        var duty = words.reports().isEmpty() ? null : item.production().owed(words.reports());
        return new Submission(item.key(), step.act(), focus, step.fields(), words.claimedOn(), blank(item.production().title(step)), blank(words.number()),
                blank(words.reason()), duty, null);
    }

    private Answer.Done done(Seat seat, Agenda.Item item, Submission submission) {
        var answer = acts.submit(seat, submission, item.received());
        if (answer instanceof Answer.Done done) {
            return done;
        }
        throw new IllegalStateException("%s, %s %s: %s".formatted(item.production().title(), item.step().on(), item.step().act(), answer));
    }

    private void handIn(Seat seat, FocusId focus, Agenda.Item item) {
        var step = item.step();
        for (var kind : step.papers().attached()) {
            var content = "%s\n%s\n%s\n".formatted(item.production().title(), kind, step.on()).getBytes(StandardCharsets.UTF_8);
            var upload = new Upload(kind + ".txt", new ByteArrayInputStream(content));
            kept(attachments.upload(seat, item.received(), focus, new Filed(kind, step.on(), null), upload), item);
        }
        step.papers().waived().forEach((kind, reason) -> kept(attachments.waive(seat, item.received(), focus, Filed.as(kind), reason), item));
        for (var kind : step.papers().excused()) {
            var stated = attachments.of(seat, item.production().project()).stream().filter(paper -> paper.kind().equals(kind)).findFirst().orElseThrow();
            kept(attachments.decide(seat, item.received(), new DocumentId(stated.id()), true, step.words().reason()), item);
        }
    }

    private static void kept(Outcome outcome, Agenda.Item item) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException("%s, %s: %s".formatted(item.production().title(), item.step().on(), outcome));
        }
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text;
    }
}

package cn.jingwei.platform.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.platform.document.DocumentId;
import cn.jingwei.platform.document.Upload;
import cn.jingwei.platform.identity.Foundation;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.act.Acts;
import cn.jingwei.platform.project.act.Answer;
import cn.jingwei.platform.project.act.Submission;
import cn.jingwei.platform.project.attachment.Attachments;
import cn.jingwei.platform.project.attachment.Filed;
import cn.jingwei.platform.project.attachment.Outcome;
import cn.jingwei.platform.project.clock.DailyRound;
import cn.jingwei.platform.project.focus.Grounds;
import cn.jingwei.platform.project.view.Projects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Has steps done by a simulated clock, through the same doors as everybody's. */
@Component
@Foundation("plays the demonstration into an empty database")
class Player {

    private static final String PROJECT = "project";

    private final Acts acts;
    private final Attachments attachments;
    private final Grounds grounds;
    private final Projects projects;
    private final DailyRound round;

    Player(Acts acts, Attachments attachments, Grounds grounds, Projects projects, DailyRound round) {
        this.acts = acts;
        this.attachments = attachments;
        this.grounds = grounds;
        this.projects = projects;
        this.round = round;
    }

    /**
     * @param key   of the step, unlike any other
     * @param title of the project, if the step registers it
     * @param named what stands for the names of the story; gets what the step opens
     * @throws IllegalStateException with the answer if the step does not take effect
     */
    void play(Cast cast, Step step, String key, String title, Map<String, FocusId> named, Received at) {
        if (step.isOfClock()) {
            round.run(cast.place(), step.on());
            return;
        }
        var seat = cast.seat(step.by());
        var focus = focus(cast, seat, step, named);
        handIn(seat, step, title, focus, named.get(PROJECT), at);
        if (step.act().isEmpty()) {
            return;
        }
        var words = step.words();
        var submission = new Submission(key, step.act(), focus, step.fields(), words.claimedOn(), step.names().equals(PROJECT) ? title : blank(words.title()),
                blank(words.number()), blank(words.reason()), reported(seat, step, named.get(PROJECT)), null);
        if (!(acts.submit(seat, submission, at) instanceof Answer.Done done)) {
            throw new IllegalStateException("%s, %s %s: %s".formatted(title, step.on(), step.act(), acts.submit(seat, submission, at)));
        }
        if (!step.names().isEmpty()) {
            named.put(step.names(), new FocusId(done.focus()));
        }
    }

    private FocusId focus(Cast cast, Seat seat, Step step, Map<String, FocusId> named) {
        if (cast.units().containsKey(step.focus())) {
            return grounds.unit(seat, cast.units().get(step.focus()));
        }
        return switch (step.focus()) {
            case "unit" -> grounds.unit(seat, seat.organisation());
            case "place" -> grounds.place(seat);
            default -> Optional.ofNullable(named.get(step.focus())).orElseThrow(() -> new IllegalStateException("nothing is called " + step.focus()));
        };
    }

    private void handIn(Seat seat, Step step, String title, FocusId focus, FocusId project, Received at) {
        for (var kind : step.papers().attached()) {
            var content = "%s\n%s\n%s\n".formatted(title, kind, step.on()).getBytes(StandardCharsets.UTF_8);
            kept(attachments.upload(seat, at, focus, new Filed(kind, step.on(), null), new Upload(kind + ".txt", new ByteArrayInputStream(content))), step);
        }
        step.papers().waived().forEach((kind, reason) -> kept(attachments.waive(seat, at, focus, Filed.as(kind), reason), step));
        for (var kind : step.papers().excused()) {
            var stated = attachments.of(seat, project).stream().filter(paper -> paper.kind().equals(kind)).findFirst().orElseThrow();
            kept(attachments.decide(seat, at, new DocumentId(stated.id()), true, step.words().reason()), step);
        }
    }

    private static void kept(Outcome outcome, Step step) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException(step.on() + " " + step.act() + ": " + outcome);
        }
    }

    private @Nullable Long reported(Seat seat, Step step, FocusId project) {
        var norm = step.words().reports();
        return norm.isEmpty() ? null : projects.file(seat, project).flatMap(file -> file.openDuty(norm))
                .orElseThrow(() -> new IllegalStateException(step.on() + " nothing is owed under " + norm));
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text;
    }
}

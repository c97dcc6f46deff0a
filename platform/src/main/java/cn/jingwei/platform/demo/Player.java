package cn.jingwei.platform.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.platform.document.Acting;
import cn.jingwei.platform.document.Documents;
import cn.jingwei.platform.document.Label;
import cn.jingwei.platform.document.Upload;
import cn.jingwei.platform.identity.Foundation;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.act.Acts;
import cn.jingwei.platform.project.act.Answer;
import cn.jingwei.platform.project.act.Submission;
import cn.jingwei.platform.project.focus.Grounds;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Has the acts of stories done by a simulated clock, through the same door as everybody. */
@Component
@Foundation("plays the demonstration into an empty database")
class Player {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Acts acts;
    private final Grounds grounds;
    private final Documents documents;

    Player(Acts acts, Grounds grounds, Documents documents) {
        this.acts = acts;
        this.grounds = grounds;
        this.documents = documents;
    }

    /** When something happens on a day of a story. */
    static Received at(LocalDate day) {
        return Received.simulated(day.atTime(LocalTime.of(9, 30)).atZone(ZONE).toInstant());
    }

    /**
     * @param given what is known by a name already
     * @param title of the project that the story registers
     * @return what the story's names stand for afterwards
     * @throws IllegalStateException with the answer if a step does not take effect that is to
     */
    Map<String, FocusId> play(Cast cast, Story story, Map<String, FocusId> given, String title) {
        var named = new LinkedHashMap<>(given);
        var number = 0;
        for (var step : story.steps()) {
            number++;
            if (!step.expected().isDone()) {
                continue;
            }
            var seat = cast.seat(step.by());
            var focus = focus(cast, seat, step, named);
            step.papers().attached().forEach(kind -> attach(seat, step, focus, named.get("project"), kind));
            var submission = new Submission(title + "/" + number, step.act(), focus, step.fields(), step.words().claimedOn(), step.names().equals("project") ? title : blank(step.words().title()),
                    blank(step.words().number()), blank(step.words().reason()), null, null);
            var answer = acts.submit(seat, submission, at(step.on()));
            if (!(answer instanceof Answer.Done done)) {
                throw new IllegalStateException(title + ", step " + number + " " + step.act() + ": " + answer);
            }
            if (!step.names().isEmpty()) {
                named.put(step.names(), new FocusId(done.focus()));
            }
        }
        return named;
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

    private void attach(Seat seat, Step step, FocusId focus, FocusId project, String kind) {
        var acting = new Acting(seat.place(), seat.person().value(), seat.post().value(), seat.organisation().value(), at(step.on()));
        var label = new Label(focus.value(), project.value(), kind, Label.Level.ORDINARY, step.on(), null);
        var content = new ByteArrayInputStream((kind + " " + step.on() + " " + project).getBytes(StandardCharsets.UTF_8));
        if (documents.upload(acting, label, new Upload(kind + ".txt", content)) instanceof Documents.Refused(var why)) {
            throw new IllegalStateException(kind + ": " + why);
        }
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text;
    }
}

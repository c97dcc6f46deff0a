package cn.jingwei.platform.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import cn.jingwei.platform.demo.Expected;
import cn.jingwei.platform.demo.Step;
import cn.jingwei.platform.demo.Story;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * Walks a story through REST, day after day, and holds every answer against what the story expects: exactly these norms, facts and
 * preconditions, exactly these duties. What took effect is sent once more, and must be answered alike.
 */
final class Walk {

    private final Town town;
    private final Story story;
    private final Map<String, Long> named = new HashMap<>();
    private final List<String> others = new ArrayList<>();
    private int number;

    Walk(Town town, Story story) {
        this.town = town;
        this.story = story;
    }

    /** @return what the story's names stand for */
    Map<String, Long> toTheEnd() {
        for (var step : story.steps()) {
            number++;
            town.clock().set(step.on());
            if (step.isOfClock()) {
                pass(step);
                continue;
            }
            handIn(step);
            if (!step.act().isEmpty()) {
                submit(step);
            }
        }
        assertThat(others).as("steps that are answered otherwise").isEmpty();
        checkEnds();
        return named;
    }

    private String where(Step step) {
        return "%s, step %d: %s %s by %s".formatted(story.title(), number, step.on(), step.act(), step.by());
    }

    /** The daily round runs, and then again: once is enough. */
    private void pass(Step step) {
        var before = owed();
        town.round().run(town.cast().place(), step.on());
        var after = owed();
        var opened = new ArrayList<>(duties(after));
        duties(before).forEach(opened::remove);
        if (!opened.equals(sorted(step.expected()).duties())) {
            others.add(where(step) + "\n  expected " + step.expected().duties() + "\n  actual   " + opened);
        }
        town.round().run(town.cast().place(), step.on());
        assertThat(owed()).as("again: " + where(step)).isEqualTo(after);
    }

    private JsonNode owed() {
        var person = story.steps().stream().filter(step -> step.names().equals("project")).findFirst().orElseThrow().by();
        return town.session(person).get("/projects/" + named.get("project") + "/duties").body().get("duties");
    }

    private void submit(Step step) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("act", step.act());
        body.put("focus", focus(step));
        body.put("fields", step.fields());
        body.put("claimedOn", step.words().claimedOn() == null ? null : step.words().claimedOn().toString());
        body.put("title", blank(step.words().title()));
        body.put("number", blank(step.words().number()));
        body.put("reason", blank(step.words().reason()));
        body.put("duty", reported(step));
        var key = UUID.randomUUID().toString();
        var reply = town.session(step.by()).act(key, body);
        check(step, reply);
        if (step.expected().isDone()) {
            assertThat(town.session(step.by()).act(key, body)).as("again: " + where(step)).isEqualTo(reply);
            if (!step.names().isEmpty()) {
                named.put(step.names(), reply.body().get("focus").asLong());
            }
        }
    }

    private @Nullable Long reported(Step step) {
        var norm = step.words().reports();
        return norm.isEmpty() ? null : town.session(step.by()).get("/projects/" + named.get("project") + "/duties").body().get("duties").valueStream()
                .filter(one -> local(one.get("norm")).equals(norm) && one.get("state").asString().equals("open")).findFirst()
                .orElseThrow(() -> new AssertionError(norm + " is not owed, " + where(step))).get("id").asLong();
    }

    private void check(Step step, Session.Reply reply) {
        var verdict = reply.body().path("verdict");
        var isDone = reply.status() == 201;
        var isReasonNeeded = reply.problem().equals("reason-needed");
        var isRuled = isDone || isReasonNeeded || List.of("denied", "referred").contains(reply.problem());
        var warnings = norms(verdict.path("warnings"));
        var isDenied = verdict.path("outcome").asString("").equals("DENIED");
        var needed = !isReasonNeeded ? List.<String>of() : warnings.isEmpty() ? List.of("judgement") : warnings;
        var actual = new Expected(isDenied ? norms(verdict.path("cites")) : List.of(), isDenied ? norms(verdict.path("undecided")) : List.of(),
                texts(verdict.path("missing"), "fact"), texts(verdict.path("preconditions"), "id"), needed, isDone ? warnings : List.of(),
                isRuled ? "" : reply.problem(), isDone ? duties(reply.body().path("opened")) : List.of());
        if (!actual.equals(sorted(step.expected()))) {
            others.add(where(step) + "\n  expected " + sorted(step.expected()) + "\n  actual   " + actual + "\n  " + reply.body());
        }
    }

    private static Expected sorted(Expected given) {
        return new Expected(given.denied().stream().sorted().toList(), given.undecided().stream().sorted().toList(), given.missing().stream().sorted().toList(),
                given.preconditions().stream().sorted().toList(), given.reasonNeeded().stream().sorted().toList(), given.warned().stream().sorted().toList(),
                given.refused(), given.duties().stream().sorted().toList());
    }

    private static List<String> norms(JsonNode citations) {
        return citations.valueStream().map(one -> local(one.get("norm"))).distinct().sorted().toList();
    }

    private static String local(JsonNode norm) {
        return norm.asString().substring(norm.asString().indexOf('/') + 1);
    }

    private static List<String> texts(JsonNode list, String member) {
        return list.valueStream().map(one -> one.get(member).asString()).sorted().toList();
    }

    private static List<String> duties(JsonNode owed) {
        return owed.valueStream().map(one -> local(one.get("norm")) + (one.path("dueOn").isNull() ? "" : " " + one.get("dueOn").asString())).sorted().toList();
    }

    private void handIn(Step step) {
        var papers = step.papers();
        if (Stream.of(papers.attached(), papers.waived().keySet(), papers.excused()).allMatch(Collection::isEmpty)) {
            return;
        }
        var session = town.session(step.by());
        var documents = "/projects/" + named.get("project") + "/documents";
        for (var kind : papers.attached()) {
            var kept = session.upload(documents, kind, focus(step), kind + " of " + story.title() + ", " + step.on());
            assertThat(kept.status()).as(kind + ", " + where(step) + kept.body()).isEqualTo(201);
        }
        papers.waived().forEach((kind, reason) -> {
            var kept = session.post(documents + "/not-applicable", Map.of("kind", kind, "focus", focus(step), "reason", reason));
            assertThat(kept.status()).as(kind + ", " + where(step) + kept.body()).isEqualTo(201);
        });
        for (var kind : papers.excused()) {
            var stated = session.get(documents).body().get("documents").valueStream().filter(one -> one.get("kind").asString().equals(kind)).findFirst().orElseThrow();
            var decided = session.post("/documents/" + stated.get("id").asLong() + "/decision", Map.of("accepted", true, "reason", "accepted"));
            assertThat(decided.status()).as(kind + ", " + where(step) + decided.body()).isEqualTo(204);
        }
    }

    private long focus(Step step) {
        return switch (step.focus()) {
            case "unit" -> standing(step, "unit", Optional.empty());
            case "place" -> standing(step, "jurisdiction", Optional.empty());
            default -> town.unitNames().containsKey(step.focus()) ? standing(step, "unit", Optional.of(town.unitNames().get(step.focus())))
                    : Optional.ofNullable(named.get(step.focus())).orElseThrow(() -> new AssertionError("nothing is called " + step.focus() + ", " + where(step)));
        };
    }

    /** @param title of the unit; the person's own if none is given */
    private long standing(Step step, String kind, Optional<String> title) {
        var standings = town.session(step.by()).get("/place").body().get("standings");
        return standings.valueStream().filter(one -> one.get("part").get("kind").asString().equals(kind))
                .filter(one -> kind.equals("jurisdiction") || title.map(one.get("part").get("title").asString()::equals).orElseGet(() -> one.get("own").asBoolean()))
                .findFirst().orElseThrow(() -> new AssertionError(where(step) + " sees no " + kind + ": " + standings)).get("part").get("id").asLong();
    }

    private void checkEnds() {
        if (story.ends().isEmpty()) {
            return;
        }
        var duties = owed();
        story.ends().forEach((state, norms) -> assertThat(duties.valueStream().filter(one -> one.get("state").asString().equals(state))
                .map(one -> local(one.get("norm"))).sorted().toList()).as(story.title() + ": duties " + state).isEqualTo(norms.stream().sorted().toList()));
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }
}

package cn.jingwei.platform.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.act.Answer;

/** A project of the demonstration, or something above projects, while its story happens. */
final class Production {

    private static final String PROJECT = "project";

    private final String title;
    private final Map<String, FocusId> named = new HashMap<>();
    private final Map<String, Long> owed = new HashMap<>();

    /** @param title of the project; empty above projects */
    Production(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean isProject() {
        return !title.isEmpty();
    }

    FocusId project() {
        return named(PROJECT);
    }

    FocusId named(String name) {
        return Optional.ofNullable(named.get(name)).orElseThrow(() -> new IllegalStateException(title + ": nothing is called " + name));
    }

    /** The duty that was opened last under the norm with this local id. */
    long owed(String norm) {
        return Optional.ofNullable(owed.get(norm)).orElseThrow(() -> new IllegalStateException(title + ": nothing is owed under " + norm));
    }

    /** Keeps what the step has opened. */
    void remember(Step step, Answer.Done done) {
        if (!step.names().isEmpty()) {
            named.put(step.names(), new FocusId(done.focus()));
        }
        done.opened().forEach(duty -> owed.put(duty.norm().substring(duty.norm().indexOf('/') + 1), duty.id()));
    }

    /** What the step is to be called by. */
    String title(Step step) {
        return step.names().equals(PROJECT) ? title : step.words().title();
    }
}

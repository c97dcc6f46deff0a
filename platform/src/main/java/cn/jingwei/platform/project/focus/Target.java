package cn.jingwei.platform.project.focus;

import java.util.Optional;

import cn.jingwei.platform.project.FocusId;

/**
 * What an act is about, as far as it exists: a focus, or a new one of a kind that the act would open under another.
 *
 * @param focus the focus itself; for a new one what it is opened under
 */
public record Target(String kind, Focus focus, boolean isNew) {

    public static Target of(Focus focus) {
        return new Target(focus.kind(), focus, false);
    }

    public static Target opening(String kind, Focus under) {
        return new Target(kind, under, true);
    }

    /** The project that the act changes; none for a new project, and for what stands above projects. */
    public Optional<FocusId> project() {
        return focus.project();
    }
}

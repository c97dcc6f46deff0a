package cn.jingwei.platform.project.focus;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.platform.identity.OrganisationId;
import cn.jingwei.platform.project.FocusId;

import org.jspecify.annotations.Nullable;

/**
 * Whatever an act can be about: the place itself, an annual plan, a unit, a project, a contract of it, a payment of that contract …
 * Its facts are those that were stated of it; what holds for it beside them comes from the focuses that it stands within.
 *
 * @param kind         of the dictionary
 * @param project      the project that it belongs to, itself for a project
 * @param organisation the unit itself, or the unit whose project it is
 * @param instrument   the instrument under which a project was declared
 * @param stage        the furthest stage that a project has reached
 * @param live         not withdrawn or ended
 */
public record Focus(FocusId id, String kind, Optional<FocusId> within, Optional<FocusId> project, Optional<OrganisationId> organisation,
             String title, Optional<String> instrument, Optional<String> stage, Map<String, Stated> facts, boolean live, long version,
             Instant openedAt, Instant changedAt) {

    /**
     * A value and the act that stated it.
     *
     * @param value as in JSON: a truth, number, text, list of texts, or null for "known to be none"
     */
    public record Stated(@Nullable Object value, long act) {
    }

    /** The same version of the same focus. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Focus focus && focus.id.equals(id) && focus.version == version;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    public boolean isProject() {
        return project.filter(id::equals).isPresent();
    }
}

package cn.jingwei.platform.project.view;

import org.jspecify.annotations.Nullable;

/**
 * What a list of projects is narrowed to; an absent part narrows nothing.
 *
 * @param text    part of the title
 * @param stage   id of the furthest stage
 * @param overdue only those with a duty whose last day has passed
 * @param before  cursor of the page before, absent for the first
 * @param limit   1 to 200
 */
public record ProjectFilter(@Nullable String text, @Nullable String stage, @Nullable Long unit, boolean overdue, @Nullable String before, int limit) {

    /** Everything, the first page. */
    public static ProjectFilter all(int limit) {
        return new ProjectFilter(null, null, null, false, null, limit);
    }
}

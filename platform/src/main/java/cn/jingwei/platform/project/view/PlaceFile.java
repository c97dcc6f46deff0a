package cn.jingwei.platform.project.view;

import java.util.List;

import cn.jingwei.platform.project.ruling.Verdict;

import org.jspecify.annotations.Nullable;

/**
 * What stands above the projects of a place: the place itself, its plans, its units.
 *
 * @param ruled     by which text; absent if none rules it now
 * @param standings the place first, then plans, the newest first, then the units that the seat sees
 */
public record PlaceFile(Verdict.@Nullable Ground ruled, List<Standing> standings) {

    /**
     * One of them, with what is known of it and what can be done there.
     *
     * @param own the unit of the asking seat
     */
    public record Standing(ProjectFile.Part part, boolean own, List<NextAct> next) {
    }
}

package cn.jingwei.platform.project.page;

import java.util.LinkedHashMap;
import java.util.Map;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.project.focus.Grounds;
import cn.jingwei.platform.project.view.BadCursor;
import cn.jingwei.platform.project.view.PlaceFiles;
import cn.jingwei.platform.project.view.ProjectFilter;
import cn.jingwei.platform.project.view.Projects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** All projects that the seat sees, narrowed as asked for, a page at a time; and the way to register a new one. */
@Controller
class ProjectListPage {

    private static final int LINES = 25;

    private final Projects projects;
    private final PlaceFiles places;
    private final Grounds grounds;
    private final Tell tell;

    ProjectListPage(Projects projects, PlaceFiles places, Grounds grounds, Tell tell) {
        this.projects = projects;
        this.places = places;
        this.grounds = grounds;
        this.tell = tell;
    }

    /** What is typed above the list; a unit that is no number is none. */
    record Asked(@Nullable String text, @Nullable String stage, @Nullable String unit, boolean overdue, @Nullable String before) {

        ProjectFilter filter() {
            var isNumber = unit != null && unit.matches("\\d{1,18}");
            return new ProjectFilter(text, stage == null || stage.isBlank() ? null : stage, isNumber ? Long.valueOf(unit) : null, overdue, before, LINES);
        }

        /** Whether anything is narrowed. */
        public boolean isNarrow() {
            return overdue || text != null && !text.isBlank() || stage != null && !stage.isBlank() || unit != null && !unit.isBlank();
        }
    }

    @GetMapping("/projects")
    @Access(Who.BUSINESS)
    String list(Seat seat, @RequestParam(required = false) @Nullable String text, @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String unit, @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String before, Model model) {
        grounds.lay(seat);
        var asked = new Asked(text, stage, unit, overdue, before);
        try {
            model.addAttribute("page", projects.list(seat, asked.filter()));
        } catch (BadCursor e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        model.addAllAttributes(Map.of("asked", asked, "units", choices(places.units(seat)), "stages", choices(projects.stages(seat)),
                "opening", places.opening(seat)));
        return "project/list";
    }

    /** With a first one that narrows nothing. */
    private Map<String, String> choices(Map<?, String> names) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", tell.text("project.list.all"));
        names.forEach((id, name) -> choices.put(String.valueOf(id), name));
        return choices;
    }
}

package cn.jingwei.platform.project.rest;

import java.util.List;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.ruling.Verdict;
import cn.jingwei.platform.project.view.ActForm;
import cn.jingwei.platform.project.view.ActForms;
import cn.jingwei.platform.project.view.NextAct;
import cn.jingwei.platform.project.view.ProjectFile;
import cn.jingwei.platform.project.view.ProjectFilter;
import cn.jingwei.platform.project.view.ProjectRow;
import cn.jingwei.platform.project.view.Projects;
import cn.jingwei.platform.project.view.WhatNext;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Projects, and what can be done with them. */
@RestController
@RequestMapping("/api/v1/projects")
@Access({Who.BUSINESS, Who.MACHINE})
@Tag(name = "Projects", description = "Projects that you may see: your unit's own and those of the units under it, or all declared in the place.")
class ProjectResource {

    private final Projects projects;
    private final WhatNext whatNext;
    private final ActForms forms;

    ProjectResource(Projects projects, WhatNext whatNext, ActForms forms) {
        this.projects = projects;
        this.whatNext = whatNext;
        this.forms = forms;
    }

    /** A part of a list; the newest change first. */
    record Listing(List<ProjectRow> projects, @Nullable String next) {
    }

    @GetMapping
    @Operation(summary = "List projects", description = """
            The newest change first. Follow next (also in the Link header) until it is absent; a project that changes meanwhile moves to the \
            front and is not missed by whoever starts again.""")
    @ApiResponse(responseCode = "200", description = "A page of projects.")
    @ApiResponse(responseCode = "400", description = "unreadable: a parameter has no such value, or the cursor is none of ours.")
    ResponseEntity<Listing> list(Seat seat, HttpServletRequest request,
            @Parameter(description = "Part of the title") @RequestParam(required = false) @Nullable String text,
            @Parameter(description = "Id of the furthest stage reached") @RequestParam(required = false) @Nullable String stage,
            @Parameter(description = "Id of the unit") @RequestParam(required = false) @Nullable Long unit,
            @Parameter(description = "Only those with an open duty whose last day has passed") @RequestParam(defaultValue = "false") boolean overdue,
            @Parameter(description = "From next of the page before") @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var page = projects.list(seat, new ProjectFilter(Texts.fit("text", text), Texts.fit("stage", stage), unit, overdue, cursor, limit));
        return Next.page(request, page.next(), next -> new Listing(page.projects(), next));
    }

    /**
     * What is known of a project.
     *
     * @param ruled  by which text; absent if none rules it now
     * @param phases the stages of its life in order
     * @param parts  the project itself and what stands within it, with its facts and who stated them
     */
    record Project(long id, String title, long unit, String unitName, boolean live, long version, Verdict.@Nullable Ground ruled,
                   List<ProjectFile.Phase> phases, List<ProjectFile.Part> parts) {

        static Project of(ProjectFile file) {
            return new Project(file.id(), file.title(), file.unit(), file.unitName(), file.live(), file.version(), file.ruled(), file.phases(), file.parts());
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a project", description = "With every fact that is known of it and of what stands within it, and who stated it by which act.")
    @ApiResponse(responseCode = "200", description = "The project. ETag is its version, which grows with every act: send it as If-Match with the next one.")
    @ApiResponse(responseCode = "404", description = "not-found: no such project, or none that you may know of.")
    ResponseEntity<Project> read(Seat seat, @PathVariable long id) {
        var file = file(seat, id);
        return ResponseEntity.ok().eTag(Version.tag(file.version())).body(Project.of(file));
    }

    /** What can be done now. */
    record Possible(List<NextAct> acts) {
    }

    @GetMapping("/{id}/acts")
    @Operation(summary = "What next", description = """
            Every act that there is for the project now: open, waiting for others (whom, and for which act of theirs), blocked (by which \
            articles), or untimely (what comes first). Your own come first.""")
    @ApiResponse(responseCode = "200", description = "The acts; none if no text rules the project now.")
    @ApiResponse(responseCode = "404", description = "not-found: no such project, or none that you may know of.")
    Possible acts(Seat seat, @PathVariable long id) {
        var project = new FocusId(id);
        var next = whatNext.of(seat, List.of(project)).get(project);
        return new Possible(next == null ? none(seat, id) : next);
    }

    private List<NextAct> none(Seat seat, long id) {
        file(seat, id);
        return List.of();
    }

    @GetMapping("/{id}/acts/{act}")
    @Operation(summary = "The form of an act", description = "What the act asks for: its facts with their types and choices, the documents that norms ask for.")
    @ApiResponse(responseCode = "200", description = "The form.")
    @ApiResponse(responseCode = "404", description = "not-found: no such project, focus or act, or the act cannot be about it.")
    ActForm form(Seat seat, @PathVariable long id, @PathVariable String act,
            @Parameter(description = "What within the project the act is about or opens something under; the project itself if absent")
            @RequestParam(required = false) @Nullable Long focus) {
        return forms.form(seat, new FocusId(focus == null ? id : focus), act).filter(form -> form.project() != null && form.project() == id)
                .orElseThrow(Problem::absent);
    }

    private ProjectFile file(Seat seat, long id) {
        return projects.file(seat, new FocusId(id)).filter(file -> file.id() == id).orElseThrow(Problem::absent);
    }
}

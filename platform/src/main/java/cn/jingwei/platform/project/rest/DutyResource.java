package cn.jingwei.platform.project.rest;

import java.util.List;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.duty.OwedDuties;
import cn.jingwei.platform.project.duty.OwedDuty;
import cn.jingwei.platform.project.view.Projects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is owed, by whom and until when. */
@RestController
@RequestMapping("/api/v1")
@Access({Who.BUSINESS, Who.MACHINE})
@Tag(name = "Duties", description = "What is owed by law, with its statutory clock or honestly none: opened by events, discharged by acts.")
class DutyResource {

    private final OwedDuties duties;
    private final Projects projects;

    DutyResource(OwedDuties duties, Projects projects) {
        this.duties = duties;
        this.projects = projects;
    }

    /** Duties, the most urgent first. */
    record Owed(List<OwedDuty> duties) {
    }

    @GetMapping("/duties")
    @Operation(summary = "What your unit owes", description = "Open duties of all projects, the most urgent first; what has no term comes last.")
    @ApiResponse(responseCode = "200", description = "The duties.")
    @ApiResponse(responseCode = "400", description = "unreadable: the limit is not from 1 to 200.")
    Owed mine(Seat seat, @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return new Owed(duties.mine(seat, limit));
    }

    @GetMapping("/projects/{id}/duties")
    @Operation(summary = "What is owed in a project", description = "By anybody, open and fulfilled; the open ones first.")
    @ApiResponse(responseCode = "200", description = "The duties.")
    @ApiResponse(responseCode = "404", description = "not-found: no such project, or none that you may know of.")
    Owed of(Seat seat, @PathVariable long id) {
        return new Owed(projects.file(seat, new FocusId(id)).filter(file -> file.id() == id).orElseThrow(Problem::absent).duties());
    }
}

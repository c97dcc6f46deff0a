package cn.jingwei.platform.project.rest;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.focus.Grounds;
import cn.jingwei.platform.project.view.ActForm;
import cn.jingwei.platform.project.view.ActForms;
import cn.jingwei.platform.project.view.PlaceFile;
import cn.jingwei.platform.project.view.PlaceFiles;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands above projects. */
@RestController
@RequestMapping("/api/v1/place")
@Access({Who.BUSINESS, Who.MACHINE})
@Tag(name = "Place", description = "What stands above projects: the place, its annual plans, its units. Plans and projects are opened under them.")
class PlaceResource {

    private final PlaceFiles places;
    private final ActForms forms;
    private final Grounds grounds;

    PlaceResource(PlaceFiles places, ActForms forms, Grounds grounds) {
        this.places = places;
        this.forms = forms;
        this.grounds = grounds;
    }

    @GetMapping
    @Operation(summary = "Read your place", description = "The focus of the place, its plans and the units that you may see, with what can be done there.")
    @ApiResponse(responseCode = "200", description = "The place first, then its plans, then units.")
    PlaceFile read(Seat seat) {
        grounds.lay(seat);
        return places.read(seat);
    }

    @GetMapping("/acts/{act}")
    @Operation(summary = "The form of an act above projects", description = "As the form of an act on a project; for plans, units and new projects.")
    @ApiResponse(responseCode = "200", description = "The form.")
    @ApiResponse(responseCode = "404", description = "not-found: no such focus or act, or the act cannot be about it.")
    ActForm form(Seat seat, @PathVariable String act,
            @Parameter(description = "What the act is about or opens something under") @RequestParam long focus) {
        return forms.form(seat, new FocusId(focus), act).filter(form -> form.project() == null).orElseThrow(Problem::absent);
    }
}

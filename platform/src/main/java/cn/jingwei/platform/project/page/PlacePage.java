package cn.jingwei.platform.project.page;

import java.util.List;
import java.util.Map;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.project.focus.Grounds;
import cn.jingwei.platform.project.view.PlaceFile;
import cn.jingwei.platform.project.view.PlaceFiles;
import cn.jingwei.platform.project.view.ProjectFile;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What stands above projects: the place, its plans, its units, and what can be done there. */
@Controller
class PlacePage {

    private final PlaceFiles places;
    private final Grounds grounds;

    PlacePage(PlaceFiles places, Grounds grounds) {
        this.places = places;
        this.grounds = grounds;
    }

    /** One of them. */
    record Shown(ProjectFile.Part part, boolean own, Next next) {

        static Shown of(PlaceFile.Standing standing) {
            return new Shown(standing.part(), standing.own(), Next.of(standing.next(), List.of()));
        }
    }

    @GetMapping("/place")
    @Access(Who.BUSINESS)
    String place(Seat seat, Model model) {
        grounds.lay(seat);
        var file = places.read(seat);
        List<Shown> shown = file.standings().stream().map(Shown::of).toList();
        model.addAllAttributes(Map.of("standings", shown));
        model.addAttribute("ruled", file.ruled());
        return "project/place";
    }
}

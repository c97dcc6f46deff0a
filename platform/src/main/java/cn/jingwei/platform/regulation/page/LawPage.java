package cn.jingwei.platform.regulation.page;

import java.util.List;
import java.util.Map;

import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.Seat;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which law rules in the place: in short for those who work under it, and with what could be adopted and was decided for its administrators. */
@Controller
class LawPage {

    private final UnitOfWork unitOfWork;
    private final PlaceLaw law;

    LawPage(UnitOfWork unitOfWork, PlaceLaw law) {
        this.unitOfWork = unitOfWork;
        this.law = law;
    }

    @GetMapping("/law")
    @Access(Who.BUSINESS)
    ModelAndView law(Seat seat) {
        return unitOfWork.reading(List.of(seat.place()), () -> new ModelAndView("regulation/law", Map.of("adoptions", law.adoptions(seat.place()))));
    }

    @GetMapping("/admin/law")
    @Access({Who.SYSTEM_ADMIN, Who.SECURITY_ADMIN, Who.AUDIT_ADMIN})
    ModelAndView administration(Seat seat) {
        return unitOfWork.reading(List.of(seat.place()), () -> {
            var steps = law.steps(seat);
            return new ModelAndView("regulation/administration", Map.of("adoptions", law.adoptions(seat.place()), "offered", law.offered(),
                    "problems", law.problems(), "open", steps.stream().filter(PlaceLaw.Step::isOpen).toList(),
                    "closed", steps.stream().filter(step -> !step.isOpen()).toList(), "mayDecide", seat.kind() != Seat.Kind.AUDIT_ADMIN));
        });
    }
}

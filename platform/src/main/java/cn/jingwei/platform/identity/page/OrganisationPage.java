package cn.jingwei.platform.identity.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.OrganisationId;
import cn.jingwei.platform.identity.Organisations;
import cn.jingwei.platform.identity.Outcome.Done;
import cn.jingwei.platform.identity.Outcome.Refused;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Received;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisations of the place: all of them, and the form for a new one. */
@Controller
@Access(Who.SYSTEM_ADMIN)
class OrganisationPage {

    private final UnitOfWork unitOfWork;
    private final Organisations organisations;
    private final Forms forms;

    OrganisationPage(UnitOfWork unitOfWork, Organisations organisations, Forms forms) {
        this.unitOfWork = unitOfWork;
        this.organisations = organisations;
        this.forms = forms;
    }

    @GetMapping("/admin/organisations")
    ModelAndView show(Seat seat) {
        return page(seat, new Form("", "", ""), Map.of());
    }

    @PostMapping("/admin/organisations")
    ModelAndView found(Seat seat, Received at, Form form, RedirectAttributes flash) {
        var code = Optional.of(form.creditCode().strip()).filter(text -> !text.isEmpty());
        return switch (organisations.found(seat, at, form.name(), Forms.id(form.parent()).map(OrganisationId::new), code)) {
            case Refused<OrganisationId> refused -> page(seat, form, forms.errors("organisations", refused));
            case Done<OrganisationId> _ -> {
                flash.addFlashAttribute("notice", "identity.organisations.done").addFlashAttribute("noticeValues", new Object[] {form.name()});
                yield new ModelAndView("redirect:/admin/organisations");
            }
        };
    }

    private ModelAndView page(Seat seat, Form form, Map<String, String> errors) {
        return unitOfWork.reading(List.of(seat.place()), () -> {
            var names = forms.organisations();
            var choices = new LinkedHashMap<>(Map.of("", "–"));
            choices.putAll(names);
            return new ModelAndView("identity/organisations", Map.of("organisations", organisations.all(), "names", names, "choices", choices,
                    "form", form, "errors", errors));
        });
    }

    /** As typed. */
    record Form(String name, String parent, String creditCode) {

        Form {
            name = Forms.typed(name);
            parent = Forms.typed(parent);
            creditCode = Forms.typed(creditCode);
        }
    }
}

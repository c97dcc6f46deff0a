package cn.jingwei.platform.identity.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.LocalRoles;
import cn.jingwei.platform.identity.OrganisationId;
import cn.jingwei.platform.identity.Outcome;
import cn.jingwei.platform.identity.Outcome.Done;
import cn.jingwei.platform.identity.Outcome.Reason;
import cn.jingwei.platform.identity.Outcome.Refused;
import cn.jingwei.platform.identity.RolePlays;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Received;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which organisation plays which role of the place's instruments. */
@Controller
@Access(Who.SYSTEM_ADMIN)
class RolePage {

    private final UnitOfWork unitOfWork;
    private final RolePlays plays;
    private final ObjectProvider<LocalRoles> instruments;
    private final Forms forms;

    RolePage(UnitOfWork unitOfWork, RolePlays plays, ObjectProvider<LocalRoles> instruments, Forms forms) {
        this.unitOfWork = unitOfWork;
        this.plays = plays;
        this.instruments = instruments;
        this.forms = forms;
    }

    @GetMapping("/admin/roles")
    ModelAndView show(Seat seat) {
        return page(seat, new Form("", "", forms.today().toString()), Map.of());
    }

    @PostMapping("/admin/roles")
    ModelAndView begin(Seat seat, Received at, Form form, RedirectAttributes flash) {
        return switch (begin(seat, at, form)) {
            case Refused<Long> refused -> page(seat, form, forms.errors("roles", refused));
            case Done<Long> _ -> {
                flash.addFlashAttribute("notice", "identity.roles.begun");
                yield new ModelAndView("redirect:/admin/roles");
            }
        };
    }

    private Outcome<Long> begin(Seat seat, Received at, Form form) {
        var organisation = Forms.id(form.organisation()).map(OrganisationId::new);
        var from = Forms.date(form.from());
        if (organisation.isEmpty() || from.isEmpty()) {
            return new Refused<>(organisation.isEmpty() ? "organisation" : "from", Reason.MALFORMED);
        }
        return plays.begin(seat, at, organisation.get(), form.localRole().strip(), from.get());
    }

    @PostMapping("/admin/roles/{id}/end")
    String end(Seat seat, Received at, @PathVariable long id, RedirectAttributes flash) {
        if (plays.end(seat, at, id) instanceof Refused<Long>) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        flash.addFlashAttribute("notice", "identity.roles.ended");
        return "redirect:/admin/roles";
    }

    private ModelAndView page(Seat seat, Form form, Map<String, String> errors) {
        return unitOfWork.reading(List.of(seat.place()), () -> new ModelAndView("identity/roles", Map.of("plays", plays.all(),
                "organisations", forms.organisations(), "roles", roles(seat), "today", forms.today(), "form", form,
                "errors", errors)));
    }

    /** Empty as long as nobody knows the instruments; the role is then typed. */
    private SequencedMap<String, String> roles(Seat seat) {
        var known = instruments.getIfAvailable();
        return known == null ? new LinkedHashMap<>() : known.of(seat.place(), LocaleContextHolder.getLocale());
    }

    /** As typed. */
    record Form(String organisation, String localRole, String from) {

        Form {
            organisation = Forms.typed(organisation);
            localRole = Forms.typed(localRole);
            from = Forms.typed(from);
        }
    }
}

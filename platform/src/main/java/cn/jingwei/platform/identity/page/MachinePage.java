package cn.jingwei.platform.identity.page;

import java.util.List;
import java.util.Map;

import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.OrganisationId;
import cn.jingwei.platform.identity.Outcome;
import cn.jingwei.platform.identity.Outcome.Done;
import cn.jingwei.platform.identity.Outcome.Reason;
import cn.jingwei.platform.identity.Outcome.Refused;
import cn.jingwei.platform.identity.PersonId;
import cn.jingwei.platform.identity.PostId;
import cn.jingwei.platform.identity.Posts;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.identity.account.Machines;
import cn.jingwei.platform.identity.account.Machines.Credential;
import cn.jingwei.platform.journal.Received;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The programs that may act in the place. A new one's secret is shown on the page that follows, once. */
@Controller
@Access(Who.SYSTEM_ADMIN)
class MachinePage {

    private final UnitOfWork unitOfWork;
    private final Machines machines;
    private final Posts posts;
    private final Forms forms;

    MachinePage(UnitOfWork unitOfWork, Machines machines, Posts posts, Forms forms) {
        this.unitOfWork = unitOfWork;
        this.machines = machines;
        this.posts = posts;
        this.forms = forms;
    }

    @GetMapping("/admin/machines")
    ModelAndView show(Seat seat) {
        return page(seat, new Form("", "", ""), Map.of());
    }

    @PostMapping("/admin/machines")
    ModelAndView register(Seat seat, Received at, Form form, RedirectAttributes flash) {
        return switch (register(seat, at, form)) {
            case Refused<Credential> refused -> page(seat, form, forms.errors("machines", refused));
            case Done<Credential>(var credential) -> {
                flash.addFlashAttribute("credential", credential);
                yield new ModelAndView("redirect:/admin/machines");
            }
        };
    }

    private Outcome<Credential> register(Seat seat, Received at, Form form) {
        var organisation = Forms.id(form.organisation()).map(OrganisationId::new);
        var person = Forms.id(form.person()).map(PersonId::new);
        if (organisation.isEmpty() || person.isEmpty()) {
            return new Refused<>(organisation.isEmpty() ? "organisation" : "person", Reason.MALFORMED);
        }
        return machines.register(seat, at, form.name(), organisation.get(), person.get());
    }

    @PostMapping("/admin/machines/{post}/end")
    String end(Seat seat, Received at, @PathVariable long post, RedirectAttributes flash) {
        if (posts.end(seat, at, new PostId(post)) instanceof Refused<PostId>) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        flash.addFlashAttribute("notice", "identity.machines.ended");
        return "redirect:/admin/machines";
    }

    private ModelAndView page(Seat seat, Form form, Map<String, String> errors) {
        var all = machines.all(seat);
        return unitOfWork.reading(List.of(seat.place()), () -> new ModelAndView("identity/machines", Map.of("machines", all, "today", forms.today(),
                "organisations", forms.organisations(), "people", forms.people(seat.place()), "form", form, "errors", errors)));
    }

    /** As typed. */
    record Form(String name, String organisation, String person) {

        Form {
            name = Forms.typed(name);
            organisation = Forms.typed(organisation);
            person = Forms.typed(person);
        }
    }
}

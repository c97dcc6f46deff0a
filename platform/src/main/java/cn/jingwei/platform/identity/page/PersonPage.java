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
import cn.jingwei.platform.identity.People;
import cn.jingwei.platform.identity.PersonId;
import cn.jingwei.platform.identity.PostId;
import cn.jingwei.platform.identity.Posts;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Received;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person: the posts in this place, the form for a new one, and the end of one. */
@Controller
@Access(Who.SYSTEM_ADMIN)
class PersonPage {

    private static final List<Seat.Kind> KINDS = List.of(Seat.Kind.HANDLER, Seat.Kind.DECIDER, Seat.Kind.RECORDER, Seat.Kind.SYSTEM_ADMIN,
            Seat.Kind.SECURITY_ADMIN, Seat.Kind.AUDIT_ADMIN);

    private final UnitOfWork unitOfWork;
    private final People people;
    private final Posts posts;
    private final Forms forms;

    PersonPage(UnitOfWork unitOfWork, People people, Posts posts, Forms forms) {
        this.unitOfWork = unitOfWork;
        this.people = people;
        this.posts = posts;
        this.forms = forms;
    }

    @GetMapping("/admin/people/{id}")
    ModelAndView show(Seat seat, @PathVariable long id) {
        return page(seat, id, new Form("", "", forms.today().toString()), Map.of());
    }

    @PostMapping("/admin/people/{id}/posts")
    ModelAndView open(Seat seat, Received at, @PathVariable long id, Form form, RedirectAttributes flash) {
        return switch (open(seat, at, new PersonId(id), form)) {
            case Refused<PostId> refused -> page(seat, id, form, forms.errors("person", refused));
            case Done<PostId> _ -> {
                flash.addFlashAttribute("notice", "identity.person.opened");
                yield new ModelAndView("redirect:/admin/people/" + id);
            }
        };
    }

    private Outcome<PostId> open(Seat seat, Received at, PersonId person, Form form) {
        var kind = KINDS.stream().filter(each -> each.name().equals(form.kind())).findFirst();
        var organisation = Forms.id(form.organisation()).map(OrganisationId::new);
        var from = Forms.date(form.from());
        if (kind.isEmpty() || organisation.isEmpty() || from.isEmpty()) {
            return new Refused<>(kind.isEmpty() ? "kind" : organisation.isEmpty() ? "organisation" : "from", Reason.MALFORMED);
        }
        return posts.open(seat, at, person, organisation.get(), kind.get(), from.get());
    }

    @PostMapping("/admin/people/{id}/posts/{post}/end")
    String end(Seat seat, Received at, @PathVariable long id, @PathVariable long post, RedirectAttributes flash) {
        var isDone = switch (posts.end(seat, at, new PostId(post))) {
            case Refused<PostId> refused when refused.isFor(Reason.UNKNOWN) -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Refused<PostId> _ -> false;
            case Done<PostId> _ -> true;
        };
        flash.addFlashAttribute(isDone ? "notice" : "warning", isDone ? "identity.person.ended" : "identity.person.not-ended");
        return "redirect:/admin/people/" + id;
    }

    /** Of a person whom this place knows. */
    private ModelAndView page(Seat seat, long id, Form form, Map<String, String> errors) {
        return unitOfWork.reading(List.of(seat.place()), () -> {
            var person = people.of(seat.place()).stream().filter(each -> each.id().value() == id).findFirst()
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return new ModelAndView("identity/person", Map.of("person", person, "posts", posts.of(person.id()), "today", forms.today(),
                    "organisations", forms.organisations(), "kinds", KINDS, "form", form, "errors", errors));
        });
    }

    /** As typed. */
    record Form(String kind, String organisation, String from) {

        Form {
            kind = Forms.typed(kind);
            organisation = Forms.typed(organisation);
            from = Forms.typed(from);
        }
    }
}

package cn.jingwei.platform.identity.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.Outcome.Done;
import cn.jingwei.platform.identity.Outcome.Refused;
import cn.jingwei.platform.identity.People;
import cn.jingwei.platform.identity.PersonId;
import cn.jingwei.platform.identity.Post;
import cn.jingwei.platform.identity.Posts;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Received;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people whom the place knows, with the posts that they hold today, and the form for a new person. */
@Controller
@Access(Who.SYSTEM_ADMIN)
class PeoplePage {

    private final UnitOfWork unitOfWork;
    private final People people;
    private final Posts posts;
    private final Forms forms;

    PeoplePage(UnitOfWork unitOfWork, People people, Posts posts, Forms forms) {
        this.unitOfWork = unitOfWork;
        this.people = people;
        this.posts = posts;
        this.forms = forms;
    }

    @GetMapping("/admin/people")
    ModelAndView show(Seat seat) {
        return page(seat, new Form("", ""), Map.of());
    }

    @PostMapping("/admin/people")
    ModelAndView register(Seat seat, Received at, Form form, RedirectAttributes flash) {
        return switch (people.register(seat, at, form.login().strip(), form.name())) {
            case Refused<PersonId> refused -> page(seat, form, forms.errors("people", refused));
            case Done<PersonId>(var person) -> {
                flash.addFlashAttribute("notice", "identity.people.done").addFlashAttribute("noticeValues", new Object[] {form.name()});
                yield new ModelAndView("redirect:/admin/people/" + person.value());
            }
        };
    }

    private ModelAndView page(Seat seat, Form form, Map<String, String> errors) {
        return unitOfWork.reading(List.of(seat.place()), () -> {
            var held = posts.all().stream().collect(Collectors.groupingBy(post -> post.person().id()));
            var entries = people.of(seat.place()).stream()
                    .map(person -> new Entry(person.id().value(), person.name(), person.login(), held.getOrDefault(person.id(), List.of()))).toList();
            return new ModelAndView("identity/people", Map.of("people", entries, "form", form, "errors", errors));
        });
    }

    /** As typed. */
    record Form(String name, String login) {

        Form {
            name = Forms.typed(name);
            login = Forms.typed(login);
        }
    }

    /** A line of the list. */
    record Entry(long id, String name, String login, List<Post> posts) {
    }
}

package cn.jingwei.platform.identity.page;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.PostId;
import cn.jingwei.platform.identity.SignedIn;
import cn.jingwei.platform.identity.account.Seats;

import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The post that a person acts in. */
@Controller
@Access(Who.SIGNED_IN)
class PostPage {

    @GetMapping("/posts")
    String show() {
        return "identity/posts";
    }

    /** Only to a post of one's own that holds today. */
    @PostMapping("/posts")
    String switchTo(@RequestParam long post, SignedIn person, HttpSession session) {
        var chosen = new PostId(post);
        if (person.posts().stream().noneMatch(held -> held.id().equals(chosen))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        session.setAttribute(Seats.CHOSEN, chosen);
        return "redirect:/";
    }
}

package cn.jingwei.platform.identity.page;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.CurrentSeat;
import cn.jingwei.platform.identity.PublishedAccounts;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form to sign in with. What is sent goes to the security filters; one answer for every failure. */
@Controller
class SignInPage {

    private final ObjectProvider<PublishedAccounts> published;

    SignInPage(ObjectProvider<PublishedAccounts> published) {
        this.published = published;
    }

    @GetMapping("/sign-in")
    @Access(Who.EVERYONE)
    String show(@RequestParam @Nullable String failed, @RequestParam @Nullable String out, Model model) {
        if (CurrentSeat.signedIn().isPresent()) {
            return "redirect:/";
        }
        var accounts = published.stream().flatMap(one -> one.published().stream()).findFirst().orElse(null);
        model.addAttribute("isFailed", failed != null).addAttribute("isOut", out != null).addAttribute("published", accounts);
        return "identity/sign-in";
    }
}

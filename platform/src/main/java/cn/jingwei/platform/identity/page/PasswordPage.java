package cn.jingwei.platform.identity.page;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.Outcome;
import cn.jingwei.platform.identity.Outcome.Done;
import cn.jingwei.platform.identity.Outcome.Reason;
import cn.jingwei.platform.identity.Outcome.Refused;
import cn.jingwei.platform.identity.SignedIn;
import cn.jingwei.platform.identity.account.OwnPassword;
import cn.jingwei.platform.journal.Received;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's own password; the only page that is open while it must be changed. */
@Controller
@Access(Who.ACCOUNT)
class PasswordPage {

    private final OwnPassword passwords;
    private final Forms forms;

    PasswordPage(OwnPassword passwords, Forms forms) {
        this.passwords = passwords;
        this.forms = forms;
    }

    @GetMapping("/password")
    ModelAndView show(@RequestParam @Nullable String changed) {
        return new ModelAndView("identity/password", "isChanged", changed != null);
    }

    /** The session goes on under a new id, as after signing in; all others of the person end. */
    @PostMapping("/password")
    ModelAndView change(SignedIn owner, Received at, @RequestParam String old, @RequestParam String fresh, @RequestParam String again,
            HttpServletRequest request, HttpServletResponse response) {
        Outcome<Authentication> outcome = fresh.equals(again) ? passwords.change(owner, at, old, fresh) : new Refused<>("again", Reason.MALFORMED);
        return switch (outcome) {
            case Refused<Authentication> refused -> new ModelAndView("identity/password", "errors", forms.errors("password", refused));
            case Done<Authentication>(var authentication) -> {
                request.changeSessionId();
                new HttpSessionSecurityContextRepository().saveContext(new SecurityContextImpl(authentication), request, response);
                yield new ModelAndView("redirect:/password?changed");
            }
        };
    }
}

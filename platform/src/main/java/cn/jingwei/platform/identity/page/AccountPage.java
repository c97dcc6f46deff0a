package cn.jingwei.platform.identity.page;

import java.util.Map;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.Outcome;
import cn.jingwei.platform.identity.Outcome.Done;
import cn.jingwei.platform.identity.Outcome.Reason;
import cn.jingwei.platform.identity.Outcome.Refused;
import cn.jingwei.platform.identity.PersonId;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.identity.account.Accounts;
import cn.jingwei.platform.journal.Received;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts of the people whom the place registered, for its security administrator. A new password is shown on the page that follows, once. */
@Controller
@Access(Who.SECURITY_ADMIN)
class AccountPage {

    private static final String PAGE = "redirect:/security/accounts";

    private final Accounts accounts;

    AccountPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/security/accounts")
    ModelAndView show(Seat seat) {
        return new ModelAndView("identity/accounts", Map.of("holders", accounts.all(seat), "self", seat.person()));
    }

    @PostMapping("/security/accounts/{person}/password")
    String issue(Seat seat, Received at, @PathVariable long person, RedirectAttributes flash) {
        return switch (accounts.issuePassword(seat, at, new PersonId(person))) {
            case Refused<String> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Done<String>(var password) -> {
                flash.addFlashAttribute("password", password).addFlashAttribute("owner", person);
                yield PAGE;
            }
        };
    }

    @PostMapping("/security/accounts/{person}/unlock")
    String unlock(Seat seat, Received at, @PathVariable long person, RedirectAttributes flash) {
        return answer(accounts.unlock(seat, at, new PersonId(person)), "identity.accounts.unlocked", flash);
    }

    @PostMapping("/security/accounts/{person}/sessions")
    String endSessions(Seat seat, Received at, @PathVariable long person, RedirectAttributes flash) {
        return answer(accounts.endSessions(seat, at, new PersonId(person)), "identity.accounts.sessions-ended", flash);
    }

    @PostMapping("/security/accounts/{person}/close")
    String close(Seat seat, Received at, @PathVariable long person, RedirectAttributes flash) {
        return answer(accounts.close(seat, at, new PersonId(person)), "identity.accounts.closed", flash);
    }

    private static String answer(Outcome<PersonId> outcome, String notice, RedirectAttributes flash) {
        switch (outcome) {
            case Refused<PersonId> refused when refused.isFor(Reason.UNKNOWN) -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Refused<PersonId> refused -> flash.addFlashAttribute("warning", "identity.reason." + refused.faults().values().iterator().next());
            case Done<PersonId> _ -> flash.addFlashAttribute("notice", notice);
        }
        return PAGE;
    }
}

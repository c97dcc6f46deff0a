package cn.jingwei.platform.regulation.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.regulation.DecisionId;
import cn.jingwei.platform.regulation.Decisions;
import cn.jingwei.platform.regulation.Outcome;
import cn.jingwei.platform.regulation.Outcome.Done;
import cn.jingwei.platform.regulation.Outcome.Reason;
import cn.jingwei.platform.regulation.Outcome.Refused;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of each kind of proposal, and the two ends of one: confirmed or dropped. */
@Controller
@Access({Who.SYSTEM_ADMIN, Who.SECURITY_ADMIN})
class ProposalPage {

    private static final String LAW = "redirect:/admin/law";
    /** Errors that belong to no field. */
    private static final String FORM = "form";

    private final UnitOfWork unitOfWork;
    private final Decisions decisions;
    private final PlaceLaw law;
    private final MessageSource messages;

    ProposalPage(UnitOfWork unitOfWork, Decisions decisions, PlaceLaw law, MessageSource messages) {
        this.unitOfWork = unitOfWork;
        this.decisions = decisions;
        this.law = law;
        this.messages = messages;
    }

    /** Fields can be filled by the link that leads here. */
    @GetMapping("/admin/law/{kind}")
    ModelAndView show(Seat seat, @PathVariable String kind, @RequestParam Map<String, String> given) {
        var form = new LinkedHashMap<>(Map.of("from", law.today().toString(), "lastDay", law.today().toString(), "trial", "true"));
        form.putAll(given);
        return page(seat, known(kind), form, Map.of());
    }

    @PostMapping("/admin/law/{kind}")
    ModelAndView propose(Seat seat, Received at, @PathVariable String kind, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        var form = new ProposalForm(typed);
        var number = form.text("number");
        var reason = form.text("reason");
        var proposal = form.proposal(known(kind));
        if (proposal.isEmpty() || !form.faults().isEmpty()) {
            return page(seat, known(kind), typed, errors(form));
        }
        return switch (decisions.propose(seat, at, proposal.get(), number, reason)) {
            case Refused refused -> page(seat, known(kind), typed, Map.of(field(known(kind), refused), text("regulation.reason." + refused.reason(), refused.detail())));
            case Done _ -> {
                flash.addFlashAttribute("notice", "regulation.proposed");
                yield new ModelAndView(LAW);
            }
        };
    }

    @PostMapping("/admin/law/decisions/{decision}/confirm")
    String confirm(Seat seat, Received at, @PathVariable long decision, RedirectAttributes flash) {
        return answer(decisions.confirm(seat, at, new DecisionId(decision)), "regulation.confirmed", flash);
    }

    @PostMapping("/admin/law/decisions/{decision}/drop")
    String drop(Seat seat, Received at, @PathVariable long decision, RedirectAttributes flash) {
        return answer(decisions.drop(seat, at, new DecisionId(decision)), "regulation.dropped", flash);
    }

    private static String answer(Outcome outcome, String notice, RedirectAttributes flash) {
        switch (outcome) {
            case Refused(var reason, _) when reason == Reason.UNKNOWN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Refused(var reason, var detail) -> flash.addFlashAttribute("warning", "regulation.reason." + reason)
                    .addFlashAttribute("warningValues", new Object[] {detail});
            case Done _ -> flash.addFlashAttribute("notice", notice);
        }
        return LAW;
    }

    private static ProposalKind known(String kind) {
        return ProposalKind.at(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String field(ProposalKind kind, Refused refused) {
        return switch (refused.reason()) {
            case EMPTY -> refused.detail();
            case DATES -> kind == ProposalKind.END ? "lastDay" : "to";
            case YEAR_NOT_PUBLISHED -> "day";
            case UNKNOWN, UNREADABLE, OVERLAPS, NO_TRANSITION, SAME_PERSON, NOT_OPEN -> FORM;
        };
    }

    private Map<String, String> errors(ProposalForm form) {
        var errors = new LinkedHashMap<String, String>();
        form.faults().forEach((field, fault) -> errors.put(field, text("regulation.fault." + fault)));
        return errors;
    }

    private String text(String key, String... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    private ModelAndView page(Seat seat, ProposalKind kind, Map<String, String> typed, Map<String, String> errors) {
        var page = new ModelAndView("regulation/proposal", Map.of("kind", kind, "path", kind.path(), "typed", typed, "errors", errors));
        page.addObject("refusal", Optional.ofNullable(errors.get(FORM)).orElse(""));
        page.addObject("offered", law.offered().stream().collect(PlaceLaw.choices(each -> each.offer().id(),
                each -> String.join(" · ", each.title(), text("regulation.phase." + each.phase()), each.offer().id()))));
        page.addObject("adoptions", unitOfWork.reading(List.of(seat.place()), () -> law.adoptions(seat.place())).stream()
                .filter(each -> kind == ProposalKind.CONTINUE ? each.canGoOn() : each.canEnd())
                .collect(PlaceLaw.choices(each -> each.adoption().id().toString(), each -> each.title() + " · " + each.adoption().number())));
        return page;
    }
}

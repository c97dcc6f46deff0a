package cn.jingwei.platform.project.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.act.Acts;
import cn.jingwei.platform.project.act.Answer;
import cn.jingwei.platform.project.view.ActForm;
import cn.jingwei.platform.project.view.ActForms;
import cn.jingwei.platform.project.view.Projects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The one form for all acts. Files chosen in it are attached first; then the act is looked at, or done. */
@Controller
@Access(Who.BUSINESS)
class ActPage {

    private static final String IN_PROJECT = "/projects/{project}/acts/{act}";
    private static final String IN_PLACE = "/place/acts/{act}";

    private final ActForms forms;
    private final Acts acts;
    private final Projects projects;
    private final Replies replies;
    private final Uploads uploads;

    ActPage(ActForms forms, Acts acts, Projects projects, Replies replies, Uploads uploads) {
        this.forms = forms;
        this.acts = acts;
        this.projects = projects;
        this.replies = replies;
        this.uploads = uploads;
    }

    @GetMapping({IN_PROJECT, IN_PLACE})
    ModelAndView form(Seat seat, @PathVariable(required = false) @Nullable Long project, @PathVariable String act,
            @RequestParam(required = false) @Nullable Long focus, @RequestParam(required = false) @Nullable Long duty) {
        var form = form(seat, project, act, focus == null ? project : focus);
        return page(form, Entry.fresh(form, duty), null, HttpStatus.OK);
    }

    @PostMapping({IN_PROJECT, IN_PLACE})
    ModelAndView send(Seat seat, Received at, @PathVariable(required = false) @Nullable Long project, @PathVariable String act,
            @RequestParam MultiValueMap<String, String> typed, @RequestParam MultiValueMap<String, MultipartFile> files, RedirectAttributes flash) {
        var entry = new Entry(typed);
        var form = form(seat, project, act, Typed.id(entry.text("focus")));
        var preview = acts.preview(seat, entry.submission(form), at);
        if (preview instanceof Answer.Classified) {
            return page(form, entry, replies.of(preview, entry.errors(), false), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var errors = uploads.keep(seat, at, form, entry, files);
        return switch (entry.text("do")) {
            case "submit" -> errors.isEmpty() ? submit(seat, at, form, entry, flash)
                    : page(form(seat, form), entry, replies.notAttached(errors), HttpStatus.UNPROCESSABLE_CONTENT);
            case "attach" -> page(form(seat, form), entry, errors.isEmpty() ? null : replies.notAttached(errors), HttpStatus.OK);
            default -> page(form(seat, form), entry, errors.isEmpty() ? replies.of(acts.preview(seat, entry.submission(form), at), entry.errors(), true)
                    : replies.notAttached(errors), HttpStatus.OK);
        };
    }

    private ModelAndView submit(Seat seat, Received at, ActForm form, Entry entry, RedirectAttributes flash) {
        var unread = entry.errors();
        var answer = unread.isEmpty() ? acts.submit(seat, entry.submission(form), at) : acts.preview(seat, entry.submission(form), at);
        return switch (answer) {
            case Answer.Done done -> done(seat, form, done, flash);
            case Answer.Changed(var version) -> page(form(seat, form), entry.renewed(version), replies.of(answer, unread, false), HttpStatus.CONFLICT);
            case Answer.KeyReused _ -> page(form(seat, form), entry.renewed(form.version()), replies.of(answer, unread, false), HttpStatus.CONFLICT);
            case Answer.Refused _, Answer.Forbidden _, Answer.InProgress _ -> page(form(seat, form), entry, replies.of(answer, unread, false), HttpStatus.CONFLICT);
            default -> page(form(seat, form), entry, replies.of(answer, unread, false), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView done(Seat seat, ActForm form, Answer.Done done, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "project.done");
        flash.addFlashAttribute("noticeValues", new Object[] {form.label(), String.valueOf(done.seq())});
        flash.addFlashAttribute("opened", done.opened());
        return new ModelAndView("redirect:" + projects.file(seat, new FocusId(done.focus())).map(file -> "/projects/" + file.id()).orElse("/place"));
    }

    /** Only under the address of its own project, or of the place. */
    private ActForm form(Seat seat, @Nullable Long project, String act, @Nullable Long focus) {
        return (focus == null ? Optional.<ActForm>empty() : forms.form(seat, new FocusId(focus), act))
                .filter(form -> Objects.equals(form.project(), project)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** As it is now, after something may have changed. */
    private ActForm form(Seat seat, ActForm form) {
        return forms.form(seat, new FocusId(form.focus()), form.act()).orElse(form);
    }

    private static ModelAndView page(ActForm form, Entry entry, @Nullable Reply reply, HttpStatus status) {
        var page = new ModelAndView("project/act", status);
        var errors = reply == null ? Map.<String, String>of() : new HashMap<>(reply.errors());
        page.addObject("form", form);
        page.addObject("entry", entry);
        page.addObject("reply", reply);
        page.addObject("errors", errors);
        page.addObject("labels", form.fields().stream().collect(Collectors.toMap(ActForm.Field::fact, ActForm.Field::label)));
        page.addObject("fields", FieldShown.all(form, entry, errors));
        return page;
    }
}

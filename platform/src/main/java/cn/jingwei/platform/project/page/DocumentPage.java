package cn.jingwei.platform.project.page;

import cn.jingwei.platform.document.DocumentId;
import cn.jingwei.platform.document.Download;
import cn.jingwei.platform.document.Upload;
import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.attachment.Attachments;
import cn.jingwei.platform.project.attachment.Filed;
import cn.jingwei.platform.project.attachment.Outcome;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with the documents of a project; their list is a page of the project. */
@Controller
@Access(Who.BUSINESS)
class DocumentPage {

    private final Attachments attachments;
    private final Uploads uploads;

    DocumentPage(Attachments attachments, Uploads uploads) {
        this.attachments = attachments;
        this.uploads = uploads;
    }

    /** What is written on a document, as typed. */
    record Paper(@Nullable Long focus, @Nullable String kind, @Nullable String claimedOn, @Nullable String number, @Nullable String reason) {

        Filed filed() {
            return new Filed(kind == null ? "" : kind, Typed.day(claimedOn).orElse(null), Typed.text(number));
        }

        boolean isDateUnread() {
            return !Typed.isBlank(claimedOn) && Typed.day(claimedOn).isEmpty();
        }
    }

    @PostMapping("/projects/{id}/documents")
    String upload(Seat seat, Received at, @PathVariable long id, Paper paper, @RequestParam MultipartFile file, RedirectAttributes flash) {
        if (paper.isDateUnread()) {
            return refused(id, "project.documents.date", flash);
        }
        return Uploads.isNothing(file) ? refused(id, "project.documents.nothing", flash)
                : told(id, attachments.upload(seat, at, focus(id, paper), paper.filed(), Upload.of(file)), "project.documents.kept", flash);
    }

    @PostMapping("/projects/{id}/documents/waive")
    String waive(Seat seat, Received at, @PathVariable long id, Paper paper, RedirectAttributes flash) {
        return told(id, attachments.waive(seat, at, focus(id, paper), Filed.as(paper.filed().kind()), paper.reason() == null ? "" : paper.reason()),
                "project.documents.waived", flash);
    }

    @PostMapping("/projects/{id}/documents/{document}/decide")
    String decide(Seat seat, Received at, @PathVariable long id, @PathVariable long document, @RequestParam boolean accepted,
            @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        return told(id, attachments.decide(seat, at, new DocumentId(document), accepted, reason), "project.documents.decided", flash);
    }

    @PostMapping("/projects/{id}/documents/{document}/withdraw")
    String withdraw(Seat seat, Received at, @PathVariable long id, @PathVariable long document, RedirectAttributes flash) {
        return told(id, attachments.withdraw(seat, at, new DocumentId(document)), "project.documents.withdrawn", flash);
    }

    @GetMapping("/projects/{id}/documents/{document}")
    ResponseEntity<Resource> download(Seat seat, @PathVariable long document) {
        return attachments.open(seat, new DocumentId(document)).map(Download::response)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static FocusId focus(long project, Paper paper) {
        return new FocusId(paper.focus() == null ? project : paper.focus());
    }

    private String told(long id, Outcome outcome, String done, RedirectAttributes flash) {
        if (outcome instanceof Outcome.Absent) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (outcome instanceof Outcome.Done) {
            flash.addFlashAttribute("notice", done);
            return "redirect:/projects/" + id + "/documents";
        }
        flash.addFlashAttribute("refused", uploads.words(outcome));
        return "redirect:/projects/" + id + "/documents";
    }

    private static String refused(long id, String key, RedirectAttributes flash) {
        flash.addFlashAttribute("warning", key);
        return "redirect:/projects/" + id + "/documents";
    }
}

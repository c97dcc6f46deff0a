package cn.jingwei.platform.project.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import cn.jingwei.platform.document.Upload;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.attachment.Attachments;
import cn.jingwei.platform.project.attachment.Filed;
import cn.jingwei.platform.project.attachment.Outcome;
import cn.jingwei.platform.project.view.ActForm;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Files that come with a form. */
@Component
class Uploads {

    private final Attachments attachments;
    private final MessageSource messages;

    Uploads(Attachments attachments, MessageSource messages) {
        this.attachments = attachments;
        this.messages = messages;
    }

    /** Attaches what was chosen in the form of an act: {@code file.<n>} as {@code kind.<n>}. What went wrong, by field. */
    Map<String, String> keep(Seat seat, Received at, ActForm form, Entry entry, MultiValueMap<String, MultipartFile> files) {
        var errors = new LinkedHashMap<String, String>();
        files.forEach((field, chosen) -> chosen.stream().filter(file -> !isNothing(file)).forEach(file -> {
            var kind = entry.text(field.replaceFirst("^file", "kind"));
            var outcome = attachments.upload(seat, at, new FocusId(form.focus()), Filed.as(kind), Upload.of(file));
            if (!(outcome instanceof Outcome.Done)) {
                errors.put(field, words(outcome));
            }
        }));
        return errors;
    }

    /** A field for a file in which none was chosen. */
    static boolean isNothing(MultipartFile file) {
        return file.isEmpty() && Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
    }

    /** What became of a document, for people; empty if it was done. */
    String words(Outcome outcome) {
        var locale = LocaleContextHolder.getLocale();
        return switch (outcome) {
            case Outcome.Done _ -> "";
            case Outcome.NotTaken(var why) -> messages.getMessage(why, locale);
            case Outcome.Forbidden(var key) -> messages.getMessage(key, null, locale);
            case Outcome.Absent _ -> messages.getMessage("project.attachment.absent", null, locale);
        };
    }
}

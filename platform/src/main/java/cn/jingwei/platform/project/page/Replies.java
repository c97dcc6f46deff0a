package cn.jingwei.platform.project.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.jingwei.platform.project.act.Answer;
import cn.jingwei.platform.project.act.Answer.FieldError;
import cn.jingwei.platform.project.ruling.Verdict;


import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts answers of the one door into words for the form. */
@Component
class Replies {

    private final Tell tell;

    Replies(Tell tell) {
        this.tell = tell;
    }

    /**
     * @param unread  what the form itself could not read
     * @param isAsked only asked, not submitted
     */
    Reply of(Answer answer, List<FieldError> unread, boolean isAsked) {
        return switch (answer) {
            case Answer.Done _ -> throw new IllegalStateException("done: nothing to say on the form");
            case Answer.Absent _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Answer.Unreadable(var errors) -> unreadable(joined(unread, errors));
            case Answer.Refused(var verdict) -> unread.isEmpty() ? ruled(verdict, isAsked) : unreadable(unread);
            case Answer.ReasonNeeded(var verdict) -> unread.isEmpty() ? new Reply("warning", tell.text("project.reply.reason"), verdict,
                    Map.of("reason", tell.text("project.reply.reason.field"))) : unreadable(unread);
            case Answer.Forbidden(var key, var arguments) -> plain("danger", tell.message(key, arguments));
            case Answer.Changed _ -> plain("warning", tell.text("project.reply.changed"));
            case Answer.KeyReused _ -> plain("warning", tell.text("project.reply.key-reused"));
            case Answer.InProgress _ -> plain("warning", tell.text("project.reply.in-progress"));
            case Answer.Classified(var key) -> plain("danger", tell.text(key));
        };
    }

    private Reply ruled(Verdict verdict, boolean isAsked) {
        if (verdict.isAllowed()) {
            return new Reply("success", tell.text(isAsked ? "project.reply.may" : "project.reply.again"), verdict, Map.of());
        }
        var isDenied = verdict.outcome().equals("DENIED");
        return new Reply(isDenied ? "danger" : "warning", tell.text(isDenied ? "project.reply.denied" : "project.reply.referred"), verdict, Map.of());
    }

    private Reply unreadable(List<FieldError> errors) {
        var texts = new LinkedHashMap<String, String>();
        errors.forEach(error -> texts.putIfAbsent(error.field(), tell.message(error.key(), error.arguments())));
        return new Reply("danger", tell.text("project.reply.unreadable", String.valueOf(texts.size())), null, texts);
    }

    /** A file that was not taken; nothing else was tried. */
    Reply notAttached(Map<String, String> errors) {
        return new Reply("danger", tell.text("project.reply.files"), null, errors);
    }

    private static List<FieldError> joined(List<FieldError> unread, List<FieldError> errors) {
        var all = new ArrayList<>(unread);
        all.addAll(errors);
        return all;
    }

    private static Reply plain(String tone, String message) {
        return new Reply(tone, message, null, Map.of());
    }
}

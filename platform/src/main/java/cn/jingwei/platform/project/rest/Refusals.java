package cn.jingwei.platform.project.rest;

import java.util.List;

import cn.jingwei.platform.project.act.Answer;
import cn.jingwei.platform.project.ruling.Verdict;

import org.springframework.http.HttpStatus;

/** Which problem an act that was not done is. */
final class Refusals {

    private Refusals() {
    }

    static Problem of(Answer answer) {
        return switch (answer) {
            case Answer.Done _ -> throw new IllegalArgumentException("done");
            case Answer.Refused(var verdict) -> ruled(verdict.outcome().equals("DENIED") ? "denied" : "referred", verdict);
            case Answer.ReasonNeeded(var verdict) -> ruled("reason-needed", verdict);
            case Answer.Unreadable(var errors) -> unreadable(errors);
            case Answer.Forbidden(var key, var arguments) ->
                    new Problem(HttpStatus.FORBIDDEN, "forbidden").saying(key, arguments);
            case Answer.Absent _ -> Problem.absent();
            case Answer.Changed(var version) -> new Problem(HttpStatus.PRECONDITION_FAILED, "changed").with("version", version);
            case Answer.KeyReused _ -> new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused");
            case Answer.InProgress _ -> new Problem(HttpStatus.CONFLICT, "in-progress");
            case Answer.Classified(var key) -> new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "classified").saying(key);
        };
    }

    static Problem unreadable(List<Answer.FieldError> errors) {
        return Problem.unreadable(errors.stream().map(error -> new Problem.Error(error.field(), error.key(), error.arguments())).toList());
    }

    private static Problem ruled(String name, Verdict verdict) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, name).with("verdict", verdict);
    }
}

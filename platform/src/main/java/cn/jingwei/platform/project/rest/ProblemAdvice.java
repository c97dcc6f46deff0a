package cn.jingwei.platform.project.rest;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.jingwei.platform.project.view.BadCursor;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Answers in the caller's language what the resources could not do, and names what of a request cannot be read. */
@RestControllerAdvice(basePackageClasses = ProblemAdvice.class)
class ProblemAdvice {

    private final MessageSource messages;

    ProblemAdvice(MessageSource messages) {
        this.messages = messages;
    }

    /** What a program is told about a field. */
    record FieldError(String field, String message) {
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(Problem problem, Locale locale) {
        var body = ProblemDetail.forStatus(problem.status());
        body.setType(URI.create("/problems/" + problem.name()));
        body.setTitle(text(problem.name(), "title", locale));
        var more = problem.detail();
        body.setDetail(more == null ? text(problem.name(), "detail", locale) : words(more, text(problem.name(), "detail", locale), locale));
        problem.members().forEach((name, value) -> body.setProperty(name, value instanceof List<?> list ? words(list, locale) : value));
        var headers = new HttpHeaders();
        if (problem.members().get("version") instanceof Long version) {
            headers.setETag("\"" + version + "\"");
        }
        return ResponseEntity.status(problem.status()).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(body);
    }

    private String words(MessageSourceResolvable more, String otherwise, Locale locale) {
        var separator = messages.getMessage("project.rest.separator", null, locale);
        var arguments = Stream.of(Objects.requireNonNullElse(more.getArguments(), new Object[0]))
                .map(one -> one instanceof List<?> list ? list.stream().map(String::valueOf).collect(Collectors.joining(separator)) : one).toArray();
        return messages.getMessage(new DefaultMessageSourceResolvable(more.getCodes(), arguments, otherwise), locale);
    }

    private List<?> words(List<?> list, Locale locale) {
        return list.stream().map(one -> one instanceof Problem.Error(var field, var key, var arguments)
                ? new FieldError(field, messages.getMessage(key, arguments.toArray(), locale)) : one).toList();
    }

    /** What every module says in the same words stands with the shell. */
    private String text(String name, String part, Locale locale) {
        var shell = messages.getMessage("web.problem." + name + "." + part, null, "", locale);
        return messages.getMessage("project.problem." + name + "." + part, null, shell, locale);
    }

    /** Never repeats what was sent: it may be what must not be kept. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException failure, Locale locale) {
        if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof Problem problem) {
            return answer(problem, locale);
        }
        var cause = failure.getCause();
        if (!(cause instanceof DatabindException located) || located.getPath().isEmpty()) {
            return answer(new Problem(HttpStatus.BAD_REQUEST, "unreadable"), locale);
        }
        var field = located.getPath().stream().map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .reduce((one, next) -> next.startsWith("[") ? one + next : one + "." + next).orElse("");
        return answer(Problem.unreadable(field, "project.rest." + (cause instanceof UnrecognizedPropertyException ? "unknown" : "type")), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingRequestHeaderException failure, Locale locale) {
        return answer(Problem.unreadable(failure.getHeaderName(), "project.rest.missing"), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException failure, Locale locale) {
        return answer(Problem.unreadable(failure.getParameterName(), "project.rest.missing"), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestPartException failure, Locale locale) {
        return answer(Problem.unreadable(failure.getRequestPartName(), "project.rest.missing"), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException failure, Locale locale) {
        return answer(Problem.unreadable(failure.getName(), "project.rest.type"), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> outOfRange(HandlerMethodValidationException failure, Locale locale) {
        var errors = failure.getParameterValidationResults().stream().map(ProblemAdvice::name)
                .map(name -> new Problem.Error(name, "project.rest.range", List.of())).toList();
        return answer(Problem.unreadable(errors), locale);
    }

    private static String name(ParameterValidationResult result) {
        var name = result.getMethodParameter().getParameterName();
        return name == null ? "" : name;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> cursor(BadCursor failure, Locale locale) {
        return answer(Problem.unreadable("cursor", "project.rest.cursor"), locale);
    }
}

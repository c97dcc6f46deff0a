package cn.jingwei.platform.web;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;

/** What is wrong with a request, under a name that stays ({@code /problems/<name>}), in the reader's language, and never how it came about inside. */
@Component
class Problems {

    private static final String TYPES = "/problems/";
    private static final String EXPIRED = Problems.class.getName() + ".expired";

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /** Refuses; a form whose token has gone with its session is told apart from a right that is not there. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure) throws IOException {
        if (failure instanceof CsrfException) {
            request.setAttribute(EXPIRED, true);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** Resources answer programs; a page answers a program when it did not ask for HTML. */
    static boolean isForProgram(HttpServletRequest request) {
        var accept = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        return original(request).getPath().startsWith(request.getContextPath() + "/api/") || !accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** The problem of a failed request; one that a module described itself keeps its type, title and detail. */
    ProblemDetail of(HttpServletRequest request, HttpStatus status, @Nullable Throwable failure, Locale locale) {
        var own = failure instanceof ErrorResponse response && response.getBody().getType() instanceof URI type && type.getPath().startsWith(TYPES)
                ? response.getBody() : null;
        var problem = own == null ? ProblemDetail.forStatus(status) : own;
        var name = own == null ? name(request, status) : own.getType().getPath().substring(TYPES.length());
        problem.setType(URI.create(TYPES + name));
        problem.setInstance(original(request));
        if (own == null || own.getDetail() == null) {
            problem.setTitle(text(name, "title", locale).orElse(status.getReasonPhrase()));
            text(name, "detail", locale).ifPresent(problem::setDetail);
        }
        return problem;
    }

    private static String name(HttpServletRequest request, HttpStatus status) {
        if (request.getAttribute(EXPIRED) != null) {
            return "expired";
        }
        return switch (status) {
            case UNAUTHORIZED -> "unauthenticated";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case CONFLICT -> "conflict";
            case CONTENT_TOO_LARGE -> "too-large";
            case SERVICE_UNAVAILABLE -> "unavailable";
            default -> status.is5xxServerError() ? "incident" : "bad-request";
        };
    }

    private static URI original(HttpServletRequest request) {
        var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return URI.create(original == null ? request.getRequestURI() : original.toString());
    }

    Optional<String> text(String name, String part, Locale locale) {
        return Stream.of("web", "project").map(module -> messages.getMessage(module + ".problem." + name + "." + part, null, null, locale))
                .filter(Objects::nonNull).findFirst();
    }
}

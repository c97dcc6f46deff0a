package cn.jingwei.platform.web;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The one place where a failed request is answered: a page for people, RFC 9457 for programs. What was not foreseen gets an incident number. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Access(Who.EVERYONE)
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final int INCIDENT_BYTES = 5;

    private final ErrorAttributes failures;
    private final Problems problems;
    private final SecureRandom random = new SecureRandom();

    ErrorPages(ErrorAttributes failures, Problems problems) {
        this.failures = failures;
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, Locale locale) {
        var status = status(request);
        var failure = failures.getError(new ServletWebRequest(request));
        var problem = problems.of(request, status, failure, locale);
        problem.setInstance(instance(request));
        if (status.is5xxServerError() && status != HttpStatus.SERVICE_UNAVAILABLE) {
            problem.setProperty("incident", report(request, failure));
        }
        return Problems.isForProgram(request)
                ? ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem)
                : page(status, problem);
    }

    /** What a problem's type means, for whoever follows it. */
    @GetMapping("/problems/{name}")
    ModelAndView explain(@PathVariable String name, Locale locale) {
        var title = problems.text(name, "title", locale).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var problem = ProblemDetail.forStatus(HttpStatus.OK);
        problem.setTitle(title);
        problem.setDetail(problems.text(name, "detail", locale).orElse(""));
        return page(HttpStatus.OK, problem);
    }

    private static ModelAndView page(HttpStatus status, ProblemDetail problem) {
        var page = new ModelAndView("web/error", status);
        page.addObject("problem", problem);
        return page;
    }

    private static @Nullable URI instance(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked == null ? null : URI.create(asked.toString());
    }

    /** Whoever asks for the error page itself gets the answer for a page that is not there. */
    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private String report(HttpServletRequest request, @Nullable Throwable failure) {
        var bytes = new byte[INCIDENT_BYTES];
        random.nextBytes(bytes);
        var incident = HexFormat.of().withUpperCase().formatHex(bytes);
        LOG.error("Incident {}: {} {}", incident, request.getMethod(), request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), failure);
        return incident;
    }
}

package cn.jingwei.platform.web;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.CurrentSeat;
import cn.jingwei.platform.identity.SignedIn;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Holds what {@link Access} declares. Whatever is not declared is closed: another kind of handler, a library's, a forgotten one. */
@Component
class AccessRule implements HandlerInterceptor {

    /** The description of the resources, made by a library. */
    private static final String DESCRIPTION = "org.springdoc.webmvc.api.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws Exception {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        var allowed = handler instanceof HandlerMethod method ? declared(method) : Optional.<Who[]>empty();
        var who = Arrays.asList(allowed.orElseThrow(() -> new AccessDeniedException("undeclared: " + handler)));
        if (who.contains(Who.EVERYONE)) {
            return true;
        }
        var caller = CurrentSeat.signedIn().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
        if (caller.mustChangePassword() && !who.contains(Who.ACCOUNT)) {
            return sendToPassword(request, response);
        }
        if (who.stream().noneMatch(each -> each.includes(caller))) {
            throw new AccessDeniedException(describe(caller) + " is none of " + who);
        }
        return true;
    }

    static Optional<Who[]> declared(HandlerMethod method) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Access.class);
        var found = onMethod != null ? onMethod : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Access.class);
        if (found == null && method.getBeanType().getName().startsWith(DESCRIPTION)) {
            return Optional.of(new Who[] {Who.SIGNED_IN, Who.MACHINE});
        }
        return Optional.ofNullable(found).map(Access::value);
    }

    private static boolean sendToPassword(HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (!Problems.isForProgram(request)) {
            response.sendRedirect(request.getContextPath() + "/password");
            return false;
        }
        var problem = ProblemDetail.forStatus(HttpStatus.FORBIDDEN);
        problem.setType(URI.create("/problems/password-owed"));
        throw new ErrorResponseException(HttpStatus.FORBIDDEN, problem, null);
    }

    private static String describe(SignedIn caller) {
        return caller.post() == null ? "a person without a post" : "a " + caller.post().kind();
    }
}

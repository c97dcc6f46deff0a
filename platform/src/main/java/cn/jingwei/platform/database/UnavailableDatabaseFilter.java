package cn.jingwei.platform.database;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 with Retry-After while the database is away, and when a request lost it on the way: a page to who asks for one, else a problem. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UnavailableDatabaseFilter extends OncePerRequestFilter {

    private static final String RETRY_SECONDS = "2";
    private static final String PROBLEM = """
            {"type":"about:blank","title":"Service Unavailable","status":503,"code":"database-unavailable"}""";

    private final ObjectProvider<Availability> keepers;

    UnavailableDatabaseFilter(ObjectProvider<Availability> keepers) {
        this.keepers = keepers;
    }

    /** Health is asked for exactly when something is wrong. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!keepers.stream().allMatch(Availability::isAvailable)) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || !LostConnection.caused(failure)) {
                throw failure;
            }
            response.reset();
            refuse(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        if (String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter().write(PROBLEM);
    }
}

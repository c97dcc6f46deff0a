package cn.jingwei.platform.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import cn.jingwei.platform.identity.PostId;
import cn.jingwei.platform.identity.SignedIn;
import cn.jingwei.platform.identity.account.Account;
import cn.jingwei.platform.identity.account.Seats;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts who the session's account is today in place of what the session remembers, for this request only. An account that has ended takes its
 * session along.
 */
class SeatFilter extends OncePerRequestFilter {

    private static final String KNOWN = SeatFilter.class.getName();

    private final Seats seats;

    SeatFilter(Seats seats) {
        this.seats = seats;
    }

    /** An error page still says who is signed in, as far as that is known already. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/webjars/") || request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Account account) {
            var known = Optional.ofNullable((SignedIn) request.getAttribute(KNOWN));
            known.or(() -> isError(request) ? Optional.empty() : read(request, account))
                    .ifPresentOrElse(signedIn -> enter(request, signedIn), SecurityContextHolder::clearContext);
        }
        chain.doFilter(request, response);
    }

    private static boolean isError(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR;
    }

    private Optional<SignedIn> read(HttpServletRequest request, Account account) {
        var session = request.getSession();
        var signedIn = seats.of(account, (PostId) session.getAttribute(Seats.CHOSEN));
        if (signedIn.isEmpty()) {
            session.invalidate();
        }
        return signedIn;
    }

    private static void enter(HttpServletRequest request, SignedIn signedIn) {
        request.setAttribute(KNOWN, signedIn);
        enter(signedIn);
    }

    static void enter(SignedIn signedIn) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}

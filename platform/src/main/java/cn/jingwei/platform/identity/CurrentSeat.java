package cn.jingwei.platform.identity;

import java.util.Optional;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The seat of the request that is being answered. */
public final class CurrentSeat {

    private CurrentSeat() {
    }

    /** @throws AccessDeniedException if nobody is signed in, or the person holds no post today */
    public static Seat seat() {
        return signedIn().map(SignedIn::seat).orElseThrow(() -> new AccessDeniedException("no seat"));
    }

    /** Empty if nobody is signed in. */
    public static Optional<SignedIn> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication()).map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance).map(SignedIn.class::cast);
    }
}

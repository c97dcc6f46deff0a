package cn.jingwei.platform.identity;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who makes this request, read anew for every request.
 *
 * @param mustChangePassword until it is changed nothing else is open
 * @param posts that hold today and that the person may switch to
 * @param post  the one acted in; null for a person without a post
 */
public record SignedIn(Person person, boolean mustChangePassword, List<Post> posts, @Nullable Post post) implements AuthenticatedPrincipal {

    public @Nullable Seat seat() {
        return post == null ? null : post.seat();
    }

    @Override
    public String getName() {
        return person.login();
    }
}

package cn.jingwei.platform.identity.account;

import java.io.Serializable;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * What a session remembers of the person who signed in. Everything else is read anew for every request.
 *
 * @param version of the credential at that time; a session with another one has ended
 */
public record Account(long person, String login, long version) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return login;
    }
}

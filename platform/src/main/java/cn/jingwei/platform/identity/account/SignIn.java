package cn.jingwei.platform.identity.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.People;
import cn.jingwei.platform.identity.Person;
import cn.jingwei.platform.identity.PersonId;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks login name and password. Each try is counted before it is checked, so that many at once find no gap; from the fifth wrong one in a
 * row the account is locked, for a minute, then for twice as long each time, up to an hour. Unknown, locked and wrong get the same
 * answer after the same work.
 */
@Component
class SignIn implements AuthenticationProvider {

    private static final int FREE = 5;
    private static final int LONGEST_MINUTES = 60;
    private static final Person NOBODY = new Person(new PersonId(0), "", "", new Jurisdiction("000000"));

    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;
    private final People people;
    private final Passwords passwords;
    private final Clock clock;

    SignIn(UnitOfWork unitOfWork, JdbcClient jdbc, People people, Passwords passwords, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        var login = tried.getName().strip().toLowerCase(Locale.ROOT);
        var account = check(login, String.valueOf(tried.getCredentials())).orElseThrow(() -> new BadCredentialsException("refused"));
        return authenticated(account);
    }

    static Authentication authenticated(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
    }

    Optional<Account> check(String login, String password) {
        var person = unitOfWork.reading(List.of(), () -> people.called(login)).orElse(NOBODY);
        var claim = unitOfWork.within(person.home(), () -> claim(person.id()));
        var isRight = passwords.matches(password, claim.map(Claim::hash).orElse(null));
        var version = unitOfWork.within(person.home(), () -> isRight ? enter(person.id()) : Optional.<Long>empty());
        return version.map(found -> new Account(person.id().value(), person.login(), found));
    }

    /** Empty if the account is locked or there is none. */
    private Optional<Claim> claim(PersonId person) {
        return jdbc.sql("""
                update credential set failures = failures + 1, locked_until = case when failures + 1 >= :free
                    then cast(:now as timestamptz) + least(power(2, least(failures + 1 - :free, 10)), :longest) * interval '1 minute' end
                where person = :person and (locked_until is null or locked_until <= :now) returning hash""")
                .param("free", FREE).param("longest", LONGEST_MINUTES).param("now", now()).param("person", person.value())
                .query((row, _) -> new Claim(row.getString("hash"))).optional();
    }

    private Optional<Long> enter(PersonId person) {
        return jdbc.sql("update credential set failures = 0, locked_until = null, signed_in_at = ? where person = ? and hash is not null returning version")
                .params(now(), person.value()).query(Long.class).optional();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** A try that was let through to be checked. */
    private record Claim(@Nullable String hash) {
    }
}

package cn.jingwei.platform.identity.account;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Foundation;
import cn.jingwei.platform.identity.PostId;
import cn.jingwei.platform.identity.SignedIn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bearer tokens of programs. Client ids and tokens begin with the place, so that it is known where to look. */
@Component
@Foundation("a program proves itself by its secret, then by its token")
public class Tokens {

    public static final Duration LIFE = Duration.ofHours(1);
    private static final Pattern CLIENT = Pattern.compile("([0-9]{6,12})-([0-9]{1,18})");
    private static final Pattern TOKEN = Pattern.compile("([0-9]{6,12})\\.([0-9a-f]{64})");

    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;
    private final Seats seats;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(UnitOfWork unitOfWork, JdbcClient jdbc, Seats seats, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
        this.seats = seats;
        this.clock = clock;
    }

    /** A new token for one hour; empty for an unknown client, a wrong secret, or a post that has ended. */
    public Optional<String> issue(String clientId, String secret) {
        var named = CLIENT.matcher(clientId);
        if (!named.matches()) {
            return Optional.empty();
        }
        var place = new Jurisdiction(named.group(1));
        return unitOfWork.within(place, () -> client(Long.parseLong(named.group(2)), new Secret(secret)).map(client -> issue(place, client)));
    }

    /** Who makes a request with this token; empty for one that is unknown, run out, or whose post has ended. */
    public Optional<SignedIn> holder(String token) {
        var read = TOKEN.matcher(token);
        if (!read.matches()) {
            return Optional.empty();
        }
        return unitOfWork.reading(List.of(new Jurisdiction(read.group(1))), () -> jdbc.sql("""
                select c.post from api_token t join api_client c on c.jurisdiction = t.jurisdiction and c.id = t.client
                where t.hash = ? and t.expires_at > ?""")
                .params(new Secret(read.group(2)).hash(), now()).query(Long.class).optional().flatMap(post -> seats.ofMachine(new PostId(post))));
    }

    private Optional<Long> client(long id, Secret secret) {
        return jdbc.sql("select id, post, secret from api_client where id = ?").param(id)
                .query((row, _) -> new Client(row.getLong("id"), new PostId(row.getLong("post")), row.getString("secret"))).optional()
                .filter(client -> MessageDigest.isEqual(bytes(client.hash()), bytes(secret.hash())))
                .filter(client -> seats.ofMachine(client.post()).isPresent()).map(Client::id);
    }

    private String issue(Jurisdiction place, long client) {
        var token = Secret.draw(random);
        jdbc.sql("delete from api_token where expires_at <= ?").param(now()).update();
        jdbc.sql("insert into api_token (jurisdiction, hash, client, expires_at) values (?, ?, ?, ?)")
                .params(place.code(), token.hash(), client, now().plus(LIFE)).update();
        return place.code() + "." + token.text();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static byte[] bytes(String hash) {
        return hash.getBytes(StandardCharsets.UTF_8);
    }

    private record Client(long id, PostId post, String hash) {
    }
}

package cn.jingwei.platform.identity.account;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Slow hashes of passwords (Argon2id, 19 MiB, 2 rounds), never more at once than there are processors: a flood of tries must not take the memory. */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int KIBIBYTES = 19_456;
    private static final int ROUNDS = 2;
    private static final int GROUPS = 4;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final int CLASSES = 3;
    /** Without those that are mistaken for one another on paper. */
    private static final String[] LETTERS = {"abcdefghjkmnpqrstuvwxyz", "ABCDEFGHJKMNPQRSTUVWXYZ", "23456789"};

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, KIBIBYTES, ROUNDS);
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final SecureRandom random = new SecureRandom();
    private final String nobodys = encoder.encode(draw());

    String hash(String password) {
        return limited(() -> encoder.encode(password));
    }

    /** Takes the same time when there is no hash. */
    boolean matches(String password, @Nullable String hash) {
        var candidate = password.length() > LONGEST ? "" : password;
        return limited(() -> encoder.matches(candidate, hash == null ? nobodys : hash)) && hash != null;
    }

    /** Something to be told to a person: four groups of four, each with small and large letters and a digit. */
    String draw() {
        return String.join("-", IntStream.range(0, GROUPS).mapToObj(_ -> group()).toList());
    }

    private String group() {
        var all = String.join("", LETTERS);
        return "" + one(LETTERS[1]) + one(all) + one(LETTERS[0]) + one(LETTERS[2]);
    }

    private char one(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }

    /** At least ten characters of three kinds among small, large, digit and other, without the login name. */
    boolean isStrong(String password, String login) {
        var classes = password.codePoints().map(Passwords::kind).distinct().count();
        return password.length() >= SHORTEST && password.length() <= LONGEST && classes >= CLASSES && !password.toLowerCase().contains(login);
    }

    private static int kind(int c) {
        return Character.isLowerCase(c) ? 0 : Character.isUpperCase(c) ? 1 : Character.isDigit(c) ? 2 : 3;
    }

    private <T> T limited(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}

package cn.jingwei.platform.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(strings = {"Abcdefgh1!", "abcdefgh1!", "ABCDEFGH1!", "Abcdefghi!", "Abcdefghi1"})
    void acceptsTenCharactersOfThreeKinds(String password) {
        assertThat(passwords.isStrong(password, "wangfang")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Abcdefg1!", "abcdefghi1", "ABCDEFGHI1", "Wangfang-12345", "1234567890!"})
    void refusesShorterFewerKindsAndTheLoginName(String password) {
        assertThat(passwords.isStrong(password, "wangfang")).isFalse();
    }

    @Test
    void refusesWhatIsTooLongToHash() {
        assertThat(passwords.isStrong("Aa1" + "x".repeat(126), "wangfang")).isFalse();
        assertThat(passwords.matches("x".repeat(129), passwords.hash("x".repeat(129)))).isFalse();
    }

    @Test
    void drawsStrongOnesThatDiffer() {
        assertThat(passwords.draw()).matches("([A-Za-z0-9]{4}-){3}[A-Za-z0-9]{4}").isNotEqualTo(passwords.draw());
        assertThat(passwords.isStrong(passwords.draw(), "wangfang")).isTrue();
    }

    @Test
    void matchesOnlyWhatWasHashed() {
        var hash = passwords.hash("Seven-bridges-7");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(passwords.hash("Seven-bridges-7"));
        assertThat(passwords.matches("Seven-bridges-7", hash)).isTrue();
        assertThat(passwords.matches("seven-bridges-7", hash)).isFalse();
        assertThat(passwords.matches("Seven-bridges-7", null)).isFalse();
    }
}

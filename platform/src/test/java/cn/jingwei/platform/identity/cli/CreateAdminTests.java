package cn.jingwei.platform.identity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The command that founds a place, on the database of the test run. */
@ExtendWith(OutputCaptureExtension.class)
class CreateAdminTests {

    @Test
    void foundsAPlaceOnceWithThreeAccountsAndTheirFirstPasswords(CapturedOutput output) {
        assertThat(CreateAdmin.run("--place", "790001", "--name", "Town", "--lang", "en")).isZero();
        assertThat(output.getOut()).contains("Town (790001) has been founded", "system-790001", "security-790001", "audit-790001")
                .containsPattern("password ([A-Za-z0-9]{4}-){3}[A-Za-z0-9]{4}");
        assertThat(output.getOut().lines().filter(line -> line.contains("password ")).distinct()).hasSize(3);
        assertThat(CreateAdmin.run("--place", "790001", "--name", "Town", "--lang", "en")).isEqualTo(1);
        assertThat(output.getErr()).contains("790001 has administrators already");
    }

    @Test
    void refusesBadUseInOneLine(CapturedOutput output) {
        assertThat(CreateAdmin.run("--place", "79", "--name", "Town", "--lang", "en")).isEqualTo(2);
        assertThat(CreateAdmin.run("--lang", "en")).isEqualTo(2);
        assertThat(output.getErr().lines().filter(line -> line.startsWith("Bad use"))).hasSize(2);
        assertThat(output).doesNotContain("\tat ");
    }
}

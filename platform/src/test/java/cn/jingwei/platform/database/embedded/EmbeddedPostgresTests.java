package cn.jingwei.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import cn.jingwei.platform.database.UnusableDatabaseException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running server: who gets in, from where, and how it keeps what it is given. */
class EmbeddedPostgresTests {

    @TempDir
    private static Path temporary;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(DataFolders.prepare(temporary.resolve("data")), Map.of());
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    @Test
    void losesNothingItAcknowledged() {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(value(setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void provesItselfByAClusterNameThatCarriesOurProcess() {
        assertThat(value("cluster_name")).startsWith("jingwei-" + ProcessHandle.current().pid() + "-");
        assertThat(new ServerProof(new Endpoint(postgres.endpoint().port(), "another"), postgres.secrets()).ask())
                .isEqualTo(ServerProof.Answer.SILENCE);
    }

    @Test
    void sortsByItsOwnLocaleNotTheMachines() {
        assertThat(Connections.asOwner(postgres).sql("select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'jingwei'")
                .query(String.class).single()).isEqualTo("b C.UTF-8");
    }

    @Test
    void refusesAWrongPasswordForEveryAccount() {
        for (var account : List.of(Accounts.ADMINISTRATOR, Accounts.OWNER, Accounts.APPLICATION)) {
            for (var password : List.of("wrong", "")) {
                assertThatThrownBy(() -> Connections.open(postgres, account, password)).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void keepsPasswordsInAFileOfTheOwnerAlone() throws IOException {
        var layout = Layout.of(temporary.resolve("data"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(layout.secrets()))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(layout.root()))).isEqualTo("rwx------");
        assertThat(Files.readString(layout.log())).doesNotContain(postgres.secrets().owner(), postgres.secrets().application());
        assertThat(postgres.secrets().toString()).doesNotContain(postgres.secrets().owner());
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        for (var address : otherAddresses()) {
            assertThatThrownBy(() -> new Socket(address, postgres.endpoint().port()).close()).as(address).isInstanceOf(ConnectException.class);
        }
        assertThat(value("unix_socket_directories")).isEmpty();
    }

    @Test
    void refusesASecondServerInTheSameFolder() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(temporary.resolve("data"), Map.of()))
                .isInstanceOf(UnusableDatabaseException.class).hasMessageContaining(temporary.toString());
        assertThat(postgres.isAvailable()).isTrue();
    }

    private static List<String> otherAddresses() throws IOException {
        var addresses = new ArrayList<>(List.of("127.0.0.2"));
        NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .forEach(address -> addresses.add(address.getHostAddress()));
        return addresses;
    }

    private static String value(String setting) {
        return Connections.asAdministrator(postgres).sql("select current_setting(?)").param(setting).query(String.class).single();
    }
}

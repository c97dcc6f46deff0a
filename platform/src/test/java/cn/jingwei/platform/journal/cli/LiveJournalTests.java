package cn.jingwei.platform.journal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.journal.Actor;
import cn.jingwei.platform.journal.Draft;
import cn.jingwei.platform.journal.Entry;
import cn.jingwei.platform.journal.Journal;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.journal.Sm3;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The commands on the journal of a database, which somebody may have tampered with as its owner. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LiveJournalTests {

    private static final List<String> SETTINGS = List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password");
    private static final Actor ACTOR = new Actor("p-1", "7", "3");

    private final UnitOfWork unitOfWork;
    private final Journal journal;
    private final Environment settings;

    @TempDir
    private Path folder;

    LiveJournalTests(@Autowired UnitOfWork unitOfWork, @Autowired Journal journal, @Autowired Environment settings) {
        this.unitOfWork = unitOfWork;
        this.journal = journal;
        this.settings = settings;
    }

    @BeforeEach
    void pointTheCommandsAtThisDatabase() {
        SETTINGS.forEach(name -> System.setProperty(name, settings.getRequiredProperty(name)));
    }

    @AfterEach
    void pointThemNowhere() {
        SETTINGS.forEach(System::clearProperty);
    }

    private static Told verify(String... arguments) {
        return Told.by(() -> VerifyJournal.run(arguments));
    }

    private List<Entry> entries(Jurisdiction place, int count) {
        return IntStream.range(0, count).mapToObj(i -> unitOfWork.within(place, () -> journal.append(place,
                Received.simulated(Instant.parse("2026-03-02T00:15:30.120034Z")), new Draft(null, ACTOR, "filing.contract", "project/" + i, "{\"i\":" + i + "}", null, null))))
                .toList();
    }

    /** As the owner can, who may take the triggers away but not row-level security's context. */
    private void tamper(Jurisdiction place, String statement) {
        var source = new DriverManagerDataSource(settings.getRequiredProperty("spring.flyway.url"),
                settings.getRequiredProperty("spring.flyway.user"), settings.getRequiredProperty("spring.flyway.password"));
        var owner = JdbcClient.create(source);
        owner.sql("alter table journal_entry disable trigger user").update();
        owner.sql("alter table journal_head disable trigger user").update();
        new UnitOfWork(owner, new JdbcTransactionManager(source)).within(place, () -> owner.sql(statement + " and jurisdiction = ?").param(place.code()).update());
        owner.sql("alter table journal_entry enable trigger user").update();
        owner.sql("alter table journal_head enable trigger user").update();
    }

    @Test
    void aSoundJournalIsFoundSoundAndSaysItsHead() {
        var place = new Jurisdiction("111001");
        var last = entries(place, 3).getLast();
        var told = verify("--database", "--place", place.code(), "--lang", "en");
        assertThat(told.exit()).as(told.toString()).isZero();
        assertThat(told.out()).contains("Sound: 3 entries", last.hash().hex());
        assertThat(verify("--json").out()).contains("\"jurisdiction\" : \"111001\"");
    }

    @Test
    void erasedContentIsNoDefect() {
        var place = new Jurisdiction("111002");
        entries(place, 3);
        unitOfWork.within(place, () -> journal.erase(place, List.of(2L), Received.simulated(Instant.EPOCH), ACTOR, "spill"));
        var told = verify("--place", place.code(), "--lang", "en");
        assertThat(told.exit()).isZero();
        assertThat(told.out()).contains("Content erased of 1 entries, which is no defect: 2", "Sound: 4 entries");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            112001 | update journal_entry set person = 'p-2' where seq = 2                      | entry 2: was changed
            112002 | update journal_entry set received_at = received_at + interval '1 microsecond' where seq = 2 | entry 2: was changed
            112003 | update journal_entry set act = '' where seq = 2                            | entry 2: field act has a value that cannot stand
            112004 | update journal_payload set content = 'x' where seq = 2                     | entry 2: content or salt was changed
            112005 | with p as (delete from journal_payload where seq = 2) delete from journal_entry where seq = 2 | entry 3: entry 2 was expected
            112006 | update journal_head set seq = 2 where true                                 | the closing head is not the last entry
            112007 | delete from journal_head where true                                        | the closing head is missing""")
    void aTamperedRowIsFound(String code, String statement, String reason) {
        var place = new Jurisdiction(code);
        entries(place, 3);
        tamper(place, statement);
        var told = verify("--place", code, "--lang", "en");
        assertThat(told.exit()).as(told.toString()).isEqualTo(1);
        assertThat(told.out()).contains(reason, "NOT SOUND");
    }

    @Test
    void anExportOfTheDatabaseIsAKeptHeadOfItLater() throws IOException {
        var place = new Jurisdiction("111003");
        entries(place, 2);
        var file = folder.resolve("export.jsonl");
        var exported = Told.by(() -> ExportJournal.run("--place", place.code(), file.toString(), "--lang", "en"));
        assertThat(exported.exit()).as(exported.toString()).isZero();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(verify(file.toString()).exit()).isZero();
        entries(place, 1);
        assertThat(verify("--place", place.code(), "--head", file.toString()).exit()).isZero();
        tamper(place, "update journal_entry set act = 'other' where seq = 1");
        assertThat(verify("--place", place.code(), "--head", file.toString()).exit()).isEqualTo(1);
        assertThat(Told.by(() -> ExportJournal.run("--place", place.code(), folder.resolve("tampered").toString())).exit()).isEqualTo(1);
    }

    @Test
    void aRulingByLawThatIsNotKeptIsADefectOfTheReplay() {
        var place = new Jurisdiction("111006");
        var content = "{\"act\":\"contract.file\",\"on\":\"2026-03-02\",\"rows\":[{\"facts\":{}}],\"ruling\":{\"outcome\":\"ALLOWED\"}}";
        var draft = new Draft(null, ACTOR, "contract.file", "project/1", content, "ALLOWED", Sm3.of(new byte[0]));
        unitOfWork.within(place, () -> journal.append(place, Received.simulated(Instant.EPOCH), draft));
        assertThat(verify("--place", place.code()).exit()).isZero();
        var told = verify("--place", place.code(), "--replay", "--lang", "en");
        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.out()).contains("entry 1: the law that ruled is lost", "0 alike, 0 different, 1 by law that is lost");
        assertThat(verify("--place", place.code(), "--replay", "--json").out()).contains("\"kind\" : \"LOST\"", "\"sound\" : false");
    }

    @Test
    void endsWithTwoForBadUse() throws IOException {
        entries(new Jurisdiction("111004"), 1);
        entries(new Jurisdiction("111005"), 1);
        assertThat(verify("--place", "999999", "--lang", "en").err()).contains("999999 has no journal").hasLineCount(1);
        assertThat(verify("--head", Files.createFile(folder.resolve("head")).toString(), "--lang", "en").err()).contains("name one place").hasLineCount(1);
        var taken = Files.createFile(folder.resolve("taken")).toString();
        assertThat(Told.by(() -> ExportJournal.run("--place", "111004", taken, "--lang", "en")).err()).contains("not overwritten").hasLineCount(1);
        assertThat(Told.by(() -> ExportJournal.run(taken, "--lang", "en")).err()).contains("--place is missing").hasLineCount(1);
        System.setProperty("spring.datasource.password", "wrong");
        assertThat(verify("--lang", "en").err()).startsWith("The database cannot be used").hasLineCount(1);
    }
}

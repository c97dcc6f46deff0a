package cn.jingwei.platform.regulation;

import static cn.jingwei.platform.regulation.RegulationFixtures.DAY;
import static cn.jingwei.platform.regulation.RegulationFixtures.DRAFT;
import static cn.jingwei.platform.regulation.RegulationFixtures.EXPIRED;
import static cn.jingwei.platform.regulation.RegulationFixtures.adopt;
import static cn.jingwei.platform.regulation.RegulationFixtures.change;
import static cn.jingwei.platform.regulation.RegulationFixtures.edit;
import static cn.jingwei.platform.regulation.RegulationFixtures.ruling;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.ruling.DutiesAnswer.When;
import cn.jingwei.norms.ruling.Ruling;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.journal.RulingCheck;
import cn.jingwei.platform.journal.Sm3;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import tools.jackson.databind.json.JsonMapper;

/** What a lawbook is made of, when it changes, and that it can be made again. Each test has a place of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LawbooksTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;

    @TempDir
    private Path folder;
    private RegulationFixtures law;

    LawbooksTests(@Autowired UnitOfWork unitOfWork, @Autowired JdbcClient jdbc) {
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void anExpiredTextOnTrial(TestInfo test) {
        law = new RegulationFixtures(folder, "13" + Math.floorMod(test.getDisplayName().hashCode(), 1_000_000_000), unitOfWork, jdbc);
        law.decide(adopt(EXPIRED, NEW_YEAR));
    }

    private Sm3 hash() {
        return law.current().hash();
    }

    @Test
    void theHashStaysWhileNothingChanges() throws IOException {
        var hash = hash();
        assertThat(hash()).isEqualTo(hash);
        assertThat(law.writing(() -> law.lawbooks.current(law.place, DAY.plusDays(1))).orElseThrow().hash()).isEqualTo(hash);
        Files.writeString(law.home.resolve("notes.txt"), "beside");
        edit(law.home.resolve(DRAFT).resolve("chapter-1.yaml"), "articles:", "# another instrument\narticles:");
        law.propose(new Proposal.End(law.current().adoption().id(), DAY));
        law.propose(new Proposal.WorkingDay(DAY, false, "proposed only"));
        assertThat(hash()).isEqualTo(hash);
    }

    @Test
    void theHashChangesWithTheDictionaryTheCalendarAndTheAdoption() throws IOException {
        var before = hash();
        edit(law.home.resolve("dictionary/vocabulary.yaml"), "roles:", "# corrected\nroles:");
        var dictionary = hash();
        Files.writeString(law.home.resolve("calendar.yaml"), "days:\n  - { date: 2026-06-02, work: false, name: extra }\n");
        var national = hash();
        law.decide(new Proposal.WorkingDay(LocalDate.of(2026, 6, 3), false, "local"));
        var local = hash();
        law.decide(new Proposal.End(law.current().adoption().id(), DAY));
        var ended = hash();
        assertThat(List.of(before, dictionary, national, local, ended)).doesNotHaveDuplicates();
    }

    @Test
    void anEditedFolderDoesNotChangeTheLawBeforeTwoPersonsAdoptIt() {
        var before = law.current();
        law.correctTheExpiredPack();
        assertThat(hash()).isEqualTo(before.hash());
        assertThat(ruling(law.current(), "30").outcome()).isEqualTo(Ruling.Outcome.ALLOWED);
        assertThat(offered()).isNotEqualTo(before.adoption().pack());
        law.decide(adopt(EXPIRED, DAY));
        assertThat(hash()).isNotEqualTo(before.hash());
        assertThat(law.current().adoption().pack()).isEqualTo(offered());
        assertThat(ruling(law.current(), "30").outcome()).isEqualTo(Ruling.Outcome.DENIED);
    }

    private Sm3 offered() {
        return law.catalogue.offers().stream().filter(offer -> offer.id().equals(EXPIRED)).findFirst().orElseThrow().pack();
    }

    @Test
    void whatWasProposedIsWhatIsConfirmed() {
        var id = law.propose(adopt(EXPIRED, DAY));
        law.correctTheExpiredPack();
        RegulationFixtures.done(law.decisions.confirm(law.second, RegulationFixtures.RECEIVED, id));
        assertThat(ruling(law.current(), "30").outcome()).isEqualTo(Ruling.Outcome.ALLOWED);
    }

    @Test
    void aFreeDayOfThePlaceMovesADeadlineAndTheLastWordCounts() {
        var day = DAY.plusDays(2);
        assertThat(contractDue()).isEqualTo(new When.Day(LocalDate.of(2026, 6, 15)));
        law.decide(new Proposal.WorkingDay(day, false, "flood"));
        assertThat(contractDue()).isEqualTo(new When.Day(LocalDate.of(2026, 6, 16)));
        law.decide(new Proposal.WorkingDay(day, true, "no flood"));
        assertThat(contractDue()).isEqualTo(new When.Day(LocalDate.of(2026, 6, 15)));
    }

    /** Ten working days after a contract that is signed on that day. */
    private When contractDue() {
        var lawbook = law.current();
        var facts = lawbook.pack().dictionary().facts();
        var signed = facts.find("contract_signed_on").orElseThrow();
        var duties = lawbook.rulebook().duties("contract.signed", Facts.none(facts, DAY).with(signed, DAY.toEpochDay()));
        return duties.duties().stream().filter(duty -> duty.norm().id().equals("anqiu-2020/21.1-2")).findFirst().orElseThrow().due();
    }

    @Test
    void whatRuledIsKeptAndCanRuleAgainAfterTheFolderIsGone() throws IOException {
        var used = law.writing(() -> law.lawbooks.current(law.place, DAY)).orElseThrow();
        law.correctTheExpiredPack();
        law.decide(adopt(EXPIRED, DAY));
        FileSystemUtils.deleteRecursively(law.home);
        var again = law.reading(() -> new Lawbooks(jdbc, new SharedFiles(law.home.toString())).at(law.place, used.hash())).orElseThrow();
        assertThat(again.hash()).isEqualTo(used.hash());
        assertThat(again.adoption()).isEqualTo(used.adoption());
        assertThat(ruling(again, "30").outcome()).isEqualTo(Ruling.Outcome.ALLOWED);
        assertThat(ruling(again, "30.0001").cites()).extracting(norm -> norm.id()).isEqualTo(ids(ruling(used, "30.0001")));
    }

    @Test
    void whatWasOnlyLookedAtIsNotKept() {
        law.decide(new Proposal.End(law.current().adoption().id(), DAY));
        assertThat(law.reading(() -> law.lawbooks.at(law.place, hash(law.lawbooks)))).isEmpty();
        law.writing(() -> law.lawbooks.current(law.place, DAY));
        assertThat(law.reading(() -> law.lawbooks.at(law.place, hash(law.lawbooks)))).isPresent();
    }

    @Test
    void whatAFailedUnitOfWorkUsedIsKeptByTheNext() {
        law.decide(new Proposal.End(law.current().adoption().id(), DAY));
        Optional<Lawbook> used = Optional.empty();
        try {
            law.writing(() -> {
                law.lawbooks.current(law.place, DAY);
                throw new IllegalStateException();
            });
        } catch (IllegalStateException e) {
            used = law.writing(() -> law.lawbooks.current(law.place, DAY));
        }
        var hash = used.orElseThrow().hash();
        assertThat(law.reading(() -> law.lawbooks.at(law.place, hash))).isPresent();
    }

    private Sm3 hash(Lawbooks lawbooks) {
        return lawbooks.current(law.place, DAY).orElseThrow().hash();
    }

    @Test
    void aStoredActIsRuledAgainAndCompared() {
        var used = law.writing(() -> law.lawbooks.current(law.place, DAY)).orElseThrow();
        law.correctTheExpiredPack();
        var denied = ruling(used, "30.0001");
        assertThat(check(used.hash(), content(denied, "30.0001")).kind()).isEqualTo(RulingCheck.Kind.SAME);
        assertThat(check(used.hash(), content(ruling(used, "30"), "30.0001"))).satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(RulingCheck.Kind.DIFFERENT);
            assertThat(finding.detail()).contains("ALLOWED -> DENIED");
        });
        assertThat(check(Sm3.of(new byte[0]), content(denied, "30.0001")).kind()).isEqualTo(RulingCheck.Kind.LOST);
    }

    private RulingCheck.Finding check(Sm3 pack, String content) {
        var replay = ServiceLoader.load(RulingCheck.class).findFirst().orElseThrow();
        return law.reading(() -> replay.check(jdbc, law.place, pack, content)).orElseThrow();
    }

    /** One row that is ruled as stated and one that is always allowed. */
    private static String content(Ruling ruling, String amount) {
        var summary = Map.of("outcome", ruling.outcome().name(), "cites", ids(ruling), "warnings", List.of(), "missing", List.of());
        return new JsonMapper().writeValueAsString(Map.of("act", "change.adjust", "on", DAY.toString(), "focus", 7, "ruling", summary,
                "rows", List.of(Map.of("facts", change("1")), Map.of("child", 3, "facts", change(amount)))));
    }

    private static List<String> ids(Ruling ruling) {
        return ruling.cites().stream().map(norm -> norm.id()).toList();
    }

    @Test
    void contentThatStatesNoRulingIsNotReplayed() {
        var replay = ServiceLoader.load(RulingCheck.class).findFirst().orElseThrow();
        assertThat(law.reading(() -> replay.check(jdbc, law.place, Sm3.of(new byte[0]), "{\"decision\":1}"))).isEmpty();
        assertThat(law.reading(() -> replay.check(jdbc, law.place, Sm3.of(new byte[0]), "no json"))).isEmpty();
    }
}

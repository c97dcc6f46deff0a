package cn.jingwei.platform.regulation;

import static cn.jingwei.platform.regulation.RegulationFixtures.DAY;
import static cn.jingwei.platform.regulation.RegulationFixtures.DRAFT;
import static cn.jingwei.platform.regulation.RegulationFixtures.EXPIRED;
import static cn.jingwei.platform.regulation.RegulationFixtures.RECEIVED;
import static cn.jingwei.platform.regulation.RegulationFixtures.adopt;
import static cn.jingwei.platform.regulation.RegulationFixtures.ruling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.jingwei.norms.ruling.Ruling;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Journal;
import cn.jingwei.platform.journal.Selection;
import cn.jingwei.platform.regulation.Adoption.Rank;
import cn.jingwei.platform.regulation.Outcome.Reason;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** How law comes into force in a place, and goes. Each test has a place of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DecisionsTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private final UnitOfWork unitOfWork;
    private final JdbcClient jdbc;
    private final Journal journal;

    @TempDir
    private Path folder;
    private RegulationFixtures law;

    DecisionsTests(@Autowired UnitOfWork unitOfWork, @Autowired JdbcClient jdbc, @Autowired Journal journal) {
        this.unitOfWork = unitOfWork;
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @BeforeEach
    void aPlaceOfItsOwn(TestInfo test) {
        law = new RegulationFixtures(folder, "12" + Math.floorMod(test.getDisplayName().hashCode(), 1_000_000_000), unitOfWork, jdbc);
    }

    private Reason refusal(Outcome outcome) {
        return ((Outcome.Refused) outcome).reason();
    }

    private Standing standing(String instrument, LocalDate on) {
        return law.reading(() -> law.lawbooks.standing(law.place, instrument, on));
    }

    @Test
    void anAdoptionByOnePersonAloneHasNoEffect() {
        var id = law.propose(adopt(DRAFT, NEW_YEAR));
        assertThat(law.reading(() -> law.lawbooks.current(law.place, DAY))).isEmpty();
        assertThat(refusal(law.decisions.confirm(law.first, RECEIVED, id))).isEqualTo(Reason.SAME_PERSON);
        var inAnotherPost = new Seat(law.first.person(), law.second.post(), law.first.organisation(), law.place, Seat.Kind.SECURITY_ADMIN);
        assertThat(refusal(law.decisions.confirm(inAnotherPost, RECEIVED, id))).isEqualTo(Reason.SAME_PERSON);
        assertThat(law.reading(() -> law.lawbooks.current(law.place, DAY))).isEmpty();
        assertThatThrownBy(() -> law.writing(() -> jdbc.sql("update regulation_decision set state = 'CONFIRMED', closed_by = proposed_by, closed_at = now()").update()))
                .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("check constraint");
    }

    @Test
    void everyStepIsInTheJournal() {
        var id = law.decide(adopt(DRAFT, NEW_YEAR));
        var entries = law.reading(() -> journal.entries(law.place, Selection.first(9).about("decision/" + id)));
        assertThat(entries).extracting(entry -> entry.act()).containsExactly("regulation.propose", "regulation.confirm");
        assertThat(entries).extracting(entry -> entry.actor().person()).containsExactly("p-1", "p-2");
        assertThat(law.reading(() -> journal.contents(law.place, List.of(entries.getFirst().seq())))).allSatisfy((_, content) ->
                assertThat(content).contains("\"instrument\":\"taizhou-2025\"", "\"from\":\"2026-01-01\"", "\"number\":\"2026-1\"", "\"pack\":"));
    }

    @Test
    void aDraftAndAnExpiredTextRuleOnTrial() {
        law.decide(adopt(EXPIRED, NEW_YEAR));
        var lawbook = law.current();
        assertThat(lawbook.adoption().isTrial()).isTrue();
        assertThat(ruling(lawbook, "30").outcome()).isEqualTo(Ruling.Outcome.ALLOWED);
        assertThat(ruling(lawbook, "30.0001").outcome()).isEqualTo(Ruling.Outcome.DENIED);
        law.decide(adopt(DRAFT, DAY));
        assertThat(law.current().pack().id()).isEqualTo(DRAFT);
    }

    @Test
    void rulesFromTheFirstDayToTheLast() {
        law.decide(new Proposal.Adopt(DRAFT, Rank.LOCAL, NEW_YEAR, Optional.of(DAY), true));
        assertThat(standing(DRAFT, NEW_YEAR.minusDays(1))).isInstanceOf(Standing.NotAdopted.class);
        assertThat(standing(DRAFT, NEW_YEAR)).isInstanceOf(Standing.Adopted.class);
        assertThat(standing(DRAFT, DAY)).isInstanceOf(Standing.Adopted.class);
        assertThat(standing(DRAFT, DAY.plusDays(1))).isInstanceOf(Standing.Ended.class);
        assertThat(standing(EXPIRED, DAY)).isInstanceOf(Standing.NotAdopted.class);
    }

    @Test
    void theNextLocalInstrumentEndsTheOneBefore() {
        law.decide(adopt(EXPIRED, NEW_YEAR));
        law.decide(adopt(DRAFT, DAY));
        assertThat(standing(EXPIRED, DAY.minusDays(1))).isInstanceOf(Standing.Adopted.class);
        assertThat(standing(EXPIRED, DAY)).isInstanceOf(Standing.Ended.class);
        assertThat(refusal(law.decisions.propose(law.first, RECEIVED, adopt(EXPIRED, NEW_YEAR.minusDays(9)), "2", "again"))).isEqualTo(Reason.OVERLAPS);
    }

    @Test
    void whatHasBecomeImpossibleSinceIsNotConfirmed() {
        var one = law.propose(adopt(EXPIRED, NEW_YEAR));
        var other = law.propose(adopt(DRAFT, NEW_YEAR));
        RegulationFixtures.done(law.decisions.confirm(law.second, RECEIVED, one));
        assertThat(refusal(law.decisions.confirm(law.second, RECEIVED, other))).isEqualTo(Reason.OVERLAPS);
        assertThat(refusal(law.decisions.confirm(law.second, RECEIVED, one))).isEqualTo(Reason.NOT_OPEN);
        RegulationFixtures.done(law.decisions.drop(law.first, RECEIVED, other));
        assertThat(refusal(law.decisions.confirm(law.second, RECEIVED, other))).isEqualTo(Reason.NOT_OPEN);
        assertThat(law.reading(() -> law.decisions.all(law.place))).extracting(Decision::state)
                .containsExactly(Decision.State.DROPPED, Decision.State.CONFIRMED);
    }

    @Test
    void whatCanNotBeReadAnyMoreIsNotConfirmed() {
        var id = law.propose(adopt(EXPIRED, NEW_YEAR));
        RegulationFixtures.edit(law.home.resolve("dictionary/facts.yaml"), "adjust_ground", "ground_of_adjustment");
        assertThat(refusal(law.decisions.confirm(law.second, RECEIVED, id))).isEqualTo(Reason.UNREADABLE);
        assertThat(law.reading(() -> law.lawbooks.adoptions(law.place))).isEmpty();
        assertThat(law.reading(() -> law.decisions.all(law.place))).extracting(Decision::state).containsExactly(Decision.State.OPEN);
    }

    @Test
    void theDatabaseItselfHoldsOneLocalInstrumentAtATime() {
        law.decide(adopt(EXPIRED, NEW_YEAR));
        var id = law.propose(new Proposal.Adopt(DRAFT, Rank.SUPERIOR, NEW_YEAR, Optional.empty(), false));
        assertThatThrownBy(() -> law.writing(() -> jdbc.sql("insert into adoption select jurisdiction, ?, 'x', rank, from_on, to_on, trial, pack, number from adoption")
                .param(id.value()).update())).isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("one_local_instrument");
    }

    @Test
    void superiorInstrumentsRuleBesideTheLocalOne() {
        law.decide(new Proposal.Adopt(DRAFT, Rank.SUPERIOR, NEW_YEAR, Optional.empty(), false));
        assertThat(law.current().pack().id()).isEqualTo(DRAFT);
        law.decide(adopt(EXPIRED, NEW_YEAR));
        assertThat(law.current().pack().id()).isEqualTo(EXPIRED);
        assertThat(law.reading(() -> law.lawbooks.superior(law.place, DAY))).extracting(lawbook -> lawbook.pack().id()).containsExactly(DRAFT);
    }

    @Test
    void whatHasEndedGoesOnByOneTransitionalDecisionOnly() {
        var id = new AdoptionId(law.decide(adopt(EXPIRED, NEW_YEAR)).value());
        var transition = new Proposal.Continue(id, "what was declared goes on");
        assertThat(refusal(law.decisions.propose(law.first, RECEIVED, transition, "3", "new law"))).isEqualTo(Reason.NO_TRANSITION);
        law.decide(new Proposal.End(id, DAY));
        assertThat(((Standing.Ended) standing(EXPIRED, DAY.plusDays(1))).continued()).isEmpty();
        law.propose(transition);
        assertThat(((Standing.Ended) standing(EXPIRED, DAY.plusDays(1))).continued()).isEmpty();
        law.decide(transition);
        assertThat(((Standing.Ended) standing(EXPIRED, DAY.plusDays(1))).continued()).hasValueSatisfying(lawbook ->
                assertThat(ruling(lawbook, "30.0001").outcome()).isEqualTo(Ruling.Outcome.DENIED));
        assertThat(refusal(law.decisions.propose(law.first, RECEIVED, transition, "4", "again"))).isEqualTo(Reason.NO_TRANSITION);
        assertThat(law.reading(() -> law.lawbooks.current(law.place, DAY.plusDays(1)))).isEmpty();
    }

    @Test
    void badProposalsAreRefusedWithTheirReason() {
        var id = new AdoptionId(law.decide(adopt(EXPIRED, NEW_YEAR)).value());
        assertThat(refusal(propose(adopt("nowhere-2000", DAY)))).isEqualTo(Reason.UNKNOWN);
        assertThat(refusal(propose(new Proposal.Adopt(DRAFT, Rank.LOCAL, DAY, Optional.of(NEW_YEAR), true)))).isEqualTo(Reason.DATES);
        assertThat(refusal(propose(new Proposal.End(id, NEW_YEAR.minusDays(1))))).isEqualTo(Reason.DATES);
        assertThat(refusal(propose(new Proposal.End(new AdoptionId(0), DAY)))).isEqualTo(Reason.UNKNOWN);
        assertThat(refusal(propose(new Proposal.WorkingDay(LocalDate.of(2099, 1, 1), true, "far")))).isEqualTo(Reason.YEAR_NOT_PUBLISHED);
        assertThat(refusal(law.decisions.propose(law.first, RECEIVED, adopt(DRAFT, DAY), " ", "reason"))).isEqualTo(Reason.EMPTY);
        assertThat(refusal(law.decisions.confirm(law.second, RECEIVED, new DecisionId(0)))).isEqualTo(Reason.UNKNOWN);
        RegulationFixtures.edit(law.home.resolve(DRAFT).resolve("chapter-1.yaml"), "articles:", "artikel:");
        assertThat(refusal(propose(adopt(DRAFT, DAY)))).isEqualTo(Reason.UNREADABLE);
    }

    private Outcome propose(Proposal proposal) {
        return law.decisions.propose(law.first, RECEIVED, proposal, "2026-2", "reason");
    }

    @Test
    void thePacksOfThisRepositoryAreOffered(@Autowired Catalogue catalogue) {
        assertThat(catalogue.problems()).isEmpty();
        assertThat(catalogue.offers()).extracting(Catalogue.Offer::id).contains(DRAFT, EXPIRED).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void onlyAdministratorsEnterDecisions() {
        for (var kind : List.of(Seat.Kind.HANDLER, Seat.Kind.DECIDER, Seat.Kind.RECORDER, Seat.Kind.AUDIT_ADMIN, Seat.Kind.MACHINE)) {
            var seat = law.seat(5, kind);
            assertThatThrownBy(() -> law.decisions.propose(seat, RECEIVED, adopt(DRAFT, NEW_YEAR), "1", "r")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> law.decisions.confirm(seat, RECEIVED, new DecisionId(1))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> law.decisions.drop(seat, RECEIVED, new DecisionId(1))).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void anotherPlaceSeesAndConfirmsNothingOfIt() {
        var id = law.propose(adopt(DRAFT, NEW_YEAR));
        var elsewhere = new RegulationFixtures(folder.resolve("elsewhere"), "129999", unitOfWork, jdbc);
        assertThat(refusal(elsewhere.decisions.confirm(elsewhere.second, RECEIVED, id))).isEqualTo(Reason.UNKNOWN);
        assertThat(elsewhere.reading(() -> elsewhere.decisions.all(law.place))).isEmpty();
        RegulationFixtures.done(law.decisions.confirm(law.second, RECEIVED, id));
        assertThat(elsewhere.reading(() -> elsewhere.lawbooks.current(law.place, DAY))).isEmpty();
    }
}

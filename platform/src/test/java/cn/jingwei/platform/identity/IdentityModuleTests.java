package cn.jingwei.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Outcome.Reason;
import cn.jingwei.platform.identity.Outcome.Refused;
import cn.jingwei.platform.identity.Seat.Kind;
import cn.jingwei.platform.identity.account.Accounts;
import cn.jingwei.platform.identity.account.IdentityFixtures;
import cn.jingwei.platform.identity.account.IdentityFixtures.Town;
import cn.jingwei.platform.journal.Journal;
import cn.jingwei.platform.journal.Selection;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Organisations, people, posts and roles of places, on the real database. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class IdentityModuleTests {

    private final BeanFactory beans;
    private final IdentityFixtures fixtures;
    private Town here;
    private Town there;

    IdentityModuleTests(@Autowired BeanFactory beans) {
        this.beans = beans;
        this.fixtures = new IdentityFixtures(beans);
    }

    @BeforeEach
    void found() {
        here = fixtures.found();
        there = fixtures.found();
    }

    @Test
    void aForeignPlaceIsNotThere() {
        var foreign = fixtures.organisation(there, "Foreign office");
        var post = fixtures.post(there, "foreigner-" + there.place().code(), "Foreign office", Kind.HANDLER);
        assertThat(reading(() -> organisations().find(foreign))).isEmpty();
        assertThat(reading(() -> organisations().all())).extracting(Organisation::name).doesNotContain("Foreign office");
        assertThat(reading(() -> posts().find(post.id()))).isEmpty();
        assertThat(reading(() -> beans.getBean(People.class).of(here.place()))).extracting(Person::id).doesNotContain(post.person().id());
        assertThat(reading(() -> jdbc().sql("select count(*) from credential where person = ?").param(post.person().id().value())
                .query(Integer.class).single())).isZero();
        assertThat(posts().end(here.system(), fixtures.now(), post.id())).isEqualTo(refused("post", Reason.UNKNOWN));
        assertThat(posts().open(here.system(), fixtures.now(), post.person().id(), foreign, Kind.HANDLER, today()))
                .isEqualTo(refused("organisation", Reason.UNKNOWN));
        assertThat(organisations().found(here.system(), fixtures.now(), "Branch", Optional.of(foreign), Optional.empty()))
                .isEqualTo(refused("parent", Reason.UNKNOWN));
    }

    @Test
    void onlyTheHomeOfAPersonIssuesThePassword() {
        var visitor = fixtures.person(there, "visitor-" + there.place().code());
        posts().open(here.system(), fixtures.now(), visitor, fixtures.organisation(here, "Office"), Kind.HANDLER, today()).orThrow();
        var accounts = beans.getBean(Accounts.class);
        assertThat(accounts.issuePassword(here.security(), fixtures.now(), visitor)).isEqualTo(refused("person", Reason.UNKNOWN));
        assertThat(accounts.endSessions(here.security(), fixtures.now(), visitor)).isEqualTo(refused("person", Reason.UNKNOWN));
        assertThat(accounts.all(here.security())).extracting(Accounts.Holder::person).doesNotContain(visitor);
        assertThat(accounts.issuePassword(there.security(), fixtures.now(), visitor).orThrow()).hasSize(19);
    }

    @Test
    void onlyTheRightAdministratorChangesAnything() {
        var worker = fixtures.post(here, "worker-" + here.place().code(), "Office", Kind.DECIDER).seat();
        for (var seat : List.of(here.security(), here.audit(), worker)) {
            assertThatThrownBy(() -> organisations().found(seat, fixtures.now(), "New", Optional.empty(), Optional.empty()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> posts().end(seat, fixtures.now(), worker.post())).isInstanceOf(AccessDeniedException.class);
        }
        for (var seat : List.of(here.system(), here.audit(), worker)) {
            assertThatThrownBy(() -> beans.getBean(Accounts.class).unlock(seat, fixtures.now(), worker.person())).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void theThreeAdministratorsAreThreePeopleWithoutBusinessAndNobodyServesHimself() {
        var office = fixtures.organisation(here, "Office");
        var worker = fixtures.post(here, "busy-" + here.place().code(), "Office", Kind.HANDLER).person().id();
        assertThat(open(here.audit().person(), office, Kind.SECURITY_ADMIN)).isEqualTo(refused("kind", Reason.NOT_APART));
        assertThat(open(here.audit().person(), office, Kind.DECIDER)).isEqualTo(refused("kind", Reason.NOT_APART));
        assertThat(open(worker, office, Kind.AUDIT_ADMIN)).isEqualTo(refused("kind", Reason.NOT_APART));
        assertThat(open(worker, office, Kind.HANDLER)).isEqualTo(refused("kind", Reason.TAKEN));
        assertThat(open(here.system().person(), office, Kind.HANDLER)).isEqualTo(refused("person", Reason.OWN));
        assertThat(posts().end(here.system(), fixtures.now(), here.system().post())).isEqualTo(refused("post", Reason.OWN));
        assertThat(open(worker, office, Kind.DECIDER)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aRoleIsPlayedFromItsFirstDayUntilItIsEnded() {
        var office = fixtures.organisation(here, "Office");
        var plays = beans.getBean(RolePlays.class);
        var running = plays.begin(here.system(), fixtures.now(), office, "sponsor_unit", today()).orThrow();
        plays.begin(here.system(), fixtures.now(), office, "finance", today().plusDays(1)).orThrow();
        assertThat(plays.begin(here.system(), fixtures.now(), office, "sponsor_unit", today())).isEqualTo(refused("localRole", Reason.TAKEN));
        assertThat(reading(() -> organisations().roles(office))).containsExactly("sponsor_unit");
        assertThat(reading(() -> organisations().playing("sponsor_unit"))).extracting(Organisation::id).containsExactly(office);
        plays.end(here.system(), fixtures.now(), running).orThrow();
        assertThat(reading(() -> organisations().roles(office))).isEmpty();
    }

    @Test
    void tellsEverythingThatIsWrongWithAForm() {
        assertThat(organisations().found(here.system(), fixtures.now(), " ", Optional.empty(), Optional.of("12")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults()).hasSize(2));
        fixtures.organisation(here, "Office");
        assertThat(organisations().found(here.system(), fixtures.now(), " Office", Optional.empty(), Optional.empty()))
                .isEqualTo(refused("name", Reason.TAKEN));
        assertThat(beans.getBean(People.class).register(here.system(), fixtures.now(), "system-" + there.place().code(), "Somebody"))
                .isEqualTo(refused("login", Reason.TAKEN));
    }

    @Test
    void everyChangeIsAnEntryOfTheJournalWithoutNamesInWhatIsNeverErased() {
        var post = fixtures.post(here, "noted-" + here.place().code(), "Noted office", Kind.HANDLER);
        var entries = reading(() -> beans.getBean(Journal.class).entries(here.place(), Selection.first(100)));
        assertThat(entries).extracting(entry -> entry.act()).contains("identity.place.found", "identity.organisation.found", "identity.person.register",
                "identity.post.open");
        assertThat(entries).allSatisfy(entry -> assertThat(entry.subject() + entry.actor()).doesNotContain("oted"));
        var changes = reading(() -> beans.getBean(Changes.class).before(here.place(), Long.MAX_VALUE));
        assertThat(changes.getFirst().subject()).isEqualTo("post/" + post.id());
        assertThat(changes).extracting(Changes.Change::content).anySatisfy(content -> assertThat(content).contains("Noted office"));
        assertThat(changes).allSatisfy(change -> assertThat(change.content()).doesNotContain(IdentityFixtures.PASSWORD, "argon2"));
    }

    private Outcome<PostId> open(PersonId person, OrganisationId organisation, Kind kind) {
        return posts().open(here.system(), fixtures.now(), person, organisation, kind, today());
    }

    private static Refused<?> refused(String field, Reason reason) {
        return new Refused<>(field, reason);
    }

    private <T> T reading(Supplier<T> work) {
        return beans.getBean(UnitOfWork.class).reading(List.of(here.place()), work);
    }

    private Organisations organisations() {
        return beans.getBean(Organisations.class);
    }

    private Posts posts() {
        return beans.getBean(Posts.class);
    }

    private JdbcClient jdbc() {
        return beans.getBean(JdbcClient.class);
    }

    private LocalDate today() {
        return LocalDate.now(beans.getBean(Clock.class));
    }
}

package cn.jingwei.platform.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Foundation;
import cn.jingwei.platform.identity.OrganisationId;
import cn.jingwei.platform.identity.Organisations;
import cn.jingwei.platform.identity.People;
import cn.jingwei.platform.identity.Person;
import cn.jingwei.platform.identity.Places;
import cn.jingwei.platform.identity.Posts;
import cn.jingwei.platform.identity.RolePlays;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.identity.account.Founding;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.project.focus.Grounds;
import cn.jingwei.platform.regulation.Adoption;
import cn.jingwei.platform.regulation.Decisions;
import cn.jingwei.platform.regulation.Outcome;
import cn.jingwei.platform.regulation.Proposal;

import org.springframework.stereotype.Component;

/** Founds a place of a script: its administrators, units and people, the roles that units play, and the instrument that it adopts. */
@Component
@Foundation("makes places of the demonstration and of tests, never from a request")
public class Casting {

    private final Founding founding;
    private final Offices offices;
    private final Decisions decisions;
    private final Grounds grounds;

    Casting(Founding founding, Offices offices, Decisions decisions, Grounds grounds) {
        this.founding = founding;
        this.offices = offices;
        this.decisions = decisions;
        this.grounds = grounds;
    }

    /** Everything through which units and people come about. */
    @Component
    record Offices(Organisations organisations, People people, Posts posts, RolePlays roles, UnitOfWork unitOfWork) {
    }

    /** @param at when the place is founded; everything holds from that day on */
    public Cast found(Script script, Received at, LocalDate day) {
        var place = new Jurisdiction(script.code());
        var administrators = script.administrators().stream().map(one -> new Places.Administrator(one.kind(), one.login(), one.name())).toList();
        var first = founding.found(place, script.name(), script.name(), administrators, at).orThrow();
        var system = first.stream().map(one -> one.post().seat()).filter(seat -> seat.kind() == Seat.Kind.SYSTEM_ADMIN).findFirst().orElseThrow();
        var cast = new Cast(place, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        first.forEach(one -> enter(cast, one.post().person(), one.post().seat()));
        for (var unit : script.units()) {
            appoint(cast, system, unit, at, day);
        }
        return cast;
    }

    private void appoint(Cast cast, Seat system, Script.Unit unit, Received at, LocalDate day) {
        var parent = Optional.ofNullable(cast.units().get(unit.parent()));
        var organisation = offices.organisations().found(system, at, unit.name(), parent, Optional.empty()).orThrow();
        cast.units().put(unit.id(), organisation);
        grounds.unit(system, organisation);
        unit.roles().forEach(role -> offices.roles().begin(system, at, organisation, role, day).orThrow());
        unit.people().forEach(person -> appoint(cast, system, organisation, person, at, day));
    }

    private void appoint(Cast cast, Seat system, OrganisationId organisation, Script.Person person, Received at, LocalDate day) {
        var id = offices.people().register(system, at, person.login(), person.name()).orThrow();
        var post = offices.posts().open(system, at, id, organisation, person.kind(), day).orThrow();
        enter(cast, new Person(id, person.login(), person.name(), cast.place()), new Seat(id, post, organisation, cast.place(), person.kind()));
    }

    private static void enter(Cast cast, Person person, Seat seat) {
        cast.seats().put(person.login(), seat);
        cast.people().put(person.login(), person);
    }

    /** The instrument rules from its day on, decided by two persons. */
    public void adopt(Script.Adoption adoption, Seat proposing, Seat confirming, Received at) {
        var proposal = new Proposal.Adopt(adoption.instrument(), Adoption.Rank.LOCAL, adoption.from(), Optional.empty(), adoption.isTrial());
        decisions.confirm(confirming, at, done(decisions.propose(proposing, at, proposal, adoption.number(), adoption.reason())).id());
    }

    private static Outcome.Done done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done;
            case Outcome.Refused(var reason, var detail) -> throw new IllegalArgumentException(reason + " " + detail);
        };
    }

    /** The demonstration's people all have the same password, which everybody knows. */
    void publish(Map<String, Person> people, String password) {
        founding.publish(people.values(), password);
    }
}

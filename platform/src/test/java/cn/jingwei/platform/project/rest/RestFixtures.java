package cn.jingwei.platform.project.rest;

import java.time.LocalDate;
import java.util.Optional;

import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.OrganisationId;
import cn.jingwei.platform.identity.Organisations;
import cn.jingwei.platform.identity.PersonId;
import cn.jingwei.platform.identity.PostId;
import cn.jingwei.platform.identity.Posts;
import cn.jingwei.platform.identity.RolePlays;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.identity.account.IdentityFixtures;
import cn.jingwei.platform.identity.account.IdentityFixtures.Town;
import cn.jingwei.platform.identity.account.Machines;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.focus.Grounds;
import cn.jingwei.platform.regulation.Adoption.Rank;
import cn.jingwei.platform.regulation.Decisions;
import cn.jingwei.platform.regulation.Outcome;
import cn.jingwei.platform.regulation.Proposal;

import org.springframework.beans.factory.BeanFactory;

/** A place that has adopted an instrument, with a bureau, two units of which one stands under another, and programs that act for them. */
final class RestFixtures {

    final IdentityFixtures identity;
    private final BeanFactory beans;
    private final int port;

    RestFixtures(BeanFactory beans, int port) {
        this.identity = new IdentityFixtures(beans);
        this.beans = beans;
        this.port = port;
    }

    /**
     * @param parent  of the unit
     * @param sibling another unit with projects of its own
     */
    record Place(Town town, OrganisationId bureau, OrganisationId parent, OrganisationId unit, OrganisationId sibling) {
    }

    Place found(String instrument, String bureauRole, String unitRole) {
        var town = identity.found();
        var organisations = beans.getBean(Organisations.class);
        var bureau = organisations.found(town.system(), identity.now(), "Data bureau", Optional.empty(), Optional.empty()).orThrow();
        var parent = organisations.found(town.system(), identity.now(), "Health commission", Optional.empty(), Optional.empty()).orThrow();
        var unit = organisations.found(town.system(), identity.now(), "Hospital", Optional.of(parent), Optional.empty()).orThrow();
        var sibling = organisations.found(town.system(), identity.now(), "School", Optional.empty(), Optional.empty()).orThrow();
        adopt(town, instrument);
        var plays = beans.getBean(RolePlays.class);
        plays.begin(town.system(), identity.now(), bureau, bureauRole, LocalDate.now()).orThrow();
        for (var sponsor : new OrganisationId[] {parent, unit, sibling}) {
            plays.begin(town.system(), identity.now(), sponsor, unitRole, LocalDate.now()).orThrow();
        }
        return new Place(town, bureau, parent, unit, sibling);
    }

    Place taizhou() {
        return found("taizhou-2025", "data_bureau", "sponsor_unit");
    }

    private void adopt(Town town, String instrument) {
        var decisions = beans.getBean(Decisions.class);
        var adopt = new Proposal.Adopt(instrument, Rank.LOCAL, LocalDate.now().minusYears(1), Optional.empty(), true);
        if (decisions.propose(town.system(), identity.now(), adopt, "No. 1", "trial") instanceof Outcome.Done(var id)
                && decisions.confirm(town.security(), identity.now(), id) instanceof Outcome.Done) {
            return;
        }
        throw new AssertionError("not adopted");
    }

    /** A program of the organisation, for which a person of its own answers. */
    Program program(Place place, OrganisationId organisation) {
        return new Program(port, credential(place, organisation, person(place, "answers-" + organisation)));
    }

    PersonId person(Place place, String name) {
        return identity.person(place.town(), name + "-" + place.town().place().code());
    }

    Machines.Credential credential(Place place, OrganisationId organisation, PersonId answering) {
        return beans.getBean(Machines.class).register(place.town().system(), identity.now(), "Program", organisation, answering).orThrow();
    }

    /** A post of that kind in the organisation for the person called NAME-CODE. */
    PostId post(Place place, String name, OrganisationId organisation, Seat.Kind kind) {
        return beans.getBean(Posts.class).open(place.town().system(), identity.now(), person(place, name), organisation, kind, LocalDate.now()).orThrow();
    }

    void end(Place place, PostId post) {
        beans.getBean(Posts.class).end(place.town().system(), identity.now(), post).orThrow();
    }

    /** One of those that make the units what they are. */
    long rolePlay(Place place) {
        return beans.getBean(UnitOfWork.class).within(place.town().place(), () -> beans.getBean(RolePlays.class).all().getFirst().id());
    }

    /** Registers a project under the unit's focus. */
    long project(Program sponsor, long unit, String title) {
        var answer = sponsor.act("register " + title, "{\"act\": \"project.register\", \"focus\": %d, \"title\": \"%s\", \"fields\": {\"is_classified\": false}}"
                .formatted(unit, title));
        return Program.json(answer).get("project").asLong();
    }

    /** By which the place adopted its law. */
    long decision(Place place) {
        return beans.getBean(UnitOfWork.class).within(place.town().place(),
                () -> beans.getBean(Decisions.class).all(place.town().place()).getFirst().id().value());
    }

    /** The focus of the unit. */
    FocusId unit(Place place, OrganisationId unit) {
        return beans.getBean(Grounds.class).unit(place.town().system(), unit);
    }

    FocusId ground(Place place) {
        return beans.getBean(Grounds.class).place(place.town().system());
    }
}

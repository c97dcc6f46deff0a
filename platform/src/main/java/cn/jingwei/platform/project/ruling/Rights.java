package cn.jingwei.platform.project.ruling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.platform.identity.Organisation;
import cn.jingwei.platform.identity.OrganisationId;
import cn.jingwei.platform.identity.Organisations;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.focus.Focus;
import cn.jingwei.platform.project.focus.Target;
import cn.jingwei.platform.regulation.Lawbook;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may see what, and who may do what: by the roles that a unit plays here, its relation to the project, and the natural person. */
@Component
public class Rights {

    private final Organisations organisations;
    private final JdbcClient jdbc;

    Rights(Organisations organisations, JdbcClient jdbc) {
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    /** What a seat sees: everything declared in the place, or what belongs to these units. */
    public record Scope(boolean all, Set<OrganisationId> units) {

        static final Scope NOTHING = new Scope(false, Set.of());

        public boolean covers(Focus focus) {
            return all || focus.organisation().map(units::contains).orElse(!units.isEmpty());
        }

        public Long[] ids() {
            return units.stream().map(OrganisationId::value).toArray(Long[]::new);
        }
    }

    /** The unit's own projects and those of the units under it; all of the place if one of its roles is to see all that is declared. */
    public Scope scope(Seat seat, Pack pack) {
        if (seat.kind().isAdministrative()) {
            return Scope.NOTHING;
        }
        var sees = organisations.roles(seat.organisation()).stream().flatMap(role -> generic(pack, role))
                .anyMatch(role -> role.sees() == Dictionary.Sees.DECLARED);
        var units = organisations.all().stream().filter(one -> one.parent().filter(seat.organisation()::equals).isPresent())
                .map(Organisation::id);
        return new Scope(sees, Stream.concat(Stream.of(seat.organisation()), units).collect(Collectors.toSet()));
    }

    private static Stream<Dictionary.Role> generic(Pack pack, String localRole) {
        return Optional.ofNullable(pack.instrument().names().roles().get(localRole)).stream()
                .flatMap(role -> role.generic().stream()).map(pack.dictionary().roles()::get).filter(role -> role != null);
    }

    /** Whether the role stands on the project's side or on the side of those who decide on it. */
    public static Dictionary.Side side(Pack pack, String localRole) {
        return generic(pack, localRole).anyMatch(role -> role.side() == Dictionary.Side.PARTY) ? Dictionary.Side.PARTY : Dictionary.Side.BODY;
    }

    /** As which role the seat does the act; none if it does not. The party acts on its own projects only. */
    public Optional<String> role(Seat seat, List<String> performers, Set<String> played, Lawbook lawbook, Target target) {
        if (seat.kind().isAdministrative()) {
            return Optional.empty();
        }
        var own = target.focus().organisation().filter(seat.organisation()::equals).isPresent();
        return performers.stream().filter(played::contains)
                .filter(role -> own || side(lawbook.pack(), role) == Dictionary.Side.BODY).findFirst();
    }

    public Set<String> played(Seat seat) {
        return organisations.roles(seat.organisation());
    }

    /** What the natural person has done on the project: nobody acts on both sides of it, in whatever post. */
    public List<Done> done(Seat seat, FocusId project) {
        return jdbc.sql("select distinct act, side, focus from act where jurisdiction = ? and project = ? and person = ?")
                .params(seat.place().code(), project.value(), seat.person().value())
                .query((row, _) -> new Done(row.getString("act"), Dictionary.Side.valueOf(row.getString("side")), new FocusId(row.getLong("focus")))).list();
    }

    /** An act that the person did, and on which side. */
    public record Done(String act, Dictionary.Side side, FocusId focus) {
    }
}

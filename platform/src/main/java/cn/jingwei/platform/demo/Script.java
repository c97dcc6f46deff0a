package cn.jingwei.platform.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import cn.jingwei.norms.source.YamlNode;
import cn.jingwei.platform.identity.Seat;

/**
 * A place of the demonstration: what it adopts, and who is there. Read from YAML.
 *
 * @param mark       behind the title of each project
 * @param writtenFor the year in which its stories were thought to be told; told in another year, everything moves by whole years
 */
public record Script(String code, String name, String mark, int writtenFor, Adoption adoption, List<Person> administrators, List<Unit> units) {

    /** The instrument by which the place rules from a day on, by a decision of two of its people. */
    public record Adoption(String instrument, LocalDate from, boolean isTrial, String number, String reason) {
    }

    /**
     * An organisation with the local roles that it plays and its people.
     *
     * @param id     by which stories name it
     * @param parent id of the unit above, empty for none
     */
    public record Unit(String id, String name, String parent, List<String> roles, List<Person> people) {
    }

    /**
     * @param login also the name by which stories call the person
     * @param shows what can be seen when one signs in as this person
     */
    public record Person(String login, String name, Seat.Kind kind, String shows) {
    }

    /** @throws cn.jingwei.norms.source.SourceException with the place of what cannot be read */
    public static Script read(YamlNode file) {
        file.allowing(Set.of("place", "administrators", "units"));
        var place = file.get("place").allowing(Set.of("code", "name", "mark", "written_for", "instrument", "from", "trial", "number", "reason"));
        var adoption = new Adoption(place.text("instrument"), place.get("from").date(), place.truth("trial"), place.text("number"), place.text("reason"));
        return new Script(place.text("code"), place.text("name"), place.text("mark"), place.get("written_for").number().intValueExact(), adoption,
                file.list("administrators").stream().map(Script::person).toList(), file.list("units").stream().map(Script::unit).toList());
    }

    private static Unit unit(YamlNode node) {
        node.allowing(Set.of("id", "name", "parent", "roles", "people"));
        return new Unit(node.text("id"), node.text("name"), node.text("parent", ""), node.texts("roles"), node.list("people").stream().map(Script::person).toList());
    }

    private static Person person(YamlNode node) {
        node.allowing(Set.of("login", "name", "kind", "shows"));
        return new Person(node.text("login"), node.text("name"), Seat.Kind.valueOf(node.text("kind").toUpperCase(Locale.ROOT)), node.text("shows", ""));
    }

    /** The one who handles the projects of a unit. */
    String handler(String unit) {
        return unit(unit).people().stream().filter(person -> person.kind() == Seat.Kind.HANDLER).map(Person::login).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody handles the projects of " + unit));
    }

    private Unit unit(String id) {
        return units.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException("no unit " + id));
    }

    /** The accounts of the place, its administrators last. */
    Stream<Account> accounts() {
        return Stream.concat(units.stream().flatMap(unit -> unit.people().stream().map(person -> new Account(person, unit.name()))),
                administrators.stream().map(person -> new Account(person, name)));
    }

    /** A person and the name of the organisation. */
    record Account(Person person, String unit) {
    }
}

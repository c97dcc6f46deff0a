package cn.jingwei.platform.demo;

import java.util.Map;
import java.util.Optional;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.identity.OrganisationId;
import cn.jingwei.platform.identity.Person;
import cn.jingwei.platform.identity.Seat;

/** Who acts in a place: people by login name, units by the id of the script. */
public record Cast(Jurisdiction place, Map<String, Seat> seats, Map<String, OrganisationId> units, Map<String, Person> people) {

    /** @throws IllegalArgumentException if the script has no such person */
    public Seat seat(String login) {
        return Optional.ofNullable(seats.get(login)).orElseThrow(() -> new IllegalArgumentException("no " + login + " in the cast"));
    }
}

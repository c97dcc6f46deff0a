package cn.jingwei.platform.project.attachment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.jingwei.platform.document.Acting;
import cn.jingwei.platform.identity.Organisation;
import cn.jingwei.platform.identity.OrganisationId;
import cn.jingwei.platform.identity.Organisations;
import cn.jingwei.platform.identity.People;
import cn.jingwei.platform.identity.PersonId;

import org.springframework.stereotype.Component;

/** Names of those who handled documents. Inside an open unit of work. */
@Component
class Names {

    private final People people;
    private final Organisations organisations;

    Names(People people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    record Known(Map<PersonId, String> people, Map<OrganisationId, String> units) {

        String person(Acting by) {
            return people.getOrDefault(new PersonId(by.person()), "");
        }

        String unit(Acting by) {
            return units.getOrDefault(new OrganisationId(by.organisation()), "");
        }
    }

    Known of(List<Acting> acting) {
        var persons = people.names(acting.stream().map(by -> new PersonId(by.person())).distinct().toList());
        return new Known(persons, organisations.all().stream().collect(Collectors.toMap(Organisation::id, Organisation::name)));
    }
}

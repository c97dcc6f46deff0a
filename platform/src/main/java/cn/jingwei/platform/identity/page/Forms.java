package cn.jingwei.platform.identity.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.identity.Organisations;
import cn.jingwei.platform.identity.Outcome.Refused;
import cn.jingwei.platform.identity.People;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the forms of this package offer to choose from, how what was typed is read, and what is said at a field that was refused. */
@Component
class Forms {

    private static final String ID = "[0-9]{1,18}";

    private final MessageSource messages;
    private final Clock clock;
    private final Organisations organisations;
    private final People people;

    Forms(MessageSource messages, Clock clock, Organisations organisations, People people) {
        this.messages = messages;
        this.clock = clock;
        this.organisations = organisations;
        this.people = people;
    }

    /** Field to text: in the form's own words if it has some, else in those for all forms. */
    Map<String, String> errors(String form, Refused<?> refused) {
        var locale = LocaleContextHolder.getLocale();
        var errors = new LinkedHashMap<String, String>();
        refused.faults().forEach((field, reason) -> {
            var general = messages.getMessage("identity.reason." + reason, null, locale);
            errors.put(field, String.valueOf(messages.getMessage("identity." + form + ".reason." + reason, null, general, locale)));
        });
        return errors;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The organisations of the place by id. Inside an open unit of work. */
    SequencedMap<String, String> organisations() {
        var choices = new LinkedHashMap<String, String>();
        organisations.all().forEach(each -> choices.put(each.id().toString(), each.name()));
        return choices;
    }

    /** The people whom the place knows by id. Inside an open unit of work. */
    SequencedMap<String, String> people(Jurisdiction place) {
        var choices = new LinkedHashMap<String, String>();
        people.of(place).forEach(each -> choices.put(Long.toString(each.id().value()), each.name() + " (" + each.login() + ")"));
        return choices;
    }

    /** A field that was not sent at all counts as left empty. */
    static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Empty if it is no id. */
    static Optional<Long> id(String text) {
        return text.matches(ID) ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** Empty if it is no date. */
    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

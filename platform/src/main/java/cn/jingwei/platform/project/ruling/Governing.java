package cn.jingwei.platform.project.ruling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.ruling.RouteAnswer;
import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.project.focus.Focus;
import cn.jingwei.platform.regulation.Catalogue;
import cn.jingwei.platform.regulation.Lawbook;
import cn.jingwei.platform.regulation.Lawbooks;
import cn.jingwei.platform.regulation.Standing;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** By which texts something is ruled: a project by the one under which it was declared, everything else by the one adopted now. */
@Component
public class Governing {

    private final Lawbooks lawbooks;
    private final Catalogue catalogue;
    private final MessageSource messages;
    private final Clock clock;

    Governing(Lawbooks lawbooks, Catalogue catalogue, MessageSource messages, Clock clock) {
        this.lawbooks = lawbooks;
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
    }

    /** The texts that rule, or why none does. */
    public sealed interface Law {

        /** @param lawbooks the local one first */
        record Ruled(List<Lawbook> lawbooks) implements Law {
        }

        /**
         * @param key   names the message
         * @param words of the last text that ruled, for labels and roles
         */
        record Unruled(String key, String instrument, Pack words) implements Law {
        }
    }

    public Law of(Jurisdiction place, Focus focus, LocalDate on) {
        return focus.instrument().map(instrument -> of(place, instrument, on)).orElseGet(() -> now(place, on));
    }

    /** By the instrument that the place has adopted. */
    public Law now(Jurisdiction place, LocalDate on) {
        return lawbooks.current(place, on).<Law>map(lawbook -> ruled(place, lawbook, on))
                .orElseGet(() -> new Law.Unruled("project.unruled.none", "", anyPack()));
    }

    /** By the instrument under which a project was declared. */
    public Law of(Jurisdiction place, String instrument, LocalDate on) {
        return switch (lawbooks.standing(place, instrument, on)) {
            case Standing.Adopted(var lawbook) -> ruled(place, lawbook, on);
            case Standing.Ended(var adoption, var continued) -> continued.<Law>map(lawbook -> ruled(place, lawbook, on))
                    .orElseGet(() -> unruled("project.unruled.ended", adoption.instrument()));
            case Standing.NotAdopted(var unadopted) -> unruled("project.unruled.none", unadopted);
        };
    }

    private Law ruled(Jurisdiction place, Lawbook lawbook, LocalDate on) {
        var all = new ArrayList<>(List.of(lawbook));
        lawbooks.superior(place, on).stream().filter(one -> !one.pack().id().equals(lawbook.pack().id())).forEach(all::add);
        return new Law.Ruled(all);
    }

    private Law unruled(String key, String instrument) {
        return new Law.Unruled(key, instrument, catalogue.pack(instrument).orElseGet(this::anyPack));
    }

    /** Labels and roles are needed even where nothing rules. */
    private Pack anyPack() {
        return catalogue.offers().stream().flatMap(offer -> catalogue.pack(offer.id()).stream()).findFirst().orElseThrow();
    }

    /** By the server's clock. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day on which something happened here. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /** The pack whose words a page of the place uses: the one that rules now, else any. */
    public Pack words(Jurisdiction place) {
        return lawbooks.current(place, today()).map(Lawbook::pack).orElseGet(this::anyPack);
    }

    /** Referred: the missing decision is named as what has to come first. */
    public Verdict verdict(Law.Unruled unruled, LocalDate on) {
        var arguments = new Object[] {unruled.words().instrument().title()};
        var need = new Verdict.Precondition("adoption", messages.getMessage(unruled.key(), arguments, Locale.SIMPLIFIED_CHINESE),
                messages.getMessage(unruled.key(), arguments, Locale.ENGLISH), true);
        return new Verdict("REFERRED", on, null, List.of(), List.of(), List.of(), List.of(need), List.of(), List.of());
    }

    /** The local roles that do the act, as the routes of its first row decide. */
    public List<String> performers(Lawbook lawbook, String act, Judgement judgement) {
        var facts = judgement.all().getFirst().row().facts();
        return lawbook.pack().performers(act, route -> Optional.of(lawbook.rulebook().route(route, facts)).flatMap(RouteAnswer::value));
    }
}

package cn.jingwei.platform.regulation.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.jingwei.norms.law.Instrument;
import cn.jingwei.norms.source.SourceException;
import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.identity.People;
import cn.jingwei.platform.identity.PersonId;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Sm3;
import cn.jingwei.platform.regulation.Adoption;
import cn.jingwei.platform.regulation.Catalogue;
import cn.jingwei.platform.regulation.Decision;
import cn.jingwei.platform.regulation.Decisions;
import cn.jingwei.platform.regulation.Lawbooks;
import cn.jingwei.platform.regulation.Proposal;
import cn.jingwei.platform.regulation.Standing;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What is shown of the law of a place. A law that cannot be read is shown with the reason: whoever has to mend it needs the page most. */
@Component
class PlaceLaw {

    private final Lawbooks lawbooks;
    private final Catalogue catalogue;
    private final Decisions decisions;
    private final People people;
    private final Clock clock;

    PlaceLaw(Lawbooks lawbooks, Catalogue catalogue, Decisions decisions, People people, Clock clock) {
        this.lawbooks = lawbooks;
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.people = people;
        this.clock = clock;
    }

    /** How an adoption stands today. */
    enum State {
        RULES, TO_COME, CONTINUED, ENDED
    }

    /**
     * An instrument that the place adopted.
     *
     * @param phase      how the text stands by its own words
     * @param lawbook    hash of all that rules with it
     * @param unreadable why it cannot rule, in the reader's words
     * @param isRestated whether its folder now holds another restatement, which nobody has adopted
     */
    record Adopted(Adoption adoption, State state, String title, Instrument.@Nullable Phase phase, @Nullable Sm3 lawbook, @Nullable String unreadable,
            boolean isRestated) {

        public boolean canEnd() {
            return state == State.RULES || state == State.TO_COME;
        }

        public boolean canGoOn() {
            return adoption.to().isPresent() && adoption.continued().isEmpty();
        }
    }

    /** An instrument that could be adopted. */
    record Offered(Catalogue.Offer offer, Instrument.Phase phase) {

        public String title() {
            return offer.instrument().title();
        }
    }

    /** A folder that cannot be used, and why, in the reader's words. */
    record Broken(String folder, String file, int line, String reason) {
    }

    /**
     * A decision with the names that belong to it.
     *
     * @param title      of the instrument that it is about, if it is about one
     * @param isOwn      whether the reader proposed it
     * @param isRestated whether the folder holds another restatement than the one proposed
     */
    record Step(Decision decision, ProposalKind kind, String title, String proposer, @Nullable String closer, boolean isOwn, boolean isRestated) {

        public boolean isOpen() {
            return decision.state() == Decision.State.OPEN;
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<Offered> offered() {
        return catalogue.offers().stream().map(offer -> new Offered(offer, offer.instrument().standing().on(today()))).toList();
    }

    List<Broken> problems() {
        return catalogue.problems().stream().map(problem -> new Broken(problem.folder(), problem.cause().place().file(), problem.cause().place().line(),
                SourceWords.of(problem.cause()))).toList();
    }

    /** What rules first, then what will, then what did. Inside an open unit of work of the place. */
    List<Adopted> adoptions(Jurisdiction place) {
        var all = lawbooks.adoptions(place);
        return all.stream().map(adoption -> adopted(place, adoption, all)).sorted(Comparator.comparing(Adopted::state)).toList();
    }

    private Adopted adopted(Jurisdiction place, Adoption adoption, List<Adoption> all) {
        var offer = offer(adoption.instrument());
        var isRestated = !isEnded(adoption) && offer.filter(now -> all.stream().noneMatch(other -> !isEnded(other) && other.pack().equals(now.pack()))).isPresent();
        var title = offer.map(now -> now.instrument().title()).orElse(adoption.instrument());
        var phase = offer.map(now -> now.instrument().standing().on(today())).orElse(null);
        if (state(adoption) != State.RULES) {
            return new Adopted(adoption, state(adoption), title, phase, null, null, isRestated);
        }
        try {
            if (lawbooks.standing(place, adoption.instrument(), today()) instanceof Standing.Adopted(var lawbook)) {
                var instrument = lawbook.pack().instrument();
                return new Adopted(adoption, State.RULES, instrument.title(), instrument.standing().on(today()), lawbook.hash(), null, isRestated);
            }
            return new Adopted(adoption, State.RULES, title, phase, null, null, isRestated);
        } catch (SourceException e) {
            return new Adopted(adoption, State.RULES, title, phase, null, e.place() + " " + SourceWords.of(e), isRestated);
        }
    }

    private State state(Adoption adoption) {
        if (adoption.isInForce(today())) {
            return State.RULES;
        }
        if (adoption.from().isAfter(today())) {
            return State.TO_COME;
        }
        return adoption.continued().isPresent() ? State.CONTINUED : State.ENDED;
    }

    private boolean isEnded(Adoption adoption) {
        return adoption.to().filter(today()::isAfter).isPresent();
    }

    private Optional<Catalogue.Offer> offer(String instrument) {
        return catalogue.offers().stream().filter(offer -> offer.id().equals(instrument)).findFirst();
    }

    /** All decisions, the newest first, as this reader sees them. Inside an open unit of work of the place. */
    List<Step> steps(Seat reader) {
        var all = decisions.all(reader.place());
        var names = people.names(all.stream().flatMap(PlaceLaw::signers).distinct().toList());
        var instruments = lawbooks.adoptions(reader.place()).stream().collect(Collectors.toMap(each -> each.id().value(), Adoption::instrument));
        return all.stream().map(decision -> {
            var instrument = instrument(decision.proposal(), instruments);
            var isRestated = decision.pack().isPresent() && offer(instrument).filter(now -> !now.pack().equals(decision.pack().get())).isPresent();
            return new Step(decision, ProposalKind.of(decision.proposal()), offer(instrument).map(now -> now.instrument().title()).orElse(instrument),
                    name(names, decision.proposed()), decision.closed().map(closed -> name(names, closed)).orElse(null),
                    decision.proposed().person().equals(reader.person()), isRestated);
        }).toList();
    }

    private static Stream<PersonId> signers(Decision decision) {
        return Stream.concat(Stream.of(decision.proposed()), decision.closed().stream()).map(Decision.Signature::person);
    }

    private static String name(Map<PersonId, String> names, Decision.Signature signature) {
        return names.getOrDefault(signature.person(), "p-" + signature.person().value());
    }

    private static String instrument(Proposal proposal, Map<Long, String> adoptions) {
        return switch (proposal) {
            case Proposal.Adopt adopt -> adopt.instrument();
            case Proposal.End end -> adoptions.getOrDefault(end.adoption().value(), "");
            case Proposal.Continue transition -> adoptions.getOrDefault(transition.adoption().value(), "");
            case Proposal.WorkingDay _ -> "";
        };
    }

    /** Value to text, in order. */
    static <T> Collector<T, ?, Map<String, String>> choices(Function<T, String> value, Function<T, String> text) {
        return Collectors.toMap(value, text, (first, _) -> first, LinkedHashMap::new);
    }
}

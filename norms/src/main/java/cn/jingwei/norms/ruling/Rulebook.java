package cn.jingwei.norms.ruling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import cn.jingwei.norms.calendar.StatutoryCalendar;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Condition;
import cn.jingwei.norms.law.Effect;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;

/** A pack ready to answer. Safe to share between threads; a question is compiled when it is first asked. */
public final class Rulebook {

    /** Changes whenever the same pack and facts may be answered in another way: by the engine, or by the calendar it carries. */
    public static final String SEMANTICS = "1";

    static final String VALIDITY = "applicability";
    static final String OUTSIDE = "not_in_force";

    private final Pack pack;
    private final StatutoryCalendar calendar;
    private final Map<String, ActProgram> acts = new ConcurrentHashMap<>();
    private final Map<String, RouteProgram> routes = new ConcurrentHashMap<>();
    private final Map<String, Outlook> outlooks = new ConcurrentHashMap<>();
    private final Validity validity;

    /** Where the validity of an instrument comes from. */
    public enum Validity {
        /** From what the text says of it: outside of it an act is referred and no duty arises. */
        OF_TEXT,
        /** From a decision to adopt it, which whoever asks has looked at: the text's own dates are not asked. */
        ADOPTED
    }

    /** A rulebook with the validity of the text. */
    public Rulebook(Pack pack, StatutoryCalendar calendar) {
        this(pack, calendar, Validity.OF_TEXT);
    }

    public Rulebook(Pack pack, StatutoryCalendar calendar, Validity validity) {
        this.pack = pack;
        this.calendar = calendar;
        this.validity = validity;
    }

    public Pack pack() {
        return pack;
    }

    /**
     * May the act be done on the date of the facts?
     *
     * @throws IllegalArgumentException if the dictionary has no such act
     */
    public Ruling act(String act, Facts facts) {
        var outside = outside(facts);
        return outside.isEmpty() ? program(act).rule(facts) : new Ruling(act, Ruling.Outcome.REFERRED, outside, List.of(), List.of(),
                outside, outside);
    }

    /**
     * Does plain sense allow the act? The answer is no part of the ruling and hangs on no instrument.
     *
     * @throws IllegalArgumentException if the dictionary has no such act
     */
    public Preconditions preconditions(String act, Facts facts) {
        return program(act).preconditions(facts);
    }

    /**
     * What would become of the act if somebody attempted it on the date of the facts, as far as that can be told now? Only
     * for choosing what to offer: what is stated in the end is ruled on by {@link #act}.
     *
     * @param facts with all computed facts, but without what the act itself will state
     * @throws IllegalArgumentException if the dictionary has no such act
     */
    public Prospect prospect(String act, Facts facts) {
        var outside = outside(facts);
        return outside.isEmpty() ? outlook(act).prospect(facts)
                : new Prospect(act, Prospect.State.BLOCKED, outside, List.of(), List.of(), List.of());
    }

    private Outlook outlook(String act) {
        return outlooks.computeIfAbsent(act, id -> new Outlook(pack.dictionary(), known(pack.dictionary().acts(), id), program(id)));
    }

    ActProgram program(String act) {
        return acts.computeIfAbsent(act, id -> new ActProgram(pack, known(pack.dictionary().acts(), id)));
    }

    /** @throws IllegalArgumentException if the dictionary has no such route */
    public RouteAnswer route(String route, Facts facts) {
        return routeProgram(route).answer(facts);
    }

    RouteProgram routeProgram(String route) {
        return routes.computeIfAbsent(route, id -> new RouteProgram(pack, known(pack.dictionary().routes(), id)));
    }

    private static <T> T known(Map<String, T> map, String id) {
        return Optional.ofNullable(map.get(id)).orElseThrow(() -> new IllegalArgumentException(id));
    }

    /** The norms by which the instrument is not in force on the date of the facts; none if it is, is only a draft, or is adopted. */
    private List<Norm> outside(Facts facts) {
        if (validity == Validity.ADOPTED || !pack.dictionary().routes().containsKey(VALIDITY)) {
            return List.of();
        }
        var validity = route(VALIDITY, facts);
        return validity.value().filter(OUTSIDE::equals).isPresent() ? validity.cites() : List.of();
    }

    /** Whether the instrument judges questions of the date of the facts; a text without a date of its own judges as simulation. */
    public boolean isInForce(Facts facts) {
        return outside(facts).isEmpty();
    }

    /** The values of a route whose rows hold, by the norms that give them; precedence is not looked at. */
    public Map<String, List<Norm>> holding(String route, Facts facts) {
        var holding = new LinkedHashMap<String, List<Norm>>();
        routeProgram(route).cases().stream().filter(one -> one.when().value(facts) == 1)
                .forEach(one -> holding.computeIfAbsent(one.value(), _ -> new ArrayList<>()).add(one.norm()));
        return holding;
    }

    /**
     * The duties that arise when the event has happened.
     *
     * @throws IllegalArgumentException if the dictionary has no such event
     */
    public DutiesAnswer duties(String event, Facts facts) {
        var happened = known(pack.dictionary().events(), event).date().map(fact -> facts.at(fact.slot()))
                .filter(day -> day != Row.UNKNOWN && day != Row.NULL).map(LocalDate::ofEpochDay).orElse(facts.date());
        var missing = new LinkedHashSet<String>();
        if (!outside(facts.on(happened)).isEmpty()) {
            return new DutiesAnswer(event, List.of(), List.of());
        }
        var clock = new DutyClock(calendar, facts, missing);
        var duties = new ArrayList<DutiesAnswer.Opened>();
        for (var norm : pack.evaluated()) {
            if (norm.rule().effect() instanceof Effect.Duty duty && norm.on().contains(event)
                    && applies(norm, facts, missing)) {
                duties.add(clock.open(norm, duty));
            }
        }
        return new DutiesAnswer(event, List.copyOf(duties), List.copyOf(missing));
    }

    private static boolean applies(Norm norm, Row row, Set<String> missing) {
        var when = norm.rule().when().map(Condition::expression);
        var truth = when.map(condition -> condition.value(row)).orElse(1L);
        if (truth == Row.UNKNOWN) {
            var unknown = new LinkedHashSet<Fact>();
            when.orElseThrow().unknowns(row, unknown);
            unknown.forEach(fact -> missing.add(fact.id()));
        }
        return truth == 1;
    }

    /** @throws IllegalArgumentException if the dictionary has no such act */
    public MaterialsAnswer materials(String act, Facts given) {
        var facts = program(act).given(given);
        var missing = new LinkedHashSet<String>();
        var norms = pack.evaluated().stream().filter(norm -> norm.rule().asksForDocuments() && norm.on().contains(act)
                && applies(norm, facts, missing)).toList();
        var documents = norms.stream().flatMap(norm -> norm.rule().documents().stream()).distinct().toList();
        var groups = norms.stream().flatMap(norm -> norm.rule().anyOf().stream()).distinct().toList();
        var attached = pack.dictionary().attached();
        var lacking = facts.isKnown(attached) ? Optional.of(lacking(documents, groups, facts.words(attached)))
                : Optional.<List<String>>empty();
        return new MaterialsAnswer(act, documents, groups, lacking, missing.stream().map(pack.dictionary().facts()::get).toList(), norms);
    }

    private static List<String> lacking(List<String> documents, List<List<String>> groups, List<String> attached) {
        var lacking = new ArrayList<>(documents.stream().filter(document -> !attached.contains(document)).toList());
        groups.stream().filter(group -> group.stream().noneMatch(attached::contains))
                .forEach(group -> lacking.add(String.join("|", group.stream().sorted().toList())));
        return lacking;
    }
}

package cn.jingwei.norms.ruling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.law.Dictionary;

/** A question to a rulebook, and a second, plain way to answer it where everything is known. */
sealed interface AskedQuestion {

    /** All conditions that the answer depends on. */
    List<Expression> conditions();

    /** Facts that the question itself fixes. */
    Map<Fact, Long> fixed();

    String id();

    /** Facts that are always known here. */
    Set<Fact> settled();

    /** Whether there is anything to ask. */
    boolean arises(Facts facts);

    /** What the rulebook says. */
    Said ask(Facts facts);

    /** The answer read from the conditions one by one. */
    String plain(Row row);

    /**
     * An answer.
     *
     * @param answer  empty if it is left open
     * @param certain everything that is said to be so, whatever the rest may be
     * @param missing the facts that left it open
     */
    record Said(String answer, Set<String> certain, List<Fact> missing) {
    }

    default Set<Fact> facts() {
        var facts = new LinkedHashSet<Fact>();
        conditions().forEach(condition -> condition.facts(facts));
        facts.removeAll(fixed().keySet());
        facts.removeAll(settled());
        return facts;
    }

    /** May this act be done? Asked only where the instrument is in force, or taken to be. */
    record Act(Rulebook book, Dictionary.Act act, List<Demand> demands) implements AskedQuestion {

        Act(Rulebook book, Dictionary.Act act) {
            this(book, act, ActProgram.demands(book.pack(), act.id()));
        }

        @Override
        public List<Expression> conditions() {
            return demands.stream().map(Demand::violation).toList();
        }

        @Override
        public Map<Fact, Long> fixed() {
            return act.implies();
        }

        @Override
        public String id() {
            return book.pack().id() + " " + act.id();
        }

        @Override
        public Set<Fact> settled() {
            var facts = new LinkedHashSet<Fact>();
            RouteProgram.cases(book.pack(), book.pack().dictionary().routes().get(Rulebook.VALIDITY))
                    .forEach(validity -> validity.when().facts(facts));
            return facts;
        }

        @Override
        public boolean arises(Facts facts) {
            return !book.route(Rulebook.VALIDITY, facts).value().equals(Optional.of(Rulebook.OUTSIDE));
        }

        @Override
        public Said ask(Facts facts) {
            var ruling = book.act(act.id(), facts);
            var certain = new LinkedHashSet<String>();
            ruling.warnings().forEach(norm -> certain.add("warns " + norm.id()));
            if (ruling.outcome() == Ruling.Outcome.DENIED) {
                ruling.cites().forEach(norm -> certain.add("violated " + norm.id()));
            }
            return new Said(ruling.outcome() == Ruling.Outcome.REFERRED ? "" : ruling.outcome().name(), certain, ruling.missing());
        }

        @Override
        public String plain(Row row) {
            return demands.stream().anyMatch(demand -> !demand.norm().warnsOnly() && demand.violation().value(row) == 1)
                    ? Ruling.Outcome.DENIED.name() : Ruling.Outcome.ALLOWED.name();
        }
    }

    /** Which value has this route? */
    record Route(Rulebook book, Dictionary.Route route, List<RouteProgram.Case> cases) implements AskedQuestion {

        private static final String NONE = "none";

        Route(Rulebook book, Dictionary.Route route) {
            this(book, route, RouteProgram.cases(book.pack(), route));
        }

        @Override
        public List<Expression> conditions() {
            return cases.stream().map(RouteProgram.Case::when).toList();
        }

        @Override
        public Map<Fact, Long> fixed() {
            return Map.of();
        }

        @Override
        public String id() {
            return book.pack().id() + " " + route.id();
        }

        @Override
        public Set<Fact> settled() {
            return Set.of();
        }

        @Override
        public boolean arises(Facts facts) {
            return true;
        }

        @Override
        public Said ask(Facts facts) {
            var answer = book.route(route.id(), facts);
            return new Said(answer.value().orElse(answer.cites().isEmpty() ? NONE : ""), Set.of(), answer.missing());
        }

        @Override
        public String plain(Row row) {
            return cases.stream().filter(one -> one.when().value(row) == 1).map(RouteProgram.Case::value).findFirst().orElse(NONE);
        }
    }

    /** Every act and every route of the pack of which it says anything. */
    static Map<String, List<AskedQuestion>> of(Rulebook book) {
        var acts = new ArrayList<AskedQuestion>();
        var routes = new ArrayList<AskedQuestion>();
        book.pack().dictionary().acts().values().forEach(act -> acts.add(new Act(book, act)));
        book.pack().dictionary().routes().values().forEach(route -> routes.add(new Route(book, route)));
        var questions = new LinkedHashMap<String, List<AskedQuestion>>();
        questions.put("acts", acts);
        questions.put("routes", routes);
        questions.values().forEach(kind -> kind.removeIf(question -> question.conditions().isEmpty()));
        return questions;
    }
}

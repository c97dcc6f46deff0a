package cn.jingwei.norms.cases;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.ruling.DutiesAnswer;
import cn.jingwei.norms.ruling.DutiesAnswer.When;
import cn.jingwei.norms.ruling.MaterialsAnswer;
import cn.jingwei.norms.ruling.RouteAnswer;
import cn.jingwei.norms.ruling.Rulebook;
import cn.jingwei.norms.ruling.Ruling;

/** An answer in the words of case files, and the norms that were examined for it. */
record Answers(Map<String, Set<String>> parts, Set<String> examined) {

    static Answers of(Rulebook book, Case.Question ask, Facts facts) {
        return switch (ask.kind()) {
            case "act" -> of(book.act(ask.id(), facts));
            case "route" -> of(book.route(ask.id(), facts));
            case "duties" -> of(book.duties(ask.id(), facts));
            default -> of(book.materials(ask.id(), facts));
        };
    }

    private static Answers of(Ruling ruling) {
        return new Answers(Map.of("outcome", Set.of(ruling.outcome().name().toLowerCase(Locale.ROOT)), "cites", norms(ruling.cites()),
                "warnings", norms(ruling.warnings()), "missing", facts(ruling.missing())), norms(ruling.examined()));
    }

    private static Answers of(RouteAnswer route) {
        return new Answers(Map.of("value", Set.of(route.value().orElse("unknown")), "cites", norms(route.cites()),
                "missing", facts(route.missing())), Set.of());
    }

    private static Answers of(DutiesAnswer duties) {
        return new Answers(Map.of("duties", sorted(duties.duties().stream().map(Answers::duty)),
                "missing", new TreeSet<>(duties.missing())), Set.of());
    }

    private static Answers of(MaterialsAnswer materials) {
        var parts = new TreeMap<String, Set<String>>(Map.of("documents", new TreeSet<>(materials.documents()),
                "any_of", sorted(materials.anyOf().stream().map(Answers::group)), "missing", facts(materials.missing())));
        materials.lacking().ifPresent(lacking -> parts.put("lacking", new TreeSet<>(lacking)));
        return new Answers(parts, Set.of());
    }

    private static Set<String> sorted(Stream<String> words) {
        return words.collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> norms(List<Norm> norms) {
        return sorted(norms.stream().map(Norm::id));
    }

    private static Set<String> facts(List<Fact> facts) {
        return sorted(facts.stream().map(Fact::id));
    }

    static String group(Collection<String> documents) {
        return documents.stream().sorted().collect(Collectors.joining("|"));
    }

    private static String duty(DutiesAnswer.Opened duty) {
        var words = new StringBuilder(duty.norm().id()).append(" due=").append(when(duty.due()));
        duty.rolled().ifPresent(rolled -> words.append(" due_rolled=").append(when(rolled)));
        duty.opens().ifPresent(opens -> words.append(" opens=").append(opens));
        duty.status().ifPresent(status -> words.append(" status=").append(status.name().toLowerCase(Locale.ROOT)));
        return words.toString();
    }

    private static String when(When when) {
        return switch (when) {
            case When.Day(var date) -> date.toString();
            case When.None _ -> "none";
            case When.Unknown _ -> "unknown";
        };
    }

    /** The same norms; each says at least what is expected of it. */
    static boolean sameDuties(Set<String> wanted, Set<String> actual) {
        return wanted.size() == actual.size() && wanted.stream().allMatch(want -> actual.stream()
                .anyMatch(one -> List.of(one.split(" ")).containsAll(List.of(want.split(" ")))));
    }
}

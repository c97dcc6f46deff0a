package cn.jingwei.norms.cases;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.ruling.DutiesAnswer;
import cn.jingwei.norms.ruling.DutiesAnswer.When;
import cn.jingwei.norms.ruling.Rulebook;

/** An answer in the words of case files, and the norms that were examined for it. */
record Answers(Map<String, Set<String>> parts, Set<String> examined) {

    static Answers of(Rulebook book, Case.Question ask, Facts facts) {
        var parts = new TreeMap<String, Set<String>>();
        var examined = new TreeSet<String>();
        switch (ask.kind()) {
            case "act" -> {
                var ruling = book.act(ask.id(), facts);
                parts.put("outcome", Set.of(ruling.outcome().name().toLowerCase(Locale.ROOT)));
                parts.put("cites", norms(ruling.cites()));
                parts.put("warnings", norms(ruling.warnings()));
                parts.put("missing", facts(ruling.missing()));
                examined.addAll(norms(ruling.examined()));
            }
            case "route" -> {
                var route = book.route(ask.id(), facts);
                parts.put("value", Set.of(route.value().orElse("unknown")));
                parts.put("cites", norms(route.cites()));
                parts.put("missing", facts(route.missing()));
            }
            case "duties" -> {
                var duties = book.duties(ask.id(), facts);
                parts.put("duties", duties.duties().stream().map(Answers::duty).collect(Collectors.toCollection(TreeSet::new)));
                parts.put("missing", new TreeSet<>(duties.missing()));
            }
            default -> {
                var materials = book.materials(ask.id(), facts);
                parts.put("documents", new TreeSet<>(materials.documents()));
                parts.put("any_of", materials.anyOf().stream().map(Answers::group).collect(Collectors.toCollection(TreeSet::new)));
                materials.lacking().ifPresent(lacking -> parts.put("lacking", new TreeSet<>(lacking)));
                parts.put("missing", facts(materials.missing()));
            }
        }
        return new Answers(parts, examined);
    }

    private static Set<String> norms(List<Norm> norms) {
        return norms.stream().map(Norm::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> facts(List<Fact> facts) {
        return facts.stream().map(Fact::id).collect(Collectors.toCollection(TreeSet::new));
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

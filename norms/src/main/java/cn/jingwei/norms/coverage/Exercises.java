package cn.jingwei.norms.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.jingwei.norms.cases.Case;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.ruling.Bearing;
import cn.jingwei.norms.ruling.Rulebook;

/** Answers every case and keeps on which norms each answer rests. */
final class Exercises {

    private final Rulebook book;
    private final Bearing bearing;
    private final Map<String, List<Case>> casesOf = new LinkedHashMap<>();

    Exercises(Rulebook book, List<Case> cases) {
        this.book = book;
        this.bearing = new Bearing(book);
        for (var one : cases) {
            norms(one).forEach(norm -> casesOf.computeIfAbsent(norm.id(), _ -> new ArrayList<>()).add(one));
        }
    }

    private Set<Norm> norms(Case one) {
        var id = one.ask().id();
        var facts = one.given();
        return switch (one.ask().kind()) {
            case "act" -> bearing.of(book.act(id, facts), facts);
            case "route" -> bearing.of(book.route(id, facts), facts);
            case "duties" -> bearing.of(book.duties(id, facts));
            default -> bearing.of(book.materials(id, facts));
        };
    }

    Coverage.Entry entry(Norm norm) {
        var cases = casesOf.getOrDefault(norm.id(), List.of());
        var dictionary = book.pack().dictionary();
        var exercise = !cases.isEmpty() ? Coverage.Exercise.EXERCISED
                : Bearing.canBear(norm, dictionary.acts().keySet(), dictionary.events().keySet()) ? Coverage.Exercise.NOT_EXERCISED
                : Coverage.Exercise.DECIDES_NO_CASE;
        return new Coverage.Entry(norm, exercise, List.copyOf(cases));
    }
}

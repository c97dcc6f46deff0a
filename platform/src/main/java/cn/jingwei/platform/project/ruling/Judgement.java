package cn.jingwei.platform.project.ruling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import cn.jingwei.norms.law.Conduct;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.ruling.Preconditions;
import cn.jingwei.norms.ruling.Ruling;
import cn.jingwei.platform.project.focus.FactRows;
import cn.jingwei.platform.regulation.Lawbook;

/**
 * The rulings on one act, one for each row and text that speaks to it, united: denied if one denies, else referred if one refers.
 * The rows hold what the act states; what it sets by taking effect is not yet so.
 */
public record Judgement(String act, List<One> all, Preconditions preconditions) {

    /** The ruling of one text on one row. */
    public record One(Lawbook lawbook, FactRows.Row row, Ruling ruling) {
    }

    /** Rows and values of one text: its dictionary may have facts of its own. */
    public record Question(Lawbook lawbook, List<FactRows.Row> rows) {
    }

    /** @param questions the local text first, then superior ones */
    public static Judgement on(String act, List<Question> questions) {
        var local = questions.getFirst();
        var preconditions = local.lawbook().rulebook().preconditions(act, local.rows().getFirst().facts());
        var all = new ArrayList<One>();
        for (var question : questions) {
            if (question.lawbook().pack().dictionary().acts().containsKey(act)) {
                question.rows().forEach(row -> all.add(new One(question.lawbook(), row, question.lawbook().rulebook().act(act, row.facts()))));
            }
        }
        return new Judgement(act, all, preconditions);
    }

    /** Of the norms alone, for a project that nobody acts on. */
    public Judgement withoutPreconditions() {
        return new Judgement(act, all, new Preconditions(List.of(), List.of(), List.of()));
    }

    public Ruling.Outcome outcome() {
        var isDenied = !preconditions.violated().isEmpty() || all.stream().anyMatch(one -> one.ruling().outcome() == Ruling.Outcome.DENIED);
        if (isDenied) {
            return Ruling.Outcome.DENIED;
        }
        var isOpen = !preconditions.undecided().isEmpty() || all.stream().anyMatch(one -> one.ruling().outcome() == Ruling.Outcome.REFERRED);
        return isOpen ? Ruling.Outcome.REFERRED : Ruling.Outcome.ALLOWED;
    }

    /** Of the norms alone, as the journal keeps it: it can be replayed from the rows. */
    public Ruling.Outcome ofNorms() {
        return all.stream().map(one -> one.ruling().outcome()).max((a, b) -> Integer.compare(weight(a), weight(b))).orElse(Ruling.Outcome.ALLOWED);
    }

    private static int weight(Ruling.Outcome outcome) {
        return switch (outcome) {
            case ALLOWED -> 0;
            case REFERRED -> 1;
            case DENIED -> 2;
        };
    }

    public boolean hasWarnings() {
        return all.stream().anyMatch(one -> !one.ruling().warnings().isEmpty());
    }

    /** Norms violated under the outcome, or undecided, each once. */
    public List<String> norms(Function<Ruling, List<Norm>> part) {
        return all.stream().flatMap(one -> part.apply(one.ruling()).stream()).map(Norm::id).distinct().toList();
    }

    /** What decides the outcome: of several rows only those that have it. */
    public List<One> deciding() {
        var outcome = ofNorms();
        return all.stream().filter(one -> one.ruling().outcome() == outcome).toList();
    }

    public List<Conduct.Need> needs() {
        var needs = new ArrayList<>(preconditions.violated());
        needs.addAll(preconditions.undecided());
        return needs;
    }
}

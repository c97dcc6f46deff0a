package cn.jingwei.norms.comparison;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.law.Effect;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.ruling.Bearing;
import cn.jingwei.norms.ruling.DutiesAnswer;
import cn.jingwei.norms.ruling.MaterialsAnswer;
import cn.jingwei.norms.ruling.RouteAnswer;
import cn.jingwei.norms.ruling.Rulebook;
import cn.jingwei.norms.ruling.Ruling;

/** What one instrument says of a project. An answer is empty if no norm of it speaks to the question. */
public final class PackAnswers {

    private final Rulebook book;
    private final Facts facts;

    public PackAnswers(Rulebook book, Facts facts) {
        this.book = book;
        this.facts = facts;
    }

    public Pack pack() {
        return book.pack();
    }

    /** A ruling and the norms that it rests on; for an allowed act the norms that apply and are met. */
    public record ActAnswer(Ruling ruling, List<Norm> cites) {
    }

    public Optional<ActAnswer> act(String act) {
        if (!pack().dictionary().acts().containsKey(act) || !says(norm -> norm.bindsActs() && norm.on().contains(act))) {
            return Optional.empty();
        }
        var ruling = book.act(act, facts);
        return Optional.of(new ActAnswer(ruling, switch (ruling.outcome()) {
            case ALLOWED -> List.copyOf(new Bearing(book).of(ruling, facts));
            case DENIED, REFERRED -> ruling.cites();
        }));
    }

    public Optional<RouteAnswer> route(String route) {
        return says(norm -> norm.rule().effect() instanceof Effect.Decide(var id, _) && id.equals(route))
                ? Optional.of(book.route(route, facts)) : Optional.empty();
    }

    public Optional<DutiesAnswer> duties(String event) {
        return says(norm -> norm.rule().effect() instanceof Effect.Duty && norm.on().contains(event))
                && pack().dictionary().events().containsKey(event) ? Optional.of(book.duties(event, facts)) : Optional.empty();
    }

    public Optional<MaterialsAnswer> materials(String act) {
        return says(norm -> norm.rule().asksForDocuments() && norm.on().contains(act))
                && pack().dictionary().acts().containsKey(act) ? Optional.of(book.materials(act, facts)) : Optional.empty();
    }

    private boolean says(Predicate<Norm> what) {
        return pack().evaluated().stream().anyMatch(what);
    }
}

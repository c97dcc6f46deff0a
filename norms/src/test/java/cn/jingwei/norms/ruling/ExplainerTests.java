package cn.jingwei.norms.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.fact.Facts;

import org.junit.jupiter.api.Test;

class ExplainerTests {

    private final Rulebook book = PacksFixtures.rulebook("taizhou-2025");

    @Test
    void namesTheFactsThatDecidedEachViolation() {
        var facts = facts("in_development_plan: false\nin_key_task_list: false\nfunding_source_confirmed: true\n"
                + "cost_assessed_on: 2026-02-10\nscheme_revised: true");
        var explanation = explain(facts);
        assertThat(explanation.deciding().get("taizhou-2025/9.1-1")).extracting(Object::toString)
                .containsExactlyInAnyOrder("in_development_plan", "in_key_task_list");
    }

    @Test
    void offersEveryNearestChangeAndTheCurableOnesApart() {
        var facts = facts("in_development_plan: false\nin_key_task_list: false\nfunding_source_confirmed: true\n"
                + "cost_assessed_on: 2026-02-10\nscheme_revised: true");
        var explanation = explain(facts);
        assertThat(explanation.changes()).extracting(ExplainerTests::facts).containsExactlyInAnyOrder("in_development_plan", "in_key_task_list");
        assertThat(explanation.curable()).allMatch(Explanation.Change::isCurable).extracting(ExplainerTests::facts)
                .containsExactly("in_development_plan");
    }

    @Test
    void tellsWhatWouldDenyAnAllowedActAndOffersNothingToCure() {
        var explanation = explain(facts("in_development_plan: true\nin_key_task_list: false\nfunding_source_confirmed: true\n"
                + "cost_assessed_on: 2026-02-10\nscheme_revised: true"));
        assertThat(explanation.changes()).isNotEmpty().allMatch(change -> change.answer().equals("DENIED"));
        assertThat(explanation.curable()).isEmpty();
    }

    @Test
    void turnsARouteAtTheNearestAmount() {
        var facts = facts("project_type: new_build\namount_wan: 80");
        var explanation = new Explainer(book).explain(book.route("initiation", facts), facts);
        assertThat(explanation.changes().stream().flatMap(change -> change.steps().stream()).filter(step -> step.fact().id().equals("amount_wan")))
                .extracting(Explanation.Step::to).containsExactly("49.999999");
    }

    @Test
    void everyReportedChangeGivesTheAnswerItPromises() {
        for (var pack : PacksFixtures.packs()) {
            var rulebook = PacksFixtures.rulebook(pack.id());
            for (var act : pack.dictionary().acts().keySet()) {
                var facts = PacksFixtures.facts(pack, "2023-03-02", "");
                var ruling = rulebook.act(act, facts);
                for (var change : new Explainer(rulebook).explain(ruling, facts).changes()) {
                    assertThat(rulebook.act(act, apply(change, facts)).outcome().name()).isEqualTo(change.answer());
                }
            }
        }
    }

    @Test
    void asksFirstForTheFactThatMostUndecidedNormsSpeakOf() {
        var facts = facts("project_type: new_build");
        var explanation = new Explainer(book).explain(book.act("declaration.submit", facts), facts);
        assertThat(explanation.next()).hasValueSatisfying(fact -> assertThat(fact.id()).isEqualTo("materials"));
    }

    private Explanation explain(Facts facts) {
        return new Explainer(book).explain(book.act("initiation.apply", facts), facts);
    }

    private Facts facts(String yaml) {
        return PacksFixtures.facts(book.pack(), "2026-03-02", yaml);
    }

    private static String facts(Explanation.Change change) {
        return String.join(",", change.steps().stream().map(step -> step.fact().id()).toList());
    }

    private static Facts apply(Explanation.Change change, Facts facts) {
        var yaml = new StringBuilder();
        change.steps().forEach(step -> yaml.append(step.fact().id()).append(": ").append(step.to()).append('\n'));
        return Facts.read(facts.dictionary(), facts.date(), cn.jingwei.norms.source.YamlFile.parse("change", yaml.toString()));
    }
}

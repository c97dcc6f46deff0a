package cn.jingwei.platform.project.focus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Values;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Regulations;
import cn.jingwei.platform.identity.OrganisationId;
import cn.jingwei.platform.project.FocusId;

import org.junit.jupiter.api.Test;

/** Which facts hold for what an act is about, by the shared dictionary. */
class FactRowsTests {

    private static final Dictionary DICTIONARY = Regulations.load(Path.of("../regulations"), List.of()).dictionary();
    private static final LocalDate ON = LocalDate.of(2026, 11, 20);

    private final List<Focus> foci = new ArrayList<>();
    private final Focus place = focus("jurisdiction", null, Map.of());
    private final Focus unit = focus("unit", place, Map.of("sponsor_level", "city"));
    private final Focus project = focus("project", unit, Map.of("project_type", "new_build", "annual_plan_year", 2026));

    private Focus focus(String kind, Focus within, Map<String, Object> facts) {
        var id = new FocusId(foci.size() + 1);
        var project = kind.equals("project") ? Optional.of(id) : within == null ? Optional.<FocusId>empty() : within.project();
        var stated = new LinkedHashMap<String, Focus.Stated>();
        facts.forEach((fact, value) -> stated.put(fact, new Focus.Stated(value, 1)));
        var focus = new Focus(id, kind, Optional.ofNullable(within).map(Focus::id), project, Optional.of(new OrganisationId(7)), kind + " " + id,
                Optional.empty(), Optional.empty(), stated, true, 1, Instant.EPOCH, Instant.EPOCH);
        foci.add(focus);
        return focus;
    }

    private List<FactRows.Row> rows(Target target, Map<Fact, Coded> own, Set<Fact> blank) {
        return new FactRows(new Situation(DICTIONARY, foci, Map.of()), ON).of(target, own, blank);
    }

    private String value(Target target, String fact) {
        var rows = rows(target, Map.of(), Set.of());
        assertThat(rows).hasSize(1);
        return shown(rows.getFirst().facts(), fact);
    }

    private static String shown(Facts facts, String fact) {
        return facts.show(DICTIONARY.facts().get(fact));
    }

    private static Map<Fact, Coded> own(String fact, Object value) {
        var known = DICTIONARY.facts().get(fact);
        return Values.read(known, value) instanceof Values.Reading.Good(var coded) ? Map.of(known, coded) : Map.of();
    }

    @Test
    void holdsWhatIsSaidOfEverythingAbove() {
        assertThat(value(Target.of(project), "sponsor_level")).isEqualTo("city");
        assertThat(value(Target.of(project), "project_type")).isEqualTo("new_build");
        assertThat(value(Target.of(project), "declared_budget_wan")).as("nobody has said").isEqualTo("?");
        assertThat(value(Target.of(project), "initiation_approved_on")).as("only an act makes it so, and there was none").isEqualTo("null");
    }

    @Test
    void knowsNothingOfAPlanThatIsNotThere() {
        assertThat(value(Target.of(project), "declaration_window_start")).isEqualTo("?");
        focus("plan", place, Map.of("annual_plan_year", 2026));
        assertThat(value(Target.of(project), "annual_plan_published_on")).isEqualTo("null");
    }

    @Test
    void takesTheFactsOfThePlanOfItsYear() {
        focus("plan", place, Map.of("annual_plan_year", 2025, "declaration_window_start", "2024-07-01"));
        focus("plan", place, Map.of("annual_plan_year", 2026, "declaration_window_start", "2025-07-01"));
        assertThat(value(Target.of(project), "declaration_window_start")).isEqualTo("2025-07-01");
        var moved = rows(Target.of(project), own("annual_plan_year", 2025), Set.of()).getFirst().facts();
        assertThat(shown(moved, "declaration_window_start")).as("the act itself names another year").isEqualTo("2024-07-01");
    }

    @Test
    void looksAtEveryContractWhenTheProjectAsks() {
        var filed = focus("contract", project, Map.of("contract_filed_on", "2026-02-01", "contract_amount_wan", 30));
        focus("contract", project, Map.of("contract_amount_wan", "12.5"));
        var rows = rows(Target.of(project), Map.of(), Set.of());
        assertThat(rows).extracting(row -> shown(row.facts(), "contract_filed_on")).containsExactly("2026-02-01", "null");
        assertThat(rows).extracting(row -> row.child().orElseThrow().kind()).containsOnly("contract");
        assertThat(value(Target.of(filed), "contract_filed_on")).as("of itself it looks at itself alone").isEqualTo("2026-02-01");
    }

    @Test
    void oneChangeDoesNotSeeWhatWasSaidOfAnother() {
        focus("change", project, Map.of("change_approved_on", "2026-03-01"));
        assertThat(value(Target.opening("change", project), "change_approved_on")).isEqualTo("null");
        assertThat(value(Target.of(project), "change_approved_on")).as("the project sees the newest").isEqualTo("2026-03-01");
    }

    @Test
    void aLaterRoundOfAcceptanceStartsFromTheEarlierOne() {
        focus("acceptance", project, Map.of("acceptance_result", "failed"));
        assertThat(value(Target.opening("acceptance", project), "acceptance_result")).isEqualTo("failed");
        var second = focus("acceptance", project, Map.of());
        assertThat(value(Target.of(second), "acceptance_result")).isEqualTo("failed");
        assertThat(value(Target.of(project), "acceptance_result")).isEqualTo("failed");
    }

    @Test
    void whatANewContractLeavesBlankIsNotAnsweredByTheProject() {
        var clause = DICTIONARY.facts().get("warranty_clause_stated");
        foci.set(2, withFact(project, clause.id(), true));
        assertThat(shown(rows(Target.of(foci.get(2)), Map.of(), Set.of()).getFirst().facts(), clause.id())).isEqualTo("true");
        assertThat(shown(rows(Target.opening("contract", foci.get(2)), Map.of(), Set.of(clause)).getFirst().facts(), clause.id())).isEqualTo("?");
    }

    private static Focus withFact(Focus focus, String fact, Object value) {
        var facts = new LinkedHashMap<>(focus.facts());
        facts.put(fact, new Focus.Stated(value, 2));
        return new Focus(focus.id(), focus.kind(), focus.within(), focus.project(), focus.organisation(), focus.title(), focus.instrument(), focus.stage(),
                facts, true, 2, focus.openedAt(), focus.changedAt());
    }

    @Test
    void sumsOverEverythingBelow() {
        var contract = focus("contract", project, Map.of("contract_amount_wan", "48"));
        focus("payment", contract, Map.of("payment_amount_wan", "14.4", "payment_state", "paid"));
        focus("payment", contract, Map.of("payment_amount_wan", "10", "payment_state", "requested"));
        var contractRow = rows(Target.opening("payment", contract), own("payment_amount_wan", "3.1"), Set.of()).getFirst().facts();
        assertThat(value(Target.of(project), "paid_total_wan")).as("a request counts until it is returned").isEqualTo("24.4");
        assertThat(shown(contractRow, "paid_total_wan")).as("the request in question too").isEqualTo("27.5");
    }

    @Test
    void whatTheActStatesWins() {
        var facts = rows(Target.of(project), own("project_type", "purchase_service"), Set.of()).getFirst().facts();
        assertThat(shown(facts, "project_type")).isEqualTo("purchase_service");
        assertThat(facts.date()).isEqualTo(ON);
    }
}

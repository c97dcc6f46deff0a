package cn.jingwei.norms.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.fact.Fact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The shared dictionary says of every fact where its value comes from, and somebody supplies it. */
@EnabledIf("isStated")
class DictionaryConductTests {

    private static final Dictionary DICTIONARY = PacksFixtures.regulations().dictionary();

    /** Events that happen because a date has come. */
    private static final Set<String> CLOCK = Set.of("declaration.closed", "project.checked", "year.ended", "quarter.ended", "warranty.ended",
            "om_budget.planned", "publicity.ended", "rectification.expired");

    static boolean isStated() {
        return DICTIONARY.facts().all().stream().anyMatch(fact -> fact.origin().declared().isPresent());
    }

    @Test
    void everyFactHasASource() {
        assertThat(DICTIONARY.facts().all().stream().filter(fact -> fact.origin().declared().isEmpty())).isEmpty();
    }

    @Test
    void everyFactThatSomebodyStatesIsAFieldOfAnAct() {
        var fields = DICTIONARY.acts().values().stream().flatMap(act -> act.conduct().fields().stream()).collect(Collectors.toSet());
        assertThat(from(Fact.Source.TYPED, Fact.Source.STATED).filter(fact -> !fields.contains(fact))).isEmpty();
    }

    @Test
    void everyFactOfAnActIsSetByOne() {
        var set = DICTIONARY.acts().values().stream()
                .flatMap(act -> Stream.concat(act.conduct().sets().keySet().stream(), act.implies().keySet().stream())).collect(Collectors.toSet());
        assertThat(from(Fact.Source.ACT).filter(fact -> !set.contains(fact))).isEmpty();
    }

    @Test
    void everyComputedFactHasAComputation() {
        assertThat(from(Fact.Source.COMPUTED).filter(fact -> !DICTIONARY.computations().all().containsKey(fact))).isEmpty();
    }

    @Test
    void whatIsAttachedIsTheOnlyDocument() {
        assertThat(from(Fact.Source.DOCUMENT)).containsExactly(DICTIONARY.attached());
    }

    @Test
    void everyEventThatOpensADutyIsRaisedByAnActOrByTheClock() {
        var raised = DICTIONARY.acts().values().stream().flatMap(act -> act.conduct().raises().stream()).collect(Collectors.toSet());
        var opening = PacksFixtures.packs().stream().flatMap(pack -> pack.evaluated().stream())
                .filter(norm -> norm.rule().effect() instanceof Effect.Duty).flatMap(norm -> norm.on().stream())
                .filter(DICTIONARY.events()::containsKey).collect(Collectors.toSet());
        opening.removeAll(raised);
        assertThat(CLOCK).containsAll(opening);
    }

    private static Stream<Fact> from(Fact.Source... sources) {
        return DICTIONARY.facts().all().stream().filter(fact -> List.of(sources).contains(fact.source()));
    }
}

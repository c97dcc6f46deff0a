package cn.jingwei.norms.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.source.YamlFile;

import org.junit.jupiter.api.Test;

/** The shared dictionary says of every fact where its value comes from, and somebody supplies it. */
class DictionaryConductTests {

    private static final Dictionary DICTIONARY = PacksFixtures.regulations().dictionary();

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
        assertThat(opening.stream().filter(event -> !raised.contains(event) && DICTIONARY.events().get(event).clock().isEmpty())).isEmpty();
    }

    /** A gate that rests on what a party says of itself is only as good as the reason for that. */
    @Test
    void everyTypedFactOfAGateHasAReason() {
        var listed = YamlFile.read(PacksFixtures.HOME.resolve("typed-gate-facts.yaml")).list("typed_gate_facts").stream()
                .collect(Collectors.toMap(node -> DICTIONARY.facts().named(node.get("fact")), node -> node.text("zh")));
        assertThat(listed.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
        var read = new LinkedHashSet<Fact>();
        PacksFixtures.packs().stream().flatMap(pack -> pack.evaluated().stream()).filter(DictionaryConductTests::isGate)
                .flatMap(norm -> Stream.of(norm.rule().when(), norm.rule().requires()).flatMap(Optional::stream)).forEach(condition -> {
                    var facts = new LinkedHashSet<Fact>();
                    condition.expression().facts(facts);
                    facts.forEach(fact -> resolve(fact, read));
                });
        assertThat(listed.keySet()).containsExactlyInAnyOrderElementsOf(read.stream().filter(fact -> fact.source() == Fact.Source.TYPED).toList());
    }

    private static boolean isGate(Norm norm) {
        return switch (norm.rule().effect()) {
            case Effect.Block _, Effect.Warn _, Effect.Material _ -> norm.on().stream().anyMatch(DICTIONARY.acts()::containsKey);
            case Effect.Duty _, Effect.Decide _, Effect.Other _ -> false;
        };
    }

    /** A computed fact and all that it depends on. */
    private static void resolve(Fact fact, Set<Fact> into) {
        if (into.add(fact) && DICTIONARY.computations().all().containsKey(fact)) {
            DICTIONARY.computations().all().get(fact).reads().forEach(other -> resolve(other, into));
        }
    }

    private static Stream<Fact> from(Fact.Source... sources) {
        return DICTIONARY.facts().all().stream().filter(fact -> List.of(sources).contains(fact.source()));
    }
}

package cn.jingwei.norms.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.source.YamlFile;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PackCasesTests {

    @TestFactory
    Stream<DynamicTest> everyCaseOfEveryPackGivesTheAnswerOfTheText() {
        return PacksFixtures.regulations().ids().stream().flatMap(id -> {
            var book = PacksFixtures.rulebook(id);
            return CaseFile.beside(book.pack(), PacksFixtures.regulations()).stream()
                    .map(one -> DynamicTest.dynamicTest(one.id() + " " + one.title(), () -> assertThat(one.judge(book)).isEmpty()));
        });
    }

    @Test
    void aCaseFailsWhenItsAnswerDiffersInOneNorm() {
        var yaml = """
                regulation: taizhou-2025
                cases:
                  - id: x
                    title: one norm too many
                    article: 15
                    on: 2026-03-02
                    given: {project_type: new_build, amount_wan: 50}
                    ask: {route: initiation}
                    expect: {value: required, cites: [taizhou-2025/15.1-1, taizhou-2025/15.1-2]}
                """;
        var one = CaseFile.read(YamlFile.parse("cases.yaml", yaml), PacksFixtures.regulations()).cases().getFirst();
        assertThat(one.judge(PacksFixtures.rulebook("taizhou-2025"))).extracting(Case.Difference::part).containsExactly("cites");
    }
}

package cn.jingwei.norms.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.calendar.StatutoryCalendar;
import cn.jingwei.norms.ruling.Rulebook;
import cn.jingwei.norms.ruling.Ruling;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An instrument that nobody has seen, with a fact, an act, an event and a document of its own: data only. */
class SixthRegulationTests {

    @TempDir
    private Path folder;
    private Rulebook book;

    @BeforeEach
    void addsAFolder() {
        var pack = PacksFixtures.invent(folder, "nowhere-2030", 1, """
                chapter: I
                title: General
                articles:
                  - article: 1
                    norms:
                      - id: 1.1
                        cite: article 1, first sentence
                        summary_zh: invented
                        on: [drone.launch]
                        requires: flight_height_m <= 120
                        documents: [flight_plan]
                        effect: block
                        kind: gate
                        enforcement: enforced
                        stage: construction
                        actor: sponsor_unit
                      - id: 1.2
                        cite: article 1, second sentence
                        summary_zh: invented
                        on: [drone.launched]
                        effect: duty
                        due: {after: drone.launched, clock: launched_on, period: P3D, calendar: working, roll: false}
                        kind: deadline
                        enforcement: tracked
                        stage: construction
                        actor: sponsor_unit
                """);
        PacksFixtures.write(pack.resolve("dictionary.yaml"), """
                facts:
                  - {id: flight_height_m, zh: height, meaning: metres above ground, type: decimal, subject: project, established_by: drone.launch}
                  - {id: launched_on, zh: launched, meaning: date of the launch, type: date, nullable: true, subject: project, established_by: drone.launch}
                acts:
                  - {id: drone.launch, zh: launch, stage: construction, actor: sponsor_unit, establishes: [launched_on]}
                events:
                  - {id: drone.launched, zh: launched, stage: construction, actor: sponsor_unit, date_fact: launched_on}
                documents:
                  - {id: flight_plan, zh: flight plan}
                """);
        PacksFixtures.write(pack.resolve("instrument.yaml"), """
                instrument: {id: nowhere-2030, title: Drones, jurisdiction: Nowhere, level: county, status: in_force, articles: 1}
                documents: [{id: flight_plan, zh: flight plan}]
                """);
        book = new Rulebook(Regulations.load(PacksFixtures.HOME, List.of(folder)).pack("nowhere-2030"), StatutoryCalendar.national());
    }

    @Test
    void rulesOnItsOwnActByItsOwnFactAndDocument() {
        assertThat(launch("flight_height_m: 120\nmaterials: [flight_plan]")).isEqualTo(Ruling.Outcome.ALLOWED);
        assertThat(launch("flight_height_m: 120.00000001\nmaterials: [flight_plan]")).isEqualTo(Ruling.Outcome.DENIED);
        assertThat(launch("flight_height_m: 120\nmaterials: []")).isEqualTo(Ruling.Outcome.DENIED);
        assertThat(launch("materials: [flight_plan]")).isEqualTo(Ruling.Outcome.REFERRED);
    }

    private Ruling.Outcome launch(String facts) {
        return book.act("drone.launch", PacksFixtures.facts(book.pack(), "2026-03-02", facts)).outcome();
    }

    @Test
    void clocksItsOwnDuty() {
        var duties = book.duties("drone.launched", PacksFixtures.facts(book.pack(), "2026-03-06", "launched_on: 2026-03-06"));
        assertThat(duties.duties().getFirst().due().toString()).contains("2026-03-11");
    }

    @Test
    void leavesTheOtherPacksAsTheyWere() {
        assertThat(PacksFixtures.regulations().dictionary().acts()).doesNotContainKey("drone.launch");
    }
}

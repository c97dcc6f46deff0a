package cn.jingwei.norms.dmn;

import java.nio.file.Path;
import java.util.List;

import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.law.Regulations;

/** A pack whose norms use what the packs of the project do not: nullable truths and sets, quotients, lists, choices, extremes. */
final class DmnFixtures {

    private static final List<String> DEMANDS = List.of(
            "not(zz_agreed)",
            "zz_whole < 100 or zz_part < 15",
            "zz_agreed or zz_part / zz_whole <= 0.15",
            "zz_part / zz_whole != 0.15",
            "not(list contains(zz_tags, \"a\")) and not(list contains(zz_tags, \"b\"))",
            "empty(zz_tags) or intersects(zz_tags, [\"a\", \"c\"])",
            "not(contains_all(zz_tags, [\"a\", \"b\"])) or list contains(zz_tags, \"c\")",
            "zz_tags != null and count(zz_tags) < 2",
            "count(zz_tags) != 0",
            "not(sum(zz_parts) > 60)",
            "sum(zz_parts) + 1 = zz_whole",
            "min(zz_parts) >= 20.5 and max(zz_parts) <= 49.5 and count(zz_parts) >= 2",
            "zz_whole - (zz_part - 1) * 2 >= 10",
            "zz_first != null and zz_last != null and max(zz_first, zz_last) <= on",
            "not(max(zz_first, zz_last) = on)",
            "zz_first != null and zz_first >= (if zz_year > 2024 then date(\"2024-01-01\") else on)",
            "zz_first = null or (zz_first + duration(\"P1M\")).year = zz_year",
            "not(date(zz_year, zz_month, 28) >= on) or zz_month < 6",
            "zz_first != null and zz_last != null and zz_last - zz_first > duration(\"P30D\")",
            "zz_kind != \"x\" and zz_kind != null",
            "not(zz_kind in (\"x\", \"y\"))");

    private DmnFixtures() {
    }

    static Pack wholeLanguage(Path folder) {
        var norms = new StringBuilder();
        for (var i = 0; i < DEMANDS.size(); i++) {
            norms.append("""
                          - id: 1.%d
                            cite: 'article 1 <%d> & "more"'
                            summary_zh: invented
                            on: [zz.try]
                            requires: '%s'
                            effect: %s
                            kind: gate
                            enforcement: enforced
                            stage: contract
                            actor: sponsor_unit
                    """.formatted(i + 1, i, DEMANDS.get(i), i % 5 == 0 ? "warn" : "block"));
        }
        var pack = PacksFixtures.invent(folder, "zz-2030", 1, "chapter: I\ntitle: General\narticles:\n  - article: 1\n    norms:\n" + norms);
        return load(folder, pack);
    }

    private static Pack load(Path folder, Path pack) {
        PacksFixtures.write(pack.resolve("dictionary.yaml"), """
                facts:
                  - {id: zz_agreed, type: boolean, nullable: true, zh: a, meaning: b, subject: project, established_by: zz.try}
                  - {id: zz_part, type: decimal, zh: a, meaning: b, subject: project, established_by: zz.try}
                  - {id: zz_whole, type: decimal, zh: a, meaning: b, subject: project, established_by: zz.try}
                  - {id: zz_tags, type: "set[enum]", values: {a: a, b: b, c: c}, nullable: true, zh: a, meaning: b, subject: project, established_by: zz.try}
                  - {id: zz_parts, type: "list[decimal]", zh: a, meaning: b, subject: project, established_by: zz.try}
                  - {id: zz_first, type: date, nullable: true, zh: a, meaning: b, subject: project, established_by: zz.try}
                  - {id: zz_last, type: date, nullable: true, zh: a, meaning: b, subject: project, established_by: zz.try}
                  - {id: zz_year, type: integer, zh: a, meaning: b, subject: project, established_by: zz.try}
                  - {id: zz_month, type: integer, zh: a, meaning: b, subject: project, established_by: zz.try}
                  - {id: zz_kind, type: enum, values: {x: x, y: y, z: z}, nullable: true, zh: a, meaning: b, subject: project, established_by: zz.try}
                acts:
                  - {id: zz.try, zh: "<try> & see", stage: construction, actor: sponsor_unit}
                """);
        PacksFixtures.write(pack.resolve("instrument.yaml"), """
                instrument: {id: zz-2030, title: "<Measures> & more", jurisdiction: Nowhere, level: county, status: in_force, articles: 1}
                """);
        return Regulations.load(PacksFixtures.HOME, List.of(folder)).pack("zz-2030");
    }
}

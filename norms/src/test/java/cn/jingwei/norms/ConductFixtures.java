package cn.jingwei.norms;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import cn.jingwei.norms.calendar.StatutoryCalendar;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.law.Regulations;
import cn.jingwei.norms.ruling.Rulebook;
import cn.jingwei.norms.source.YamlFile;

/** A small invented vocabulary with conduct, and one instrument under it, all in memory: contracts are signed within a budget. */
public final class ConductFixtures {

    private static final String DICTIONARY = """
            stages: [{id: contract, zh: C}]
            roles: [{id: unit, zh: U, side: party, sees: own}, {id: bureau, zh: B, side: body, sees: declared}, {id: any, zh: A}]
            kinds:
              - {id: project, zh: P, en: Project}
              - {id: contract, zh: C, en: Contract, within: project}
            documents: [{id: scan, zh: S}]
            routes:
              - {id: applicability, zh: A, values: {not_in_force: N, in_force: I}}
              - {id: approver, zh: A, values: {council: C, mayor: M}}
            events: [{id: signed, zh: S, stage: contract, actor: unit, date_fact: signed_on}]
            facts:
              - {id: materials, zh: M, meaning: m, type: "set[enum]", values: documents, subject: project, established_by: sign, source: document}
              - {id: kind, zh: K, meaning: m, type: enum, values: {plain: P, secret: S}, values_en: {plain: Plain}, subject: project, established_by: register, source: typed}
              - {id: budget, zh: B, meaning: m, type: decimal, subject: project, established_by: approve, source: stated}
              - {id: estimate, zh: E, meaning: m, type: decimal, subject: project, established_by: register, source: typed, nullable: true}
              - {id: approved_on, zh: A, meaning: m, type: date, subject: project, established_by: approve, source: act, nullable: true}
              - {id: amount, zh: A, meaning: m, type: decimal, subject: contract, established_by: sign, source: typed}
              - {id: parts, zh: P, meaning: m, type: "list[decimal]", subject: contract, established_by: sign, source: typed}
              - {id: signed_on, zh: S, meaning: m, type: date, subject: contract, established_by: sign, source: act, nullable: true}
              - {id: is_signed, zh: S, meaning: m, type: boolean, subject: contract, established_by: sign, source: act}
              - {id: is_large, zh: L, meaning: m, type: boolean, subject: contract, established_by: sign, source: computed, computed: {feel: amount > 100}}
              - {id: is_within, zh: W, meaning: m, type: boolean, subject: project, established_by: sign, source: computed, computed: {feel: total <= ceiling}}
              - {id: ceiling, zh: C, meaning: m, type: decimal, subject: project, established_by: sign, source: computed, computed: {first: [budget, estimate]}}
              - {id: total, zh: T, meaning: m, type: decimal, subject: project, established_by: sign, source: computed, otherwise: 0, computed: {sum: amount, where: is_signed}}
              - {id: contracts, zh: N, meaning: m, type: integer, subject: project, established_by: sign, source: computed, computed: {count: contract}}
              - {id: large_contracts, zh: N, meaning: m, type: integer, subject: project, established_by: sign, source: computed, computed: {count: contract, where: is_large}}
            acts:
              - {id: register, zh: R, stage: contract, actor: unit, fields: [kind, estimate]}
              - id: approve
                zh: A
                en: Approve
                stage: contract
                actor: bureau
                fields: [budget]
                sets: {approved_on: claimed}
                needs: [&once {id: once, requires: approved_on = null, zh: Z, en: The project was not approved before}]
                reason: true
              - {id: reject, zh: R, stage: contract, actor: bureau, needs: [*once]}
              - id: sign
                zh: S
                stage: contract
                actor: unit
                focus: contract
                opens: true
                establishes: [amount, signed_on, is_signed]
                sets: {signed_on: claimed, is_signed: true}
                raises: [signed]
                needs:
                  - {id: approved, requires: approved_on != null, zh: Z, en: The project is approved}
                  - {id: positive, requires: amount > 0, zh: Z, en: The amount is positive}
              - {id: close, zh: C, stage: contract, actor: unit, ends: true, apart_from: [approve]}
              - {id: report, zh: R, stage: contract, actor: any}
            """;

    private static final String INSTRUMENT = """
            instrument: {id: nowhere, title: t, jurisdiction: j, level: county, status: in_force, articles: 1, effective_from: 2026-02-01}
            roles:
              - {id: office, zh: O, generic: [unit]}
              - {id: school, zh: S, generic: [unit, bureau]}
              - {id: council, zh: C, generic: [bureau]}
              - {id: mayor, zh: M, generic: []}
            documents: [{id: scan, zh: S}]
            performers:
              - {act: approve, role: council, when: {approver: council}}
              - {act: approve, role: mayor, when: {approver: mayor}}
              - {act: close, role: office}
            """;

    private static final String CHAPTER = """
            chapter: I
            title: General
            articles:
              - article: 1
                norms:
            """ + norm("valid", "on: [always], effect: route, route: applicability, decide: [{value: in_force, when: on >= date(\"2026-02-01\")},"
                    + " {value: not_in_force, when: on < date(\"2026-02-01\")}]")
            + norm("plain", "on: [sign, close], effect: block, requires: kind = \"plain\"")
            + norm("budget", "on: [sign], effect: block, requires: amount <= budget")
            + norm("scan", "on: [sign], effect: material, documents: [scan]")
            + norm("within", "on: [close], effect: block, requires: is_within")
            + norm("file", "on: [signed], effect: duty, due: {after: signed, clock: signed_on, period: P10D, calendar: calendar, roll: false}");

    private ConductFixtures() {
    }

    private static String norm(String id, String keys) {
        return "      - {id: %s, cite: c, summary_zh: s, kind: gate, enforcement: enforced, stage: contract, actor: unit, %s}%n".formatted(id, keys);
    }

    /** What the regulations are made of. */
    public static SortedMap<String, byte[]> contents() {
        return new TreeMap<>(Map.of("dictionary/all.yaml", bytes(DICTIONARY), "nowhere/instrument.yaml", bytes(INSTRUMENT),
                "nowhere/chapter-1.yaml", bytes(CHAPTER), "calendar.yaml", bytes("years: [2099]\n")));
    }

    public static Pack pack() {
        return Regulations.of(contents()).pack("nowhere");
    }

    public static Rulebook rulebook(Rulebook.Validity validity) {
        return new Rulebook(pack(), StatutoryCalendar.national(), validity);
    }

    /** Facts written as YAML, on a day when the instrument is in force. */
    public static Facts facts(Pack pack, String yaml) {
        return Facts.read(pack.dictionary().facts(), LocalDate.of(2026, 3, 2), YamlFile.parse("facts.yaml", "{" + yaml + "}"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

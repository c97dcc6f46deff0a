package cn.jingwei.platform.project.act;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Values;
import cn.jingwei.norms.feel.Condition;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.ruling.Ruling;
import cn.jingwei.platform.document.Document;
import cn.jingwei.platform.journal.Draft;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.duty.DutyRows;
import cn.jingwei.platform.project.focus.Focus;
import cn.jingwei.platform.project.ruling.Judgement;
import cn.jingwei.platform.project.ruling.Verdict;
import cn.jingwei.platform.regulation.UnitedRuling;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

/** An act as the journal keeps it: enough to rule on it again, and to fold the state out of it. */
record ActRecord(long id, Attempt attempt, Effects.Changed changed, List<Document> used, List<DutyRows.Duty> opened) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Focus focus() {
        return changed.focus();
    }

    Draft draft() {
        return new Draft(attempt.claimed(), attempt.seat().actor(), attempt.act().id(), focus().kind() + "/" + focus().id(),
                JSON.writeValueAsString(content()), ruling(), attempt.lawbook().hash());
    }

    private String ruling() {
        var warnings = attempt.judgement().norms(Ruling::warnings);
        var text = attempt.judgement().ofNorms() + (warnings.isEmpty() ? "" : " " + String.join(" ", warnings));
        return text.length() > 4_000 ? text.substring(0, 4_000) : text;
    }

    private Map<String, @Nullable Object> content() {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("id", id);
        content.put("act", attempt.act().id());
        content.put("on", attempt.on().toString());
        content.put("focus", focus().id().value());
        content.put("within", focus().within().map(FocusId::value).orElse(null));
        content.put("project", focus().project().map(FocusId::value).orElse(null));
        content.put("kind", focus().kind());
        content.put("title", attempt.target().isNew() ? focus().title() : null);
        content.put("role", attempt.role());
        content.put("number", attempt.submission().number());
        content.put("reason", attempt.submission().reason());
        content.put("fields", values(attempt.fields()));
        content.put("live", focus().live());
        content.put("kept", kept());
        content.put("documents", used.stream().map(ActRecord::document).toList());
        content.put("duties", opened.stream().map(DutyRows.Duty::id).toList());
        var local = attempt.judgement().all().stream().filter(one -> one.lawbook().equals(attempt.lawbook())).toList();
        content.put("rows", local.stream().map(ActRecord::row).toList());
        content.put("ruling", ruling(UnitedRuling.of(local.stream().map(Judgement.One::ruling).toList())));
        return content;
    }

    private static Map<String, Object> ruling(UnitedRuling ruling) {
        return Map.of("outcome", ruling.outcome().name(), "cites", ruling.cites().stream().map(Norm::id).toList(), "warnings",
                ruling.warnings().stream().map(Norm::id).toList(), "missing", ruling.missing().stream().map(Fact::id).toList());
    }

    private Map<String, Object> kept() {
        var kept = new LinkedHashMap<String, Object>();
        changed.kept().forEach((id, facts) -> kept.put(id.toString(), values(facts)));
        return kept;
    }

    private static Map<String, @Nullable Object> values(Map<Fact, Coded> coded) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        coded.forEach((fact, value) -> values.put(fact.id(), Values.write(fact, value)));
        return values;
    }

    private static Map<String, Object> document(Document document) {
        return Map.of("id", document.id().value(), "kind", document.label().kind(), "version", document.version(), "sm3",
                document.body() instanceof Document.Content content ? content.sm3().hex() : "");
    }

    /** The facts of which the norms speak that were looked at; others cannot bear on the ruling. */
    private static Map<String, @Nullable Object> row(Judgement.One one) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("child", one.row().child().map(child -> child.id().value()).orElse(null));
        row.put("facts", spoken(one.ruling(), one.row().facts(), one.lawbook().pack().dictionary().attached()));
        return row;
    }

    private static Map<String, @Nullable Object> spoken(Ruling ruling, Facts facts, Fact attached) {
        var spoken = new LinkedHashSet<Fact>();
        for (var norm : ruling.examined()) {
            var conditions = new ArrayList<Optional<Condition>>(List.of(norm.rule().when(), norm.rule().requires()));
            conditions.forEach(condition -> condition.ifPresent(one -> one.expression().facts(spoken)));
        }
        ruling.examined().stream().filter(norm -> norm.rule().asksForDocuments()).findFirst()
                .ifPresent(_ -> spoken.add(attached));
        var values = new LinkedHashMap<String, @Nullable Object>();
        spoken.stream().filter(facts::isKnown).forEach(fact -> values.put(fact.id(), Values.write(fact, facts)));
        return values;
    }

    /** The row of the timeline; written after the entry, whose number it carries. */
    void insert(JdbcClient jdbc, long seq, Verdict verdict) {
        var seat = attempt.seat();
        jdbc.sql("""
                insert into act (jurisdiction, id, seq, act, focus, project, person, post, organisation, local_role, side, claimed_on, received_at,
                    number, reason, ruling) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(seat.place().code(), id, seq, attempt.act().id(), focus().id().value())
                .param(focus().project().map(FocusId::value).orElse(null))
                .param(seat.person().value()).param(seat.post().value()).param(seat.organisation().value()).param(attempt.role()).param(attempt.side().name())
                .param(attempt.claimed()).param(attempt.received().at().atOffset(ZoneOffset.UTC)).param(attempt.submission().number())
                .param(attempt.submission().reason()).param(JSON.writeValueAsString(verdict)).update();
    }
}

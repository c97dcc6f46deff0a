package cn.jingwei.platform.journal.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import cn.jingwei.platform.journal.RulingCheck;
import cn.jingwei.platform.journal.Sequences;
import cn.jingwei.platform.journal.export.Defect;
import cn.jingwei.platform.journal.export.Verification;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells what is found, chain by chain: as text at once, as JSON at the end. */
final class Report {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Messages messages;
    private final boolean isJson;
    private final boolean isWitnessed;
    private final List<Map<String, Object>> chains = new ArrayList<>();
    private List<Map<String, Object>> defects = new ArrayList<>();
    private List<Map<String, Object>> differences = new ArrayList<>();
    private boolean isSound = true;

    Report(Messages messages, boolean isJson, boolean isWitnessed) {
        this.messages = messages;
        this.isJson = isJson;
        this.isWitnessed = isWitnessed;
    }

    void begin() {
        defects = new ArrayList<>();
        differences = new ArrayList<>();
        chains.add(new LinkedHashMap<>());
    }

    void defect(Defect defect) {
        var reason = messages.text("defect." + defect.kind().name(), defect.details().toArray());
        defects.add(Map.of("line", defect.line(), "seq", defect.seq(), "kind", defect.kind().name(), "message", reason));
        var place = defect.line() > 0 ? "at.line" : defect.seq() > 0 ? "at.entry" : "at.end";
        print(defect.line() > 0 && defect.seq() > 0 ? "at.both" : place, reason, defect.line(), defect.seq());
    }

    void end(Verification result) {
        isSound &= result.isSound();
        var chain = chains.getLast();
        var head = result.head();
        chain.put("jurisdiction", head == null ? "" : head.jurisdiction());
        chain.put("sound", result.isSound());
        chain.put("entries", result.entries());
        chain.put("erased", result.erased());
        chain.put("defects", defects);
        if (!result.erased().isEmpty()) {
            print("erased", result.erased().size(), Sequences.text(result.erased()));
        }
        if (head != null) {
            chain.put("head", Map.of("seq", head.seq(), "hash", head.hash().hex()));
            print("last", head.jurisdiction(), head.seq(), head.hash());
        }
        print(result.isSound() ? "sound" : "unsound", result.entries(), result.defects());
        if (result.isSound() && !isWitnessed) {
            print("alone");
        }
    }

    void difference(long seq, RulingCheck.Finding finding) {
        differences.add(Map.of("seq", seq, "kind", finding.kind().name(), "detail", finding.detail()));
        print("replay." + finding.kind().name().toLowerCase(Locale.ROOT), seq, finding.detail());
    }

    void replayed(Replayed.Count count) {
        isSound &= count.different() == 0 && count.lost() == 0;
        chains.getLast().put("replay", Map.of("same", count.same(), "different", count.different(), "lost", count.lost(),
                "other_engine", count.otherEngine(), "findings", differences));
        print("replayed", count.same(), count.different(), count.lost(), count.otherEngine());
    }

    void folded(Folded.Result result) {
        isSound &= result.differences().isEmpty();
        chains.getLast().put("state", Map.of("compared", result.compared(), "differences", result.differences()));
        result.differences().forEach(difference -> print("state.difference", difference));
        print("folded", result.compared(), result.differences().size());
    }

    /** The exit status of the process: 0 if all is well, 1 if anything was found. */
    int finish() {
        if (isJson) {
            System.out.println(JSON.writeValueAsString(Map.of("sound", isSound, "journals", chains)));
        } else if (chains.isEmpty()) {
            print("none");
        }
        return isSound ? 0 : 1;
    }

    private void print(String key, Object... values) {
        if (!isJson) {
            System.out.println(messages.text(key, values));
        }
    }
}

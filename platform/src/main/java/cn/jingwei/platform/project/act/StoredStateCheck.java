package cn.jingwei.platform.project.act;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.journal.StateCheck;
import cn.jingwei.platform.project.focus.FactJson;
import cn.jingwei.platform.project.focus.Focus;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Folds the facts of every focus out of the journal: the tables are the state, the journal proves it. */
public final class StoredStateCheck implements StateCheck {

    private static final TypeReference<Map<String, @Nullable Object>> CONTENT = new TypeReference<>() {
    };

    private final JsonMapper json = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    @Override
    public Fold begin() {
        return new Folding();
    }

    /** What the acts of the chain have made so. */
    private final class Folding implements Fold {

        private final Map<Long, Map<String, Focus.Stated>> facts = new HashMap<>();
        private final Map<Long, Boolean> live = new HashMap<>();
        private boolean isWhole = true;
        private long compared;

        @Override
        public void content(String content) {
            var act = json.readValue(content, CONTENT);
            if (act.get("id") instanceof Number id && act.get("focus") instanceof Number focus && act.get("kept") instanceof Map<?, ?> kept) {
                live.put(focus.longValue(), Boolean.TRUE.equals(act.get("live")));
                kept.forEach((at, values) -> {
                    if (values instanceof Map<?, ?> stated) {
                        var all = facts.computeIfAbsent(Long.valueOf(String.valueOf(at)), _ -> new HashMap<>());
                        stated.forEach((fact, value) -> all.put(String.valueOf(fact), new Focus.Stated(value, id.longValue())));
                    }
                });
            }
        }

        @Override
        public void erased() {
            isWhole = false;
        }

        @Override
        public long compared() {
            return compared;
        }

        @Override
        public List<String> differences(JdbcClient jdbc, Jurisdiction place) {
            var differences = new ArrayList<String>();
            var stored = new FactJson();
            jdbc.sql("select id, facts, live from focus where jurisdiction = ? order by id").param(place.code()).query(row -> {
                var id = row.getLong("id");
                var proved = facts.getOrDefault(id, Map.of());
                var now = stored.read(row.getString("facts"));
                now.forEach((fact, stated) -> compare(id, fact, stated, proved.get(fact), differences));
                proved.keySet().stream().filter(fact -> !now.containsKey(fact)).forEach(fact -> differences.add("focus " + id + " lacks " + fact));
                if (live.containsKey(id) && live.get(id) != row.getBoolean("live")) {
                    differences.add("focus " + id + " live");
                }
                facts.remove(id);
            });
            facts.keySet().forEach(id -> differences.add("focus " + id + " is not there"));
            return differences;
        }

        private void compare(long focus, String fact, Focus.Stated now, Focus.@Nullable Stated proved, List<String> differences) {
            if (proved == null && !isWhole) {
                return;
            }
            compared++;
            if (proved == null || proved.act() != now.act() || !Objects.equals(String.valueOf(proved.value()), String.valueOf(now.value()))) {
                differences.add("focus " + focus + " " + fact);
            }
        }
    }
}

package cn.jingwei.platform.project.focus;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Facts as they are stored: {@code {"amount_wan": {"v": 50.5, "a": 17}}}. Numbers stay exact. */
@Component
public class FactJson {

    private static final TypeReference<Map<String, Map<String, Object>>> STORED = new TypeReference<>() {
    };

    private final JsonMapper mapper = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    public Map<String, Focus.Stated> read(String text) {
        var facts = new LinkedHashMap<String, Focus.Stated>();
        mapper.readValue(text, STORED).forEach((fact, stored) -> {
            var act = stored.get("a");
            facts.put(fact, new Focus.Stated(stored.get("v"), act instanceof Number number ? number.longValue() : 0));
        });
        return facts;
    }

    public String write(Map<String, Focus.Stated> facts) {
        var stored = new LinkedHashMap<String, Map<String, Object>>();
        facts.forEach((fact, stated) -> {
            var entry = new LinkedHashMap<String, Object>();
            entry.put("v", stated.value());
            entry.put("a", stated.act());
            stored.put(fact, entry);
        });
        return mapper.writeValueAsString(stored);
    }
}

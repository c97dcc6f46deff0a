package cn.jingwei.platform.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Coding;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactDictionary;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Values;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The content of an entry about an act, as far as the ruling goes: act, date, the facts of every row, and what was ruled. */
record StoredAct(String act, LocalDate on, List<Map<String, @Nullable Object>> rows, Summary ruling) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    /** A ruling by ids; in which order they stand does not matter. */
    record Summary(String outcome, Set<String> cites, Set<String> warnings, Set<String> missing) {

        static Summary of(UnitedRuling ruling) {
            return new Summary(ruling.outcome().name(), ids(ruling.cites().stream().map(norm -> norm.id()).toList()),
                    ids(ruling.warnings().stream().map(norm -> norm.id()).toList()), ids(ruling.missing().stream().map(Fact::id).toList()));
        }

        /** What is not the same, as {@code then -> now}; empty if all is. */
        String differences(Summary now) {
            var differences = new ArrayList<String>();
            difference("outcome", outcome, now.outcome).ifPresent(differences::add);
            difference("cites", cites, now.cites).ifPresent(differences::add);
            difference("warnings", warnings, now.warnings).ifPresent(differences::add);
            difference("missing", missing, now.missing).ifPresent(differences::add);
            return String.join("; ", differences);
        }

        private static Optional<String> difference(String what, Object then, Object now) {
            return then.equals(now) ? Optional.empty() : Optional.of(what + " " + then + " -> " + now);
        }
    }

    /** Nothing if the content states no ruling of an act. */
    static Optional<StoredAct> parse(String content) {
        try {
            Map<String, @Nullable Object> values = JSON.readValue(content, new TypeReference<LinkedHashMap<String, @Nullable Object>>() {
            });
            if (values.get("act") instanceof String act && values.get("on") instanceof String on && values.get("rows") instanceof List<?> rows
                    && values.get("ruling") instanceof Map<?, ?> ruling) {
                return Optional.of(new StoredAct(act, LocalDate.parse(on), rows.stream().map(StoredAct::facts).toList(),
                        new Summary(String.valueOf(ruling.get("outcome")), ids(ruling.get("cites")), ids(ruling.get("warnings")), ids(ruling.get("missing")))));
            }
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Map<String, @Nullable Object> facts(@Nullable Object row) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        if (row instanceof Map<?, ?> values && values.get("facts") instanceof Map<?, ?> given) {
            given.forEach((id, value) -> facts.put(String.valueOf(id), value));
        }
        return facts;
    }

    private static Set<String> ids(@Nullable Object list) {
        var ids = new LinkedHashSet<String>();
        if (list instanceof List<?> given) {
            given.forEach(id -> ids.add(String.valueOf(id)));
        }
        return ids;
    }

    /** @throws IllegalArgumentException if the lawbook does not know the act, a fact or a value */
    Summary ruledBy(Lawbook lawbook) {
        var dictionary = lawbook.pack().dictionary().facts();
        return Summary.of(UnitedRuling.of(rows.stream().map(row -> lawbook.rulebook().act(act, facts(dictionary, row))).toList()));
    }

    private Facts facts(FactDictionary dictionary, Map<String, @Nullable Object> row) {
        var values = new LinkedHashMap<Fact, Coded>();
        row.forEach((id, value) -> {
            var fact = dictionary.find(id).orElseThrow(() -> new IllegalArgumentException(id));
            values.put(fact, coded(fact, value));
        });
        return Facts.of(dictionary, on, values);
    }

    /** What the platform takes to be none is none here, also of a fact of which nobody may say so. */
    private static Coded coded(Fact fact, @Nullable Object value) {
        if (value == null) {
            return Coding.none(fact);
        }
        return switch (Values.read(fact, value)) {
            case Values.Reading.Good good -> good.value();
            case Values.Reading.Bad bad -> throw new IllegalArgumentException(fact.id() + " " + bad.key());
        };
    }
}

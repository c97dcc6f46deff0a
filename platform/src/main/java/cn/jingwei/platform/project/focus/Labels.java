package cn.jingwei.platform.project.focus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.law.Dictionary;

import org.springframework.context.i18n.LocaleContextHolder;

/** The dictionary in the reader's language; in Chinese where there is no English label. Truths and "none" are left to the page. */
public record Labels(Dictionary dictionary) {

    private static final String BETWEEN = "\u3001";

    private String said(Dictionary.Sort sort, String id, String zh) {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? dictionary.english(sort, id).orElse(zh) : zh;
    }

    /** Of an act that the dictionary may have lost since: its id then. */
    public String act(String id) {
        return said(Dictionary.Sort.ACT, id, dictionary.label(id));
    }

    public String fact(Fact fact) {
        return said(Dictionary.Sort.FACT, fact.id(), fact.zh());
    }

    public String kind(String id) {
        var kind = dictionary.kinds().get(id);
        return kind == null ? id : said(Dictionary.Sort.KIND, id, kind.zh());
    }

    public String stage(String id) {
        return said(Dictionary.Sort.STAGE, id, dictionary.labels().stages().getOrDefault(id, id));
    }

    /** All stages that have a name, in the order of a project's life. */
    public SequencedMap<String, String> stages() {
        var stages = new LinkedHashMap<String, String>();
        dictionary.labels().stages().forEach((id, zh) -> {
            if (!zh.isEmpty()) {
                stages.put(id, stage(id));
            }
        });
        return stages;
    }

    /** The values among which a fact chooses. */
    public Map<String, String> options(Fact fact) {
        return switch (fact.type()) {
            case FactType.Choice(var values) -> options(fact, values);
            case FactType.ChoiceSet(var values) -> options(fact, values);
            default -> Map.of();
        };
    }

    private Map<String, String> options(Fact fact, Map<String, String> values) {
        var options = new LinkedHashMap<String, String>();
        values.forEach((id, zh) -> options.put(id, said(Dictionary.Sort.FACT, fact.id() + "." + id, zh)));
        return options;
    }

    /** A value as people read it. */
    public String value(Fact fact, Facts facts) {
        return words(fact, facts.words(fact));
    }

    /** A value as it stands in conditions: one id, or several in brackets. */
    public String written(Fact fact, String value) {
        return fact.type() instanceof FactType.ChoiceSet ? words(fact, Stream.of(value.replaceAll("^\\[|]$", "").split(", ")).toList())
                : words(fact, List.of(value));
    }

    private String words(Fact fact, List<String> words) {
        var options = options(fact);
        return words.stream().map(word -> options.getOrDefault(word, word)).collect(Collectors.joining(options.isEmpty() ? ", " : BETWEEN));
    }
}

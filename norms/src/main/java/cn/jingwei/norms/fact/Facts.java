package cn.jingwei.norms.fact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.jingwei.norms.source.YamlNode;

/** What is known about one project on one date. Immutable; a fact that was not given and has no default is unknown. */
public final class Facts implements Row {

    private final FactDictionary dictionary;
    private final long on;
    private final long[] slots;
    private final Map<Integer, long[]> lists;

    private Facts(FactDictionary dictionary, long on, long[] slots, Map<Integer, long[]> lists) {
        this.dictionary = dictionary;
        this.on = on;
        this.slots = slots;
        this.lists = lists;
    }

    /** Nothing known but the defaults of the dictionary. */
    public static Facts none(FactDictionary dictionary, LocalDate on) {
        return of(dictionary, on, Map.of());
    }

    /** The defaults of the dictionary and, over them, the given values. */
    public static Facts of(FactDictionary dictionary, LocalDate on, Map<Fact, Coded> values) {
        var slots = new long[dictionary.slots()];
        Arrays.fill(slots, UNKNOWN);
        var lists = new HashMap<Integer, long[]>();
        put(dictionary.initial(), slots, lists);
        put(values, slots, lists);
        return new Facts(dictionary, on.toEpochDay(), slots, Map.copyOf(lists));
    }

    private static void put(Map<Fact, Coded> values, long[] slots, Map<Integer, long[]> lists) {
        values.forEach((fact, value) -> {
            System.arraycopy(value.slots(), 0, slots, fact.slot(), fact.width());
            if (fact.type() instanceof FactType.Numbers) {
                lists.put(fact.slot(), value.list());
            }
        });
    }

    /**
     * Facts as people write them: names with values; {@code null} is "known to be none" and only for facts that may be so.
     *
     * @throws cn.jingwei.norms.source.SourceException on a name that is not in the dictionary or a value of another type
     */
    public static Facts read(FactDictionary dictionary, LocalDate on, YamlNode given) {
        for (var entry : given.entries()) {
            if (entry.value().isNull() && dictionary.find(entry.key().text()).filter(fact -> !fact.nullable()).isPresent()) {
                throw entry.value().error("value.null", entry.key().text());
            }
        }
        return worked(dictionary, on, given);
    }

    /** As {@link #read}, for worked cases: by their convention null is a value of every fact. */
    public static Facts worked(FactDictionary dictionary, LocalDate on, YamlNode given) {
        var facts = none(dictionary, on);
        given.map();
        for (var entry : given.entries()) {
            var name = entry.key().text();
            var fact = dictionary.find(name).orElseThrow(() -> entry.key().error("value.no-fact", name,
                    String.join(", ", dictionary.near(name))));
            if (entry.value().isNull() && entry.value().text().isEmpty()) {
                throw entry.value().error("value.blank", name);
            }
            facts = facts.with(fact, entry.value().isNull() ? Coding.none(fact) : Coding.read(fact, entry.value()));
        }
        return facts;
    }

    public Facts with(Fact fact, Coded value) {
        return with(Map.of(fact, value));
    }

    /** The same with all these values in the place of what was known before. */
    public Facts with(Map<Fact, Coded> values) {
        var changed = slots.clone();
        var changedLists = new HashMap<>(lists);
        put(values, changed, changedLists);
        return new Facts(dictionary, on, changed, changedLists.isEmpty() ? Map.of() : changedLists);
    }

    /** The same with a single slot changed: the coded value must be one of the fact's type. */
    public Facts with(Fact fact, long raw) {
        return with(fact, Coded.of(raw));
    }

    public Facts unknown(Fact fact) {
        return with(fact, Coded.unknown(fact));
    }

    /** The value of a fact, also if it is unknown or null. */
    public Coded coded(Fact fact) {
        return new Coded(Arrays.copyOfRange(slots, fact.slot(), fact.slot() + fact.width()), listAt(fact.slot()));
    }

    public Facts on(LocalDate date) {
        return new Facts(dictionary, date.toEpochDay(), slots, lists);
    }

    public FactDictionary dictionary() {
        return dictionary;
    }

    public LocalDate date() {
        return LocalDate.ofEpochDay(on);
    }

    public boolean isKnown(Fact fact) {
        return slots[fact.slot()] != UNKNOWN;
    }

    /** The value as people write it: {@code null}, one word, or a list; {@code ?} if unknown. */
    public String show(Fact fact) {
        var raw = slots[fact.slot()];
        if (raw == UNKNOWN) {
            return "?";
        }
        if (raw == NULL) {
            return "null";
        }
        var words = Coding.decode(fact, this);
        return switch (fact.type()) {
            case FactType.ChoiceSet _, FactType.Numbers _ -> words.stream().collect(Collectors.joining(", ", "[", "]"));
            default -> words.getFirst();
        };
    }

    /** The words of a known value; empty for null. */
    public List<String> words(Fact fact) {
        return slots[fact.slot()] == NULL ? List.of() : Coding.decode(fact, this);
    }

    @Override
    public long at(int slot) {
        return slots[slot];
    }

    @Override
    public long[] listAt(int slot) {
        return lists.getOrDefault(slot, new long[0]);
    }

    @Override
    public long on() {
        return on;
    }
}

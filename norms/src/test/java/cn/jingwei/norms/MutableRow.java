package cn.jingwei.norms;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactDictionary;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Row;

/** A row to be filled with raw values. */
public final class MutableRow implements Row {

    private final FactDictionary dictionary;
    private final long[] slots;
    private final Map<Integer, long[]> lists;
    private long on;

    public MutableRow(FactDictionary dictionary) {
        this(dictionary, new long[dictionary.slots()], new HashMap<>(), 0);
        Arrays.fill(slots, UNKNOWN);
    }

    private MutableRow(FactDictionary dictionary, long[] slots, Map<Integer, long[]> lists, long on) {
        this.dictionary = dictionary;
        this.slots = slots;
        this.lists = lists;
        this.on = on;
    }

    public MutableRow copy() {
        return new MutableRow(dictionary, slots.clone(), new HashMap<>(lists), on);
    }

    public MutableRow on(long day) {
        on = day;
        return this;
    }

    public MutableRow set(Fact fact, long... raw) {
        System.arraycopy(raw, 0, slots, fact.slot(), raw.length);
        return this;
    }

    public MutableRow setList(Fact fact, long... members) {
        slots[fact.slot()] = 0;
        lists.put(fact.slot(), members);
        return this;
    }

    public MutableRow forget(Fact fact) {
        Arrays.fill(slots, fact.slot(), fact.slot() + fact.width(), UNKNOWN);
        return this;
    }

    public boolean isUnknown(Fact fact) {
        return slots[fact.slot()] == UNKNOWN;
    }

    /** The same as a question about some facts; no other fact is known but by its default. */
    public Facts facts(Collection<Fact> some) {
        return onto(Facts.none(dictionary, LocalDate.ofEpochDay(on)), some);
    }

    /** Other facts with the values that some of them have here. */
    public Facts onto(Facts facts, Collection<Fact> some) {
        var changed = facts;
        for (var fact : some) {
            var members = fact.type() instanceof FactType.Numbers ? listAt(fact.slot()) : new long[0];
            changed = changed.with(fact, new Coded(Arrays.copyOfRange(slots, fact.slot(), fact.slot() + fact.width()), members));
        }
        return changed;
    }

    /** The date and some facts in words, for messages. */
    public String show(Collection<Fact> some) {
        var facts = facts(some);
        return "on " + facts.date() + some.stream().map(fact -> ", " + fact + ": " + facts.show(fact)).collect(Collectors.joining());
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
